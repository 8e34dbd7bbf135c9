"""What a check or a writer has to say about a report: a level, a sentence, and the place to mend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    ERROR = "error"
    """Something of the report is missing or wrong on paper."""
    WARNING = "warning"
    """Something may look wrong on paper."""
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Opens:
    """What to open to mend it: a row by its kind and key; key 0 is the page of all of that kind. `name` tells it."""

    kind: str
    ref: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """`place` is an anchor of the document, or empty when the whole document is meant.

    `check` names the check that found it, so that those of one kind can stand together; a writer's have none.
    """

    level: Level
    text: str
    place: str = ""
    check: str = ""
    opens: Opens | None = None
