"""A presentation: the other telling of a review, for a room. Plain, frozen and comparable, like the report's tree.

Whoever composes a deck has measured it: every size is decided, every slide fits its layout (see `stage`), and what
has no room on a slide is in its notes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Layout(StrEnum):
    """What a slide is for; each is a layout of the file that a person can choose for a slide of their own."""

    TITLE = "title"
    SECTION = "section"
    POINTS = "points"
    STRENGTHS = "strengths"
    CONSIDERATIONS = "considerations"
    SIDES = "sides"
    """Strengths to the left, considerations to the right."""
    TABLE = "table"


class Mark(StrEnum):
    """What stands before a point."""

    BULLET = "bullet"
    NUMBER = "number"
    NONE = "none"
    ASIDE = "aside"
    """No mark, and quieter: what is said about the list, not in it."""


@dataclass(frozen=True, slots=True)
class Point:
    """A newline in `text` is a line break inside the point."""

    text: str
    mark: Mark = Mark.BULLET
    number: int = 0
    """Where the mark is a number: which."""


@dataclass(frozen=True, slots=True)
class Body:
    """`size` is the type size of all its points; `heading` stands above them, on slides with two bodies."""

    points: tuple[Point, ...]
    size: int
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A real table: one header row; the first cell of every row is that row's header.

    `shares` are the columns' widths in percent, 100 in all; `first_size` is the type size of the first column.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]
    size: int
    first_size: int


@dataclass(frozen=True, slots=True)
class Slide:
    """`title` is its own in the deck; `kicker` says in a few words above it where we are.

    On title and section slides the first body says what stands below the title. `notes` are the speaker's, a
    paragraph each.
    """

    layout: Layout
    title: str
    title_size: int
    kicker: str = ""
    bodies: tuple[Body, ...] = ()
    grid: Grid | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """`title` names the council, `subtitle` the review; `status` says that it is a draft, or nothing.

    Status and `footer` stand on every slide but the cover.
    """

    title: str
    subtitle: str
    slides: tuple[Slide, ...]
    status: str = ""
    footer: str = ""
    language: str = "en-GB"
