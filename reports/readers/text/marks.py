"""Marks at the start of a line: bullets, numbers of paragraphs and list items, heading hashes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"
    HEADING = "heading"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Marked:
    """A line taken apart. `glyph` is the bullet, the number without its stop, or the hashes of a heading."""

    mark: Mark
    glyph: str
    rest: str

    @property
    def is_doubtful(self) -> bool:
        """True for marks that a wrapped line of prose can begin with by chance."""
        return self.mark is Mark.NUMBER or self.glyph in _DOUBTFUL


_DOUBTFUL = set("-–—*o")
_BULLET = re.compile(r"(?P<glyph>[•●○◦▪▫■□◆◇❖‣⁃∙·➢➤►▶✓✔\uf0a7\uf0b7\uf0d8]|[-–—*o](?=\s))\s*(?P<rest>\S.*)")
_NUMBER = re.compile(
    r"""(?:
        (?P<plain>[0-9]{1,3}(?:\.[0-9]{1,2}){0,3})[.):]\s+
      | (?P<steps>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})\s+(?=[A-Z“"'‘*(])
      | \((?P<bracketed>[0-9]{1,3}|[a-z]|[ivx]{1,4})\)\s+
      | (?P<letter>[a-z]|[ivx]{1,4})\)\s+
    )(?P<rest>\S.*)""",
    re.VERBOSE,
)
_HASHES = re.compile(r"(?P<glyph>\#{1,6})\s+(?P<rest>\S.*?)[\s#]*")


def read_mark(text: str) -> Marked:
    """Takes the mark off a line, white space around it aside. "12 case files" has none: a number needs its stop."""
    bare = text.strip()
    if found := _BULLET.fullmatch(bare):
        return Marked(Mark.BULLET, found["glyph"], found["rest"])
    if found := _NUMBER.fullmatch(bare):
        number = found["plain"] or found["steps"] or found["bracketed"] or found["letter"]
        return Marked(Mark.NUMBER, number, found["rest"])
    if found := _HASHES.fullmatch(bare):
        return Marked(Mark.HEADING, found["glyph"], found["rest"])
    return Marked(Mark.NONE, "", bare)
