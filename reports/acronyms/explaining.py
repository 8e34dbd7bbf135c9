"""What a text says that an acronym stands for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

_SMALL = frozenset("a an and at by for from in into of on or the to with".split())
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SENTENCE_END = re.compile(r"[.!?;:]\s|[()]")
_LEADING = re.compile(r"(?:the|an?|or|also|known as|called|short for)\s+", re.IGNORECASE)
_AND = re.compile(r"&|\band\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")
_FURTHER_WORDS = 4
"""Small words and the like that an explanation may have beyond one word a letter."""


def explanations(lines: Iterable[str], acronyms: Collection[str]) -> dict[str, list[str]]:
    """Acronym → each meaning that the lines give in words whose letters it is made of, in their order, once each.

    "Approved Mental Health Professional (AMHP)", "AMHP (Approved Mental Health Professional)" and a line that is
    "AMHP: Approved Mental Health Professional".
    """
    found: dict[str, list[str]] = {}
    if not acronyms:
        return found
    patterns = _Patterns(acronyms)
    for line in lines:
        for acronym, meaning in patterns.told_in(line):
            said = found.setdefault(acronym, [])
            if not any(same(meaning, other) for other in said):
                said.append(meaning)
    return found


def explained(text: str, acronyms: Collection[str]) -> set[str]:
    """Those that stand in brackets behind words, or with brackets, "means" or "stands for" behind them.

    Whatever the words are: who writes "the hub’s front door (MASH)" has told the reader something.
    """
    if not acronyms:
        return set()
    one = _any_of(acronyms)
    inside = rf"(?:[^()]{{0,40}}[\s,;/“\"'‘])?({one})(?:['’]?s)?(?:[\s,;/”\"'’][^()]{{0,40}})?"
    in_brackets = re.compile(rf"[\w’'”\"]\s*\(\s*{inside}\)")
    told = re.compile(
        rf"(?<![\w&])({one})\s*(?:\((?=[^)]*[a-z]+\s+\w)|(?:means|stands for|is short for)\b|[:–-]\s+[A-Z][a-z])"
    )
    return {match[1] for pattern in (in_brackets, told) for match in pattern.finditer(text)}


def same(one: str, other: str) -> bool:
    """Whether two explanations say the same: capitals, hyphens, small words and a plural make no difference."""
    return _folded(one) == _folded(other)


def stands_for(acronym: str, words: str) -> bool:
    """Whether the acronym is made of the letters of these words.

    Every word but small ones gives its first letter, some give further ones: "Continuing Healthcare" is CHC. The sign
    in A&E is an "and" of the words, or the sign in them.
    """
    if "&" in acronym:
        return _stands_for_both(acronym, words)
    given = [word.casefold() for word in _WORD.findall(words)]
    said = [word for word in given if word not in _SMALL]
    capitals = sum(not letter.islower() for letter in acronym)
    if len(said) < max(2, capitals - 1) and not acronym[-1].isdigit():
        return False
    return _matches(acronym, given)


def _stands_for_both(acronym: str, words: str) -> bool:
    """The letters on either side of a sign are those of the words on either side of an "and"; there may be others."""
    first, _, second = acronym.partition("&")
    return any(
        _gives(first, words[: match.start()]) and _gives(second, words[match.end() :]) for match in _AND.finditer(words)
    )


def _gives(letters: str, words: str) -> bool:
    """As `stands_for`, but one letter may stand for one word."""
    if "&" in letters:
        return _stands_for_both(letters, words)
    return _matches(letters, [word.casefold() for word in _WORD.findall(words)])


def _matches(letters: str, words: list[str]) -> bool:
    """Small letters of an acronym (the o of DoLS) need no word of their own."""
    if not words:
        return not letters
    first, *others = words
    if first in _SMALL and _matches(letters, others):
        return True
    if letters and letters[0].islower() and _matches(letters[1:], words):
        return True
    if not letters or not _begins(first, letters[0]):
        return False
    return any(_matches(rest, others) for rest in _after(letters[1:], first[1:]))


def _begins(word: str, letter: str) -> bool:
    return word[0] == letter.casefold() or (letter == "2" and word in ("to", "two"))


def _after(letters: str, word: str) -> Iterator[str]:
    """What is left of the letters when a word gives none, one or more of them."""
    yield letters
    at = 0
    for taken, letter in enumerate(letters, start=1):
        at = word.find(letter.casefold(), at) + 1
        if not at:
            return
        yield letters[taken:]


class _Patterns:
    """How some acronyms are explained."""

    def __init__(self, acronyms: Collection[str]) -> None:
        one = _any_of(acronyms)
        self._behind = re.compile(
            rf"\(\s*(?:(?:the|an?|or|also|known as|called)\s+)*[“\"'‘]?({one})(?:['’]?(s))?[”\"'’]?\s*(?:[,;][^()]*)?\)"
        )
        self._before = re.compile(rf"(?<![\w&-])({one})(?:['’]?s)?\s*\(([^()]+)\)")
        self._listed = re.compile(rf"({one})\s*(?:[:–—-]|\s-)\s*(.+)")

    def told_in(self, line: str) -> Iterator[tuple[str, str]]:
        for match in self._behind.finditer(line):
            if meaning := _last_words(match[1], line[: match.start()]):
                yield match[1], _singular(meaning) if match[2] else meaning
        for match in self._before.finditer(line):
            yield from _told(match[1], re.split(r"[,;–—]", match[2])[0])
        if match := self._listed.fullmatch(line.strip()):
            yield from _told(match[1], match[2])


def _told(acronym: str, words: str) -> Iterator[tuple[str, str]]:
    words = _LEADING.sub("", words.strip(" .“”\"'‘’"), count=1)
    if stands_for(acronym, words):
        yield acronym, words


def _last_words(acronym: str, text: str) -> str:
    """The fewest words at the end of a text that the acronym is made of, empty where there are none."""
    sentence = _SENTENCE_END.split(text)[-1].rstrip(" ,“”\"'‘’")
    starts = [match.start() for match in _WORD.finditer(sentence)]
    for start in reversed(starts[-len(acronym) * 2 - _FURTHER_WORDS :]):
        words = sentence[start:]
        if _begins(words.casefold(), acronym[0]) and stands_for(acronym, words):
            return _POSSESSIVE.sub("", words)
    return ""


def _singular(meaning: str) -> str:
    """Of what is explained in the plural: "Approved Mental Health Professionals (AMHPs)"."""
    return meaning[:-1] if meaning.endswith("s") and not meaning.endswith("ss") else meaning


def _folded(meaning: str) -> list[str]:
    words = (word.casefold().replace("’", "'") for word in _WORD.findall(meaning))
    return [word.removesuffix("s") for word in words if word not in _SMALL]


def _any_of(acronyms: Collection[str]) -> str:
    return "|".join(sorted(map(re.escape, acronyms), key=len, reverse=True))
