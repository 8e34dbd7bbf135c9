"""A likely person's name in the text, of somebody whom the report does not name on purpose.

What is heard is never attributable, so nobody but the team, its sponsor and the contacts is named. A name is a title
with a capitalised word behind it, a given name with a surname, or two capitalised words with a post behind them.
Whatever it finds is to be looked at: "Florence Nightingale" may be a ward.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.checks.listed import listed
from reports.checks.material import Material
from reports.checks.wording import folded
from reports.document.addresses import ADDRESS
from reports.document.messages import Level, Message

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[\wÀ-ž]"
_TITLES = r"(?:Ms|Mrs|Mr|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Revd|Reverend)"
_TITLED = re.compile(rf"\b{_TITLES}\.?[ \t]+(?:{_CAPITAL}|[A-Z]\.?)(?:[ \t]+{_CAPITAL})?")
_PAIR = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:[ \t]+[A-Z]\.)?[ \t]+{_CAPITAL}(?![\w’'-])")
_POST = re.compile(
    r"\s*(?:,|\(|–|-)\s*(?:the\s+|our\s+)?(?:\w+\s+){0,2}?(?:Director|Manager|Head of|Leader|Chief|Chair|Officer|"
    r"Commissioner|Lead|Member for|Portfolio Holder|Principal|Social Worker|Adviser|DASS)\b"
)


def not_named_on_purpose(material: Material) -> Iterator[Message]:
    """One message a name, where it stands first. Under a heading for contacts people are named on purpose."""
    known = set(folded(" ".join((*material.people, *material.organisations))).split())
    places = frozenset(word for council in material.councils for word in council.name.split())
    told: set[str] = set()
    for passage in material.passages:
        if passage.is_prose and "contact" in passage.opens.name.casefold():
            continue
        for name in (name for line in passage.lines for name in _names(line, places)):
            if name not in told and _surname(name) not in known:
                told.add(name)
                sentence = f"“{name}” looks like a person’s name. Say which post or group is meant."
                yield passage.message(Level.WARNING, sentence)


def _names(line: str, places: frozenset[str]) -> Iterator[str]:
    if not any(character.isupper() for character in line[1:]):
        return
    line = ADDRESS.sub(" ", line)
    for match in _TITLED.finditer(line):
        yield " ".join(match[0].split())
    for match in _pairs(line):
        words = match[0].split()
        if not _is_a_name(words, places):
            continue
        if words[0].casefold() in listed("given_names") or _POST.match(line[match.end() :]):
            yield " ".join(words)


def _pairs(line: str) -> Iterator[re.Match[str]]:
    """Every two capitalised words side by side, those that overlap as well."""
    at = 0
    while match := _PAIR.search(line, at):
        yield match
        at = match.start() + len(match[0].split()[0])


def _is_a_name(words: list[str], places: frozenset[str]) -> bool:
    if len(words) == 2 and any(word.isupper() for word in words):
        return False
    everyday = listed("capitalised_words")
    return not any(
        word in places or word.casefold().removesuffix("’s").removesuffix("'s") in everyday for word in words
    )


def _surname(name: str) -> str:
    return folded(name).split()[-1]
