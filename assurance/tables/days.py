"""Days as people in England write them."""

import re
from datetime import date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = dict(
    zip(
        "january february march april may june july august september october november december".split(),
        range(1, 13),
        strict=True,
    )
) | {name: number for number, name in enumerate(_MONTHS, start=1)} | {"sept": 9}  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_FIGURES = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})")
_IN_WORDS = re.compile(r"(?:[A-Za-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-]+([A-Za-z]+)\.?,?[\s\-]+(\d{4}|\d{2})")


class NotADay(ValueError):
    """No day of the calendar can be read from it."""


def read(value) -> date:
    """The day of a cell: a date, or words such as 24/11/2026, 24 Nov 2026, 2026-11-24. The day comes first.

    Two figures are a year of this century. Raises NotADay.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date(*_parts(str(value).strip()))
    except ValueError:
        raise NotADay(value) from None


def _parts(text: str) -> tuple[int, int, int]:
    """Year, month, day."""
    if found := _ISO.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _FIGURES.fullmatch(text):
        return _year(found[3]), int(found[2]), int(found[1])
    found = _IN_WORDS.fullmatch(text)
    if not found or found[2].lower() not in _NAMES:
        raise NotADay(text)
    return _year(found[3]), _NAMES[found[2].lower()], int(found[1])


def _year(figures: str) -> int:
    return int(figures) if len(figures) == 4 else 2000 + int(figures)
