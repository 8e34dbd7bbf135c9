"""Dates as reports print them."""

from __future__ import annotations

import re
from datetime import date

_MONTHS_IN_ORDER = "january february march april may june july august september october november december"
_MONTHS = _MONTHS_IN_ORDER.split()
_MONTH = "|".join([*_MONTHS, *(month[:3] for month in _MONTHS), "sept"])
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?)?(?P<{}>[0-9]{{1,2}})(?:st|nd|rd|th)?"
_ONE = re.compile(
    rf"{_DAY.format('day')}\s+(?:of\s+)?(?P<month>{_MONTH})\.?,?\s+(?P<year>20[0-9]{{2}}|19[0-9]{{2}})\b", re.IGNORECASE
)
_RANGE = re.compile(
    rf"{_DAY.format('first')}(?:\s+(?P<first_month>{_MONTH})\.?)?(?:,?\s+(?P<first_year>20[0-9]{{2}}))?"
    rf"(?:,\s*[0-9]{{1,2}}(?:st|nd|rd|th)?)*\s*(?:-|–|—|to|,?\s*and|until|through)\s*{_DAY.format('last')}\s+(?:of\s+)?(?P<month>{_MONTH})\.?,?\s+(?P<year>20[0-9]{{2}})\b",
    re.IGNORECASE,
)


def date_in(text: str) -> date | None:
    """The first full date of a text ("17 May 2024"), or None."""
    for found in _ONE.finditer(text):
        if day := _date(found["day"], found["month"], found["year"]):
            return day
    return None


def dates_in(text: str) -> tuple[date, date] | None:
    """The first range of days in order ("between Tuesday 19th to Friday 22nd September 2023"), or None."""
    for found in _RANGE.finditer(text):
        last = _date(found["last"], found["month"], found["year"])
        first = _date(found["first"], found["first_month"] or found["month"], found["first_year"] or found["year"])
        if first and last and first <= last:
            return first, last
    return None


def _date(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), _number(month), int(day))
    except ValueError:
        return None


def _number(month: str) -> int:
    return next(number for number, name in enumerate(_MONTHS, start=1) if name.startswith(month.lower()[:3]))
