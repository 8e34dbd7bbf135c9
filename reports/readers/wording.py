"""How wordings are compared: what two people would call the same words, whatever the typing."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼ](?=\w)")
_GOES_ON = re.compile(r"[\"'“‘(\[]*(?:[a-z]['’-]?[a-z]|[a-z]\s)")
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*$")


def words(text: str) -> list[str]:
    """The words of a text as they stand, numbers included: the unit in which nothing may be lost."""
    return _WORD.findall(text)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Words in small letters with single spaces: "Learning, & innovation" and "learning and innovation" are one."""
    return " ".join(words(_APOSTROPHE.sub("", text.replace("&", " and ")).casefold()))


def likeness(one: str, other: str) -> float:
    """Share of words that two sentences have in common, 0 to 1, counting repeats (Dice's coefficient)."""
    first, second = Counter(fold(one).split()), Counter(fold(other).split())
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if first and second else 0.0


def one_line(text: str) -> str:
    """Every run of white space as one space."""
    return " ".join(text.split())


def ends_sentence(text: str) -> bool:
    return bool(SENTENCE_END.search(text.rstrip()))


def goes_on(text: str) -> bool:
    """True for a line that plainly continues a sentence: it begins with a small letter, of a word ("c.30" has none)."""
    return bool(_GOES_ON.match(text))
