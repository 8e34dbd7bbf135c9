"""Text of people as text of a file: of HTML, or of any other."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise

# Not allowed in HTML, PDF or XML: control characters, halves of characters, places that Unicode leaves empty for ever.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Marks that turn the direction of whatever text follows, beyond the end of the words they were typed with.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")

_ENDLESS, _LINE = 100, 50
"""Letters without a space: what counts as endless, and after how many of them it may break."""
_ENDLESS_WORD = re.compile(rf"\S{{{_ENDLESS}}}")
_LINEFUL = re.compile(rf"\S{{{_LINE}}}(?=\S)")
# "2025–26": a line may end behind a dash, but not inside a span of years or figures.
_SPAN = re.compile(r"[£\w.,]{0,12}\d–£?\d[\w.,%]{0,12}")


def printable(text: str) -> str:
    """Text as a file may hold it: what cannot be printed is one sign for it, marks that turn directions are dropped."""
    return _IMPOSSIBLE.sub("\ufffd", _TURNING.sub("", text))


def escaped(text: str) -> str:
    """Text that is safe between tags and inside quoted attributes, and reads as it was typed."""
    return escape(printable(text))


def breakable(text: str) -> str:
    """Escaped text for between tags, with places to break words that no line can hold.

    Without them laying out takes seconds for each such word: an engine tries it letter by letter. Spans of figures are
    kept on one line.
    """
    if len(text) < _ENDLESS or not _ENDLESS_WORD.search(text):
        return _SPAN.sub(r'<span class="together">\g<0></span>', escaped(text))
    ends = [0, *(match.end() for match in _LINEFUL.finditer(text)), len(text)]
    return "<wbr>".join(escaped(text[begin:end]) for begin, end in pairwise(ends))


def attributes(**values: str) -> str:
    """Attributes with a value, each after a space; `class_` stands for class, `_` for a hyphen."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escaped(value)}"' for name, value in values.items() if value
    )
