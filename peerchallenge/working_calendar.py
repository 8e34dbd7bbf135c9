"""Working days in England: Monday to Friday without bank holidays. Plain values in and out.

The days follow the Banking and Financial Dealings Act 1971, schedule 1, and the proclamations made under it (New Year's
Day, the early May day, and days in place of those that fall on a weekend). What was proclaimed for one year alone is a
table: a new one is added when it is announced.
"""

from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

MONDAY, SATURDAY = 0, 5
_DAY = timedelta(days=1)
MOVED = MappingProxyType(
    {
        date(2020, 5, 4): date(2020, 5, 8),
        date(2022, 5, 30): date(2022, 6, 2),
    }
)
"""Days that were kept on another one: 75 years after the war in Europe, and the Platinum Jubilee."""
ONCE = frozenset({date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)})
"""The Platinum Jubilee, the State Funeral of Queen Elizabeth II, the Coronation of King Charles III."""


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """Of one year, days in place of weekends instead of those; as gov.uk/bank-holidays lists them from 2020 on."""
    easter = _easter_sunday(year)
    christmas = _first_free(date(year, 12, 25), set())
    by_rule = {
        _first_free(date(year, 1, 1), set()),
        easter - 2 * _DAY,
        easter + _DAY,
        _monday_from(date(year, 5, 1)),
        _monday_from(date(year, 5, 25)),
        _monday_from(date(year, 8, 25)),
        christmas,
        _first_free(date(year, 12, 26), {christmas}),
    }
    return frozenset({MOVED.get(day, day) for day in by_rule} | {day for day in ONCE if day.year == year})


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def working_days_after(day: date, number: int) -> date:
    """The day on which `number` whole working days have passed; `day` itself does not count. Needs a number from 1."""
    if number < 1:
        raise ValueError("A day after another is at least one working day later.")
    while number:
        day += _DAY
        number -= is_working_day(day)
    return day


def working_days_until(day: date, *, today: date) -> int:
    """How many working days are left after today, the last one counted: 0 on the day itself and after it."""
    return sum(is_working_day(today + passed * _DAY) for passed in range(1, (day - today).days + 1))


def _monday_from(day: date) -> date:
    return day + (MONDAY - day.weekday()) % 7 * _DAY


def _first_free(day: date, taken: set[date]) -> date:
    """The day, or the first one after it that is no weekend and no holiday already."""
    while day.weekday() >= SATURDAY or day in taken:
        day += _DAY
    return day


def _easter_sunday(year: int) -> date:
    """By the rule of the Gregorian calendar, in the form that Meeus, Jones and Butcher gave it."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
