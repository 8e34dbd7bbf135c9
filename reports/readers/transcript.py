"""A source written out: its passages in reading order, and what stands in it without being text of the report.

Every format has its own way to this; from here on they are read alike (`reports.readers.understanding`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reports.readers.passage import Passage
from reports.readers.reading import LeftOut


class Unit(StrEnum):
    """What `Passage.line` and `LeftOut.number` count, from 1."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Transcript:
    """`chapters`: folded headings that the contents list names."""

    passages: tuple[Passage, ...]
    left_out: tuple[LeftOut, ...] = ()
    chapters: frozenset[str] = frozenset()
    unit: Unit = Unit.LINE
