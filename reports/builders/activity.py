"""What a challenge's team did, in figures, and the sum behind its working days."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from reports.builders.facts import ActivityFacts, ChallengeFacts
from reports.document.nodes import Block, Paragraph, Role, Table, Text
from reports.document.style import Words


def activity(challenge: ChallengeFacts, words: Words) -> tuple[Block, ...]:
    rows = tuple((_figure(count), count.label) for count in challenge.activity)
    if not rows:
        return ()
    table = Table(words.activity_caption, words.activity_columns, rows, role=Role.ACTIVITY)
    note = working_days_note(challenge)
    return (table, Paragraph((Text(note),), role=Role.NOTE)) if note else (table,)


def working_days(hours: int, hours_per_day: Decimal) -> int:
    """Whole days, any part of a day counted as one: 190 hours at 7 a day are 28."""
    return int((hours / hours_per_day).to_integral_value(ROUND_CEILING))


def working_days_note(challenge: ChallengeFacts) -> str:
    """The sum in words; empty where no hours are given or the days are printed already."""
    values = {count.kind: count.value for count in challenge.activity}
    if "hours" not in values or "working_days" in values:
        return ""
    hours, per_day = values["hours"], challenge.hours_per_day
    exact = hours / per_day
    days = working_days(hours, per_day)
    sum_ = f"{_plural(hours, 'hour')} ÷ {_plain(per_day)} hours a day = "
    if exact == days:
        return f"{sum_}{_plural(days, 'working day')}."
    shown = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{sum_}{shown}, rounded up to {_plural(days, 'working day')}."


def _figure(count: ActivityFacts) -> str:
    return f"{count.qualifier} {count.value:,}".strip()


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _plain(number: Decimal) -> str:
    """7 for 7.00, 7.5 for 7.50."""
    return f"{number.normalize():f}"
