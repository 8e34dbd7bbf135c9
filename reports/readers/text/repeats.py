"""Lines of a text that label what follows: they come again, each time over a list, or say which side they are of."""

from __future__ import annotations

from collections import defaultdict

from reports.readers.text.leaning import CLEAR, heading_leaning
from reports.readers.text.lines import Line
from reports.readers.text.marks import Mark, read_mark
from reports.readers.text.standing import is_short
from reports.readers.wording import ends_sentence, fold, goes_on

_FEWEST = 2
_LISTS = {Mark.BULLET, Mark.NUMBER}


def label_lines(lines: list[Line]) -> frozenset[str]:
    """Folded words of the labels."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if not line.is_blank and _is_label_like(line.text):
            places[fold(line.text)].append(at)
    return frozenset(name for name, where in places.items() if len(where) >= _FEWEST and _labels(lines, name, where))


def _is_label_like(text: str) -> bool:
    bare = read_mark(text)
    return bare.mark in {Mark.NONE, Mark.HEADING} and is_short(bare.rest.rstrip(": ….")) and bool(fold(text))


def _labels(lines: list[Line], name: str, where: list[int]) -> bool:
    following = [_below(lines, at) for at in where]
    if all(read_mark(text).mark in _LISTS for text in following):
        return all(_is_over(lines, at - 1) for at in where)
    return abs(heading_leaning(name)) >= CLEAR and not any(goes_on(text) or not text for text in following)


def _is_over(lines: list[Line], at: int) -> bool:
    """Whether what stands above a line is over: nothing, a whole sentence, an item of a list."""
    above = lines[max(at, 0)]
    return at < 0 or above.is_blank or ends_sentence(above.text) or read_mark(above.text).mark is Mark.BULLET


def _below(lines: list[Line], at: int) -> str:
    """The next written line."""
    return next((line.text.strip() for line in lines[at + 1 :] if not line.is_blank), "")
