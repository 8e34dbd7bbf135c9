"""Text of people as text of a file: of HTML, or of any other."""

from __future__ import annotations

import re
from html import escape

# Not allowed in HTML, PDF or XML: control characters, halves of characters, places that Unicode leaves empty for ever.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Marks that turn the direction of whatever text follows, beyond the end of the words they were typed with.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Text as a file may hold it: what cannot be printed is one sign for it, marks that turn directions are dropped."""
    return _IMPOSSIBLE.sub("\ufffd", _TURNING.sub("", text))


def escaped(text: str) -> str:
    """Text that is safe between tags and inside quoted attributes, and reads as it was typed."""
    return escape(printable(text))


def attributes(**values: str) -> str:
    """Attributes with a value, each after a space; `class_` stands for class, `_` for a hyphen."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escaped(value)}"' for name, value in values.items() if value
    )
