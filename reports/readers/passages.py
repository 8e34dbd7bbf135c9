"""The kinds of passages that a source marks by itself: its headings, list items and tables are what it says they are.

A paragraph may still begin with a bullet or a number that somebody typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reports.readers.passage import Grid, Passage
from reports.readers.text.marks import Mark, read_mark
from reports.readers.wording import words

_LABEL_LINE = re.compile(r"\**((?:theme|focus area)\s+[0-9]{1,2})\s*\n", re.IGNORECASE)
_DEEPEST_HEADING = 6
_FEWEST_HEADINGS = 3


def heading(text: str, line: int, level: int) -> Passage:
    """A label on a line above its name is one heading with it."""
    text = " ".join(_LABEL_LINE.sub(r"\1: ", text).split())
    found = read_mark(text)
    number = found.glyph if found.mark is Mark.NUMBER else ""
    glyph = "#" * min(level, _DEEPEST_HEADING)
    return Passage(found.rest if number else text, line, Mark.HEADING, glyph, number)


def paragraph(text: str, line: int, indent: int = 0) -> Passage:
    found = read_mark(text)
    if found.mark is Mark.BULLET:
        return Passage(found.rest, line, Mark.BULLET, found.glyph, indent=indent)
    if found.mark is Mark.NUMBER:
        return Passage(found.rest, line, Mark.NUMBER, number=found.glyph, indent=indent)
    return Passage(text, line, indent=indent)


def item(text: str, line: int, number: str, depth: int, *, apart: bool) -> Passage:
    """An item of a list; `number` is "" for a bullet. A number that is printed in the text itself wins."""
    found = read_mark(text)
    if found.mark is Mark.NUMBER and number:
        text, number = found.rest, found.glyph
    if number and depth == 0:
        return Passage(text, line, Mark.NUMBER, number=number, apart=apart)
    return Passage(text, line, Mark.BULLET, "" if number else "•", number, depth=depth, apart=apart)


def table(grid: Grid, line: int) -> Passage:
    return Passage("", line, Mark.TABLE, grid=grid)


def settled(passages: Iterable[Passage]) -> list[Passage]:
    """Where a source marks its headings, whatever it does not mark is none."""
    listed = list(passages)
    if sum(passage.mark is Mark.HEADING and bool(words(passage.text)) for passage in listed) < _FEWEST_HEADINGS:
        return listed
    return [passage if passage.mark is Mark.HEADING else replace(passage, is_body=True) for passage in listed]
