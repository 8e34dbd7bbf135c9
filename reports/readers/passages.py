"""The kinds of passages that a source marks by itself: its headings, list items and tables are what it says they are.

A paragraph may still begin with a bullet or a number that somebody typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reports.readers.passage import Grid, Passage
from reports.readers.text.marks import Mark, Marked, read_mark
from reports.readers.wording import words

_LABEL_LINE = re.compile(r"\**((?:theme|focus area)\s+[0-9]{1,2})\s*\n", re.IGNORECASE)
_BOLD_NUMBER = re.compile(
    r"\*\*(?:(?P<number>[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}[.):])(?:\s+(?P<rest>[^*\s].*)|\*\*(?P<after>\s+\S.*))"
    r"|(?P<label>(?:key )?(?:message|recommendation|finding|priority) \w{1,6}[.:]?)\*\*(?P<behind>\s+\S.*))",
    re.DOTALL | re.IGNORECASE,
)
_DEEPEST_HEADING = 6
_FEWEST_HEADINGS = 3
_MOST_WORDS_ABOVE = 15


def heading(text: str, line: int, level: int) -> Passage:
    """A label on a line above its name is one heading with it."""
    text = " ".join(_LABEL_LINE.sub(r"\1: ", text).split())
    found = _marked(text)
    number = found.glyph if found.mark is Mark.NUMBER else ""
    glyph = "#" * min(level, _DEEPEST_HEADING)
    return Passage(found.rest if number else text, line, Mark.HEADING, glyph, number)


def paragraph(text: str, line: int, indent: int = 0) -> Passage:
    """A number in bold type, alone or with the words after it, is a number all the same."""
    text = with_plain_number(text)
    found = _marked(text)
    if found.mark is Mark.BULLET:
        return Passage(found.rest, line, Mark.BULLET, found.glyph, indent=indent)
    if found.mark is Mark.NUMBER:
        return Passage(found.rest, line, Mark.NUMBER, number=found.glyph, indent=indent)
    return Passage(text, line, indent=indent)


def item(text: str, line: int, number: str, depth: int, *, apart: bool) -> Passage:
    """An item of a list; `number` is "" for a bullet. A mark that is printed in the text itself wins.

    A source may give the item and leave its mark in the text: a PDF's tags do, and a bullet typed in a bulleted list.
    """
    text = with_plain_number(text)
    found = _marked(text)
    if found.mark is Mark.BULLET and not number:
        return Passage(found.rest, line, Mark.BULLET, found.glyph, depth=depth, apart=apart)
    if found.mark is Mark.NUMBER:
        text, number = found.rest, found.glyph
    if number and depth == 0:
        return Passage(text, line, Mark.NUMBER, number=number, apart=apart)
    return Passage(text, line, Mark.BULLET, "" if number else "•", number, depth=depth, apart=apart)


def with_plain_number(text: str) -> str:
    """A number or a label in bold type, alone or with the words after it, without its stars."""
    bold = _BOLD_NUMBER.fullmatch(text)
    if not bold:
        return text
    if bold["rest"]:
        return f"{bold['number']} **{bold['rest']}"
    return f"{bold['label'] or bold['number']}{bold['behind'] or bold['after']}"


def _marked(text: str) -> Marked:
    """The mark at the start of a text that may run over lines."""
    first, line_end, rest = text.partition("\n")
    found = read_mark(first)
    return replace(found, rest=f"{found.rest}{line_end}{rest}")


def table(grid: Grid, line: int) -> Passage:
    return Passage("", line, Mark.TABLE, grid=grid)


def titled(passages: Iterable[Passage]) -> list[Passage]:
    """The one heading of the highest level, at the start, with others below it, is the title of the report."""
    listed = list(passages)
    levels = [passage.level for passage in listed if passage.level]
    if not levels or levels.count(levels[0]) > 1 or min(levels) < levels[0] or len(levels) < _FEWEST_HEADINGS:
        return listed
    at = next(at for at, passage in enumerate(listed) if passage.level)
    above = [one for one in listed[:at] if len(one.text.split()) > _MOST_WORDS_ABOVE or one.mark is not Mark.NONE]
    if not above:
        listed[at] = replace(listed[at], mark=Mark.NONE, glyph="")
    return listed


def settled(passages: Iterable[Passage]) -> list[Passage]:
    """Where a source marks its headings, whatever it does not mark is none."""
    listed = list(passages)
    if sum(passage.mark is Mark.HEADING and bool(words(passage.text)) for passage in listed) < _FEWEST_HEADINGS:
        return listed
    return [passage if passage.mark is Mark.HEADING else replace(passage, is_body=True) for passage in listed]
