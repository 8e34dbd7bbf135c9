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
class Message:
    """`place` is an anchor of the document, or empty when the whole document is meant."""

    level: Level
    text: str
    place: str = ""
