"""The contents list: left out of the text, but it tells which headings are chapters."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reports.readers.reading import LeftOut, Why
from reports.readers.text.lines import Line
from reports.readers.text.marks import read_mark
from reports.readers.wording import fold, one_line

_HEADINGS = {"contents", "table of contents", "contents page", "list of contents"}
_WITH_PAGE = re.compile(r"(?P<name>\S.{0,200}?)(?:\s*[.…·_]{2,}\s*|\s+)(?P<page>[0-9]{1,3})")
_LONGEST = 200
_FEWEST = 2


def without_contents(lines: list[Line]) -> tuple[list[Line], list[LeftOut], frozenset[str]]:
    """Lines without the contents list, its lines, and the folded names of the chapters that it lists."""
    start = next((at for at, line in enumerate(lines) if _is_heading(line)), None)
    if start is None:
        return lines, [], frozenset()
    entries = _entries(lines, start + 1)
    if len(entries) < _FEWEST:
        return lines, [], frozenset()
    places = {start, *entries}
    kept = [Line(line.number, "", line.starts_page) if at in places else line for at, line in enumerate(lines)]
    left_out = [LeftOut(lines[at].number, one_line(lines[at].text), Why.CONTENTS) for at in sorted(places)]
    return kept, left_out, frozenset(entries.values())


def names_in(entries: Iterable[str]) -> frozenset[str]:
    """Folded names of the chapters in the lines of a contents list, with or without page numbers."""
    return frozenset(fold(_name(entry) or read_mark(entry).rest) for entry in entries) - _HEADINGS


def _is_heading(line: Line) -> bool:
    return len(line.text) < _LONGEST and fold(read_mark(line.text).rest) in _HEADINGS


def _entries(lines: list[Line], start: int) -> dict[int, str]:
    """Index → folded name of each entry: a line that ends in a page number, or one that comes again further down."""
    last_seen = {one_line(line.text): at for at, line in enumerate(lines) if 0 < len(line.text) < _LONGEST}
    entries: dict[int, str] = {}
    for at in range(start, len(lines)):
        text = one_line(lines[at].text)
        if not text:
            continue
        name = _name(lines[at].text.strip()) or (text if last_seen.get(text, at) > at else "")
        if not name or fold(name) in entries.values():
            break
        entries[at] = fold(name)
    return entries


def _name(text: str) -> str:
    """The heading in an entry with a page number, its own number taken off, or ""."""
    found = _WITH_PAGE.fullmatch(text)
    return read_mark(found["name"]).rest if found else ""
