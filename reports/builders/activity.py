"""What a challenge's team did, in figures, and the sum behind its working days."""

from __future__ import annotations

from peerchallenge.working_days import sum_in_words
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


def working_days_note(challenge: ChallengeFacts) -> str:
    """The sum in words; empty where no hours are given or the days are printed already."""
    values = {count.kind: count.value for count in challenge.activity}
    if "hours" not in values or "working_days" in values:
        return ""
    return sum_in_words(values["hours"], challenge.hours_per_day)


def _figure(count: ActivityFacts) -> str:
    return f"{count.qualifier} {count.value:,}".strip()
