"""What stands in a cell, as one reads it there."""

import re
from datetime import date, datetime

_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ERRORS = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}


def plain(value):
    """The value; of text, what can be seen of it."""
    return _UNSEEN.sub("", value).strip() if isinstance(value, str) else value


def in_words(value) -> str:
    """A day as 24 November 2026, a number as it is typed; empty where nothing stands."""
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case datetime() | date():
            return f"{value.day} {value:%B %Y}"
        case float() if value.is_integer():
            return str(int(value))
    return str(value).strip()


def is_error(value) -> bool:
    """Whether a spreadsheet program could not work the cell out."""
    return isinstance(value, str) and value in _ERRORS


def loosely(heading: str) -> str:
    """A heading without case, blanks and punctuation."""
    return re.sub(r"[\W_]+", "", heading.casefold())


def short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


def letter_of(column: int) -> str:
    """The name of a column that counts from 0: A, B … Z, AA."""
    name, left = "", column + 1
    while left:
        left, rest = divmod(left - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def place_of(cell: str) -> tuple[int, int]:
    """Column from 0 and row of a cell such as ``C4``, or of the first in a range; -1 and 0 for what is none."""
    found = re.match(r"([A-Z]{1,3})(\d{1,7})(?!\w)", cell)
    if not found:
        return -1, 0
    at = 0
    for letter in found[1]:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1, int(found[2])
