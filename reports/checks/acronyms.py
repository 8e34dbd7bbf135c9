"""Acronyms that the report uses and never explains."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reports.checks.listed import listed
from reports.checks.material import Material
from reports.checks.passages import Passage
from reports.checks.wording import ADDRESS
from reports.document.messages import Level, Message

_ACRONYM = re.compile(r"(?<![\w.-])(?:[A-Z]{2,6}[0-9]?|[A-Z][a-z]?[A-Z]{1,4}|[A-Z]\d[A-Z])(?=s?(?![\w-]))")
_ROMAN = re.compile(r"[IVX]+")
_LOUD = 0.5


def unexplained(material: Material) -> Iterator[Message]:
    """One message an acronym, at its first use."""
    uses: Counter[str] = Counter()
    first: dict[str, Passage] = {}
    for line, passage in material.lines():
        for acronym in _acronyms(line):
            uses[acronym] += 1
            first.setdefault(acronym, passage)
    explained = _explained(f"{material.printed}\n{' '.join(material.organisations)}", set(uses))
    for acronym, passage in first.items():
        if acronym not in explained:
            times = "once" if uses[acronym] == 1 else f"{uses[acronym]} times"
            yield passage.message(Level.WARNING, f"“{acronym}” is used {times} and explained nowhere.")


def _acronyms(line: str) -> Iterator[str]:
    """None in a line that shouts: there capitals mean nothing."""
    line = ADDRESS.sub(" ", line)
    letters = [character for character in line if character.isalpha()]
    if len(letters) > 12 and sum(map(str.isupper, letters)) > _LOUD * len(letters):
        return
    for match in _ACRONYM.finditer(line):
        if match[0] not in listed("known_acronyms") and not _ROMAN.fullmatch(match[0]):
            yield match[0]


def _explained(text: str, acronyms: set[str]) -> set[str]:
    """Those that stand in brackets behind words, or with brackets, "means" or "stands for" behind them."""
    if not acronyms:
        return set()
    one = "|".join(sorted(map(re.escape, acronyms), key=len, reverse=True))
    inside = rf"(?:[^()]{{0,40}}[\s,;/“\"'‘])?({one})(?:['’]?s)?(?:[\s,;/”\"'’][^()]{{0,40}})?"
    in_brackets = re.compile(rf"[\w’'”\"]\s*\(\s*{inside}\)")
    told = re.compile(
        rf"(?<!\w)({one})\s*(?:\((?=[^)]*[a-z]+\s+\w)|(?:means|stands for|is short for)\b|[:–-]\s+[A-Z][a-z])"
    )
    return {match[1] for pattern in (in_brackets, told) for match in pattern.finditer(text)}
