"""Figures that contradict one another: among what the team did, and between that and the report's prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from peerchallenge.working_days import sum_in_words, working_days
from reports.builders.facts import ActivityFacts
from reports.checks.material import Material
from reports.checks.passages import Passage
from reports.checks.wording import sentences
from reports.document.messages import Level, Message, Opens
from reports.readers.numbers import NUMBER, number_value

_BETWEEN = r"(?:(?:different|separate|individual|other|of|our|the|key|relevant)\s+){0,3}"
_NOUNS = {
    "documents": r"documents?",
    "case_files": r"(?:case ?files?|cases|case records)",
    "meetings": r"meetings?",
    "people": r"people",
    "hours": r"hours",
    "working_days": r"working days",
}
_COUNTED = {kind: re.compile(rf"\b{noun}\b", re.IGNORECASE) for kind, noun in _NOUNS.items()}
_NUMBER_BEFORE = re.compile(rf"\b(?P<number>{NUMBER})\s*{_BETWEEN}$", re.IGNORECASE)
_FARTHEST = 70
"""Characters before what is counted in which its number stands."""
_OF_THE_TEAM = re.compile(r"\b(?:teams?|peers?|challenge|audit)\b", re.IGNORECASE)
_OPENS = Opens("activity", name="What the team did")


@dataclass(frozen=True, slots=True)
class _Printed:
    kind: str
    value: int
    words: str
    passage: Passage


def contradictions(material: Material) -> Iterator[Message]:
    challenge = material.facts.challenge
    if challenge is None:
        return
    counted = {count.kind: count for count in challenge.activity}
    if "hours" in counted and "working_days" in counted:
        hours, days = counted["hours"].value, counted["working_days"].value
        if days != working_days(hours, challenge.hours_per_day):
            sum_ = sum_in_words(hours, challenge.hours_per_day)
            yield Message(Level.ERROR, f"The figures say {days} working days, but {sum_}", opens=_OPENS)
    yield from _against_one_another(counted)
    yield from _in_the_prose(material, counted)


def _against_one_another(counted: dict[str, ActivityFacts]) -> Iterator[Message]:
    """Nobody is met without a meeting, and a meeting takes somebody's time."""
    for fewer, more, sentence in (
        ("people", "meetings", "more meetings ({more}) than different people met ({fewer})"),
        ("hours", "meetings", "more meetings ({more}) than hours ({fewer})"),
    ):
        if fewer in counted and more in counted and counted[fewer].value < counted[more].value:
            said = sentence.format(more=counted[more].value, fewer=counted[fewer].value)
            yield Message(Level.WARNING, f"The figures say {said}.", opens=_OPENS)


def _in_the_prose(material: Material, counted: dict[str, ActivityFacts]) -> Iterator[Message]:
    """Numbers that differ from the recorded figure, or where none is recorded, from the first that is printed.

    For somebody to look at: a sentence about the team may count others.
    """
    first: dict[str, _Printed] = {}
    for printed in _printed(material):
        if recorded := counted.get(printed.kind):
            if recorded.value != printed.value:
                sentence = f"The text says “{printed.words}”; the figures say {recorded.value:,} {recorded.label}."
                yield printed.passage.message(Level.WARNING, sentence)
        elif (before := first.setdefault(printed.kind, printed)).value != printed.value:
            yield printed.passage.message(Level.WARNING, f"The text says “{before.words}” and “{printed.words}”.")


def _printed(material: Material) -> Iterator[_Printed]:
    """Figures of the team's work in the report's own text around the findings, sentence by sentence.

    One of them speaks of the team where it, or the sentence before it, names the team.
    """
    for passage in material.passages:
        if not passage.is_prose:
            continue
        for line in passage.lines:
            said = sentences(line)
            for before, sentence in zip(["", *said], said, strict=False):
                if _OF_THE_TEAM.search(f"{before} {sentence}"):
                    yield from _in_sentence(sentence, passage)


def _in_sentence(sentence: str, passage: Passage) -> Iterator[_Printed]:
    for kind, pattern in _COUNTED.items():
        for noun in pattern.finditer(sentence):
            before = sentence[max(0, noun.start() - _FARTHEST) : noun.start()]
            if match := _NUMBER_BEFORE.search(before):
                words = " ".join(f"{match[0]}{noun[0]}".split())
                yield _Printed(kind, number_value(match["number"]), words, passage)
