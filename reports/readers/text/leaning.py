"""Which way words lean: to praise what is, or to look ahead at what could be. No list of whole headings knows them all.

A leaning above nothing looks ahead, one below it praises, and what is near to nothing says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from reports.document.nodes import Role
from reports.readers.text.known import side_of
from reports.readers.text.lexicon import COMMANDS, DOUBTS, HEADINGS, KEPT, MODALS, PLAIN, TEXTS, Lexicon
from reports.readers.wording import fold

CLEAR = 1.0
"""From here on, either way, the words of a heading say by themselves which side it is of."""
_MOST = 3.0
"""What one text may weigh: many words of one kind are not surer than a few."""
_ASKED = 2.5
_WITHOUT_SUBJECT = PLAIN | DOUBTS
_OPENING = 400
"""Characters of a text that are weighed: it says early what it is about."""


def heading_leaning(text: str) -> float:
    """How the words of a heading lean; 0 for a heading that has a subject of its own, as a finding's title has."""
    said = fold(text).split()
    has_subject = any(
        word not in _WITHOUT_SUBJECT and not HEADINGS.weight(word) and not word.isdecimal() for word in said
    )
    return 0.0 if has_subject else sum(_weighed(said, HEADINGS))


def side_told(text: str) -> Role | None:
    """The side of a heading, by the words that reports of this kind share, or else by the way all its words lean."""
    if known := side_of(text):
        return known
    leaning = heading_leaning(text)
    return side_leaning(leaning) if abs(leaning) >= CLEAR else None


def side_leaning(leaning: float) -> Role:
    return Role.CONSIDERATIONS if leaning > 0 else Role.STRENGTHS


def texts_leaning(texts: Sequence[str]) -> float:
    """How the findings under one heading lean on average, each by its opening."""
    return fmean(map(_text_leaning, texts)) if texts else 0.0


def _text_leaning(text: str) -> float:
    said = fold(text[:_OPENING]).split()
    asked = _ASKED if said[:1] and said[0] in COMMANDS else 0.0
    return max(-_MOST, min(_MOST, asked + sum(_weighed(said, TEXTS))))


def _weighed(said: list[str], lexicon: Lexicon) -> Iterator[float]:
    """The weight of each word: a doubt before it turns it, and praise after "could" is of what is not there."""
    is_doubted = is_possible = False
    for word in said:
        weight = lexicon.weight(word)
        if word in DOUBTS:
            is_doubted = True
        elif is_doubted and weight and word != "yet":
            weight, is_doubted = -2 * weight if weight < 0 else -weight, False
        elif is_possible and weight < 0 and word not in KEPT:
            weight = -weight
        is_possible = is_possible or word in MODALS
        yield weight
