"""Tags that a converter left in the text: list items become bullets, blocks become lines, the rest disappears."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.readers.reading import LeftOut, Why
from reports.readers.text.lines import Line
from reports.readers.wording import words

_NAMES = "ul|ol|li|br|p|div|span|table|thead|tbody|tr|td|th|b|strong|i|em|u|sup|sub|h[1-6]"
_TAG = re.compile(rf"</?(?P<name>{_NAMES})\b[^<>]*>", re.IGNORECASE)
_TAGS = re.compile(rf"(?:</?(?:{_NAMES})\b[^<>]*>)+", re.IGNORECASE)
_INSIDE_A_LINE = {"span", "b", "strong", "i", "em", "u", "sup", "sub"}
_CELL_END = re.compile(r"(?<!•)\t")
_BULLET = re.compile(r"\s*•\s*")


def without_tags(lines: list[Line]) -> tuple[list[Line], list[LeftOut]]:
    """Lines without tags, and the tags left out. A line with tags may become several, all with its number."""
    kept: list[Line] = []
    left_out: list[LeftOut] = []
    for line in lines:
        tags = [tag.group() for tag in _TAG.finditer(line.text)]
        if not tags:
            kept.append(line)
            continue
        left_out += [LeftOut(line.number, tag, Why.MARKUP) for tag in tags if words(tag)]
        kept += [Line(line.number, part) for part in _parts(line.text)]
    return kept, left_out


def _parts(text: str) -> Iterator[str]:
    """Cells of a line are parted by tabs, and each cell stands apart from the one before."""
    for cell in _CELL_END.split(text):
        yield ""
        marked = _TAGS.sub(_stand_in, cell)
        if _lists_bullets(cell):
            marked = _BULLET.sub("\n• ", marked)
        yield from (part for part in marked.split("\n") if part.strip())
    yield ""


def _stand_in(tags: re.Match[str]) -> str:
    """What tags in a row leave behind: a bullet, a line end, or nothing, but two words never become one."""
    names = {tag["name"].lower() for tag in _TAG.finditer(tags.group())}
    if "li" in names:
        return "\n• "
    if names - _INSIDE_A_LINE:
        return "\n"
    return " " if words(tags.string[: tags.start()][-1:]) and words(tags.string[tags.end() :][:1]) else ""


def _lists_bullets(cell: str) -> bool:
    return any(tag["name"].lower() in {"ul", "ol"} for tag in _TAG.finditer(cell))
