"""Days in words, as a cover prints them."""

from datetime import date


def in_words(first: date | None, last: date | None) -> str:
    """ "9 to 12 June 2026", "30 June to 2 July 2026", "9 June 2026"; empty without any day."""
    if first is None or last is None or first == last:
        day = first or last
        return _day(day) if day else ""
    if first.year != last.year:
        return f"{_day(first)} to {_day(last)}"
    if first.month != last.month:
        return f"{first.day} {first:%B} to {_day(last)}"
    return f"{first.day} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
