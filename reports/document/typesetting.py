"""How much room words take in Arial, on any machine: what is on a slide must fit before anybody sees it.

The widths are those of Liberation Sans, which Arial shares. Sizes and lengths are points.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_DATA = Path(__file__).with_name("arial_widths.json")
_EM = 2048
_OTHER = 1.3
"""Ems of a letter that Arial lacks: another font draws it, and none draws them wider."""
_SLACK = 1.02
"""Programs round widths in their own ways."""
LINE = 1.2
"""Height of a line, in sizes."""

_PIECES = re.compile(r"[^ \t\n\r\f]+")
"""What a line never breaks inside; a no-break space belongs to it."""


@cache
def _widths(face: str) -> Mapping[str, float]:
    by_width = json.loads(_DATA.read_text("utf-8"))[face]
    return {letter: int(units) / _EM for units, letters in by_width.items() for letter in letters}


def width(text: str, size: float, *, bold: bool = False) -> float:
    widths = _widths("bold" if bold else "regular")
    return sum(widths.get(letter, _OTHER) for letter in text) * size * _SLACK


def lines(text: str, room: float, size: float, *, bold: bool = False) -> int:
    """Lines that a text takes in a column of `room`; a word that is wider than the column is broken by its letters."""
    taken, used = 1, 0.0
    space = width(" ", size, bold=bold)
    for word in _PIECES.findall(text):
        wide = width(word, size, bold=bold)
        if used and used + space + wide <= room:
            used += space + wide
            continue
        taken += 1 if used else 0
        used = wide
        if wide > room:
            more, used = _broken(word, room, size, bold=bold)
            taken += more
    return taken


def _broken(word: str, room: float, size: float, *, bold: bool) -> tuple[int, float]:
    """Line ends inside a word, and what its last piece takes."""
    ends, used = 0, 0.0
    for letter in word:
        wide = width(letter, size, bold=bold)
        if used and used + wide > room:
            ends, used = ends + 1, 0.0
        used += wide
    return ends, used


def height(text: str, room: float, size: float, *, bold: bool = False) -> float:
    return lines(text, room, size, bold=bold) * size * LINE
