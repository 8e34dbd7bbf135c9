"""Headings that name a theme and a side at once: "Leadership: what works well"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reports.readers.passage import Passage
from reports.readers.reading import Why
from reports.readers.text.known import LONGEST, Kind, bare_heading, recognise, side_of
from reports.readers.text.leaning import CLEAR, heading_leaning
from reports.readers.text.ledger import Ledger
from reports.readers.text.marks import Mark
from reports.readers.vocabulary import Vocabulary

_MOST_WORDS = 16
_JOINTS = re.compile(r"^[\s:;,|/–—-]+|[\s:;,|/(–—-]+$")
_LINKING = re.compile(r"^(?:about|in|for|on|of|under|with)\s+|\s+(?:about|in|for|on|of|under|with)$", re.IGNORECASE)


def with_themes_apart(passages: list[Passage], vocabulary: Vocabulary, ledger: Ledger) -> list[Passage]:
    """Passages in which such a heading is two: the theme's, unless it is open already, and the side's."""
    return list(_apart(passages, vocabulary, ledger))


def _apart(passages: list[Passage], vocabulary: Vocabulary, ledger: Ledger) -> Iterator[Passage]:
    open_theme = None
    for passage in passages:
        known = recognise(passage.text, vocabulary) if passage.mark is not Mark.BULLET else None
        if known and known.kind in {Kind.THEME, Kind.CHAPTER}:
            open_theme = known.theme
        found = None if known else _theme_and_side(passage, vocabulary)
        if found is None:
            yield passage
            continue
        theme, side, number = found
        if number == open_theme:
            ledger.note(passage.line, theme, Why.GROUP)
        else:
            yield replace(passage, text=theme)
        open_theme = number
        level = "#" if passage.level else ""
        bold = "**" if not level or passage.text.startswith("**") else ""
        yield replace(passage, text=f"{bold}{side}{bold}", glyph=passage.glyph + level, number="")


def _theme_and_side(passage: Passage, vocabulary: Vocabulary) -> tuple[str, str, int] | None:
    """Words of the theme, words of the side, number of the theme; None for any other passage."""
    may_head = passage.mark in {Mark.NONE, Mark.HEADING, Mark.NUMBER} and passage.is_one_line and not passage.told
    bare = bare_heading(passage.text) if may_head and len(passage.text) <= LONGEST else ""
    said = bare.split()
    if len(said) > _MOST_WORDS:
        return None
    for at in range(1, len(said)):
        halves = [_JOINTS.sub("", " ".join(half)).strip() for half in (said[:at], said[at:])]
        for theme, side in (halves, halves[::-1]):
            known = recognise(_LINKING.sub("", theme.rstrip("?")), vocabulary)
            if known and known.kind is Kind.THEME and _is_side(_LINKING.sub("", side.rstrip("?"))):
                return theme, side, known.theme
    return None


def _is_side(text: str) -> bool:
    return side_of(text) is not None or abs(heading_leaning(text)) >= CLEAR
