"""A text as lines: one kind of line end, one kind of space, page breaks seen. Nothing is dropped here."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\t]")
_RULE = re.compile(r"[-_=*~#·.]{3,}")


@dataclass(frozen=True, slots=True)
class Line:
    """`number` counts the lines of the source from 1. `text` keeps indent and tabs; `starts_page` after a form feed."""

    number: int
    text: str
    starts_page: bool = False

    @property
    def is_blank(self) -> bool:
        """True as well for a ruled line of dashes or stars: it parts what it stands between and says nothing."""
        bare = self.text.strip()
        return not bare or bool(_RULE.fullmatch(bare))

    @property
    def indent(self) -> int:
        spread = self.text.expandtabs(4)
        return len(spread) - len(spread.lstrip())


def split_lines(text: str) -> list[Line]:
    """Lines in order. A form feed ends a line and starts a page; both parts keep the line's number."""
    lines = []
    for number, line in enumerate(_LINE_ENDS.split(text.removeprefix("\ufeff")), start=1):
        for page, part in enumerate(line.split("\f")):
            lines.append(Line(number, _SPACES.sub(" ", part).rstrip(), starts_page=page > 0))
    return lines
