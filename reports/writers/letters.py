"""What each glyph of a PDF says to whoever copies, searches or listens.

The engine gives the words of a cluster (a letter and its marks) to the cluster's last glyph and none to the others.
A glyph that says nothing is no valid PDF, and a letter that was first seen under a mark would say nothing anywhere.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any
from unicodedata import normalize

from fontTools.ttLib import TTFont

from reports.writers.package_files import FACES, font

# The table begins with a line of the same shape, the range of all glyphs.
_LINE = re.compile(rb"(?!<0000> <ffff>)<([0-9a-f]+)> <([0-9a-f]*)>")
_NOTHING = "\u2060"
"""For glyphs that no letter stands for by itself: invisible, and no break."""


def mend(document: Any, pdf: Any) -> None:
    """Rewrites the tables of a PDF that is about to be written; a finisher of WeasyPrint."""
    fonts = list(document.fonts.values())
    for table in (each.stream for each in pdf.objects if b"begincmap" in getattr(each, "stream", ())):
        lines = _lines(table)
        texts = {glyph: text for glyph, (_, text) in lines.items()}
        used = next((each for each in fonts if each.to_unicode == texts), None)
        letters = _letters(used.family, "italic" if used.style else "normal", used.weight) if used else {}
        for glyph, (at, text) in lines.items():
            table[at] = _line(glyph, said(text, letters.get(glyph, "")))


def said(text: str, letter: str) -> str:
    """The text of a glyph, of which the engine says `text`, and which the font draws for `letter` or for none."""
    if letter and (not text or letter in normalize("NFD", text)):
        return letter
    return text or _NOTHING


@cache
def _letters(family: str, style: str, weight: int) -> dict[int, str]:
    """Glyph to letter of one of our fonts; another's shape of a letter ("uni0323.cap") is that letter's."""
    names = [file for *face, file in FACES if face == [family, style, weight]]
    return _of_file(names[0]) if names else {}


def _of_file(name: str) -> dict[int, str]:
    opened = TTFont(BytesIO(font(name)), lazy=True)
    letters = {glyph: chr(code) for code, glyph in opened.getBestCmap().items()}
    named = ((at, letters.get(glyph.partition(".")[0])) for at, glyph in enumerate(opened.getGlyphOrder()))
    return {at: letter for at, letter in named if letter}


def _lines(table: list[bytes]) -> dict[int, tuple[int, str]]:
    """Glyph to the place of its line in the table, and its text."""
    found = ((at, _LINE.fullmatch(line)) for at, line in enumerate(table))
    return {int(line[1], 16): (at, bytes.fromhex(line[2].decode()).decode("utf-16-be")) for at, line in found if line}


def _line(glyph: int, text: str) -> bytes:
    return f"<{glyph:04x}> <{text.encode('utf-16-be').hex()}>".encode()
