"""A team's hours as working days, and the sum in words. Plain values in and out."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal


def working_days(hours: int, hours_per_day: Decimal) -> int:
    """Whole days, any part of a day counted as one: 190 hours at 7 a day are 28."""
    return int((hours / hours_per_day).to_integral_value(ROUND_CEILING))


def sum_in_words(hours: int, hours_per_day: Decimal) -> str:
    """ "190 hours ÷ 7 hours a day = 27.1, rounded up to 28 working days." """
    exact, days = hours / hours_per_day, working_days(hours, hours_per_day)
    sum_ = f"{_plural(hours, 'hour')} ÷ {plain(hours_per_day)} hours a day = "
    if exact == days:
        return f"{sum_}{_plural(days, 'working day')}."
    shown = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{sum_}{shown}, rounded up to {_plural(days, 'working day')}."


def plain(number: Decimal) -> str:
    """7 for 7.00, 7.5 for 7.50."""
    return f"{number.normalize():f}"


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
