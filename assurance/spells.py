"""Many saves, one piece of work: what one person saves again and again is told as one spell. Plain values only.

A page that saves as one types makes a version every few seconds; a history that tells them one by one tells nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

BREAK = timedelta(minutes=10)
"""So long after a save the next one of the same person begins another spell."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done to a text. `who` is a person's key, None where that is not known; `what` names the action.

    `version` is the text's afterwards; `is_save` says that it rose.
    """

    key: int
    at: datetime
    who: int | None
    what: str
    version: int
    is_save: bool


def spells(steps: Iterable[Step]) -> list[list[Step]]:
    """Steps in order, oldest first; those that belong together in one list."""
    found: list[list[Step]] = []
    for step in steps:
        if found and _goes_on(found[-1][-1], step):
            found[-1].append(step)
        else:
            found.append([step])
    return found


def _goes_on(last: Step, step: Step) -> bool:
    is_same = last.who is not None and (last.who, last.what) == (step.who, step.what)
    return is_same and last.is_save and step.is_save and step.at - last.at <= BREAK
