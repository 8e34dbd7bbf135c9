"""What a reader hands back: the tree, what was found in it, and every line that is not in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reports.document import nodes


class Kind(StrEnum):
    """Which exercise a report is about, in the words of the product."""

    PEER_CHALLENGE = "peer_challenge"
    CQC_ASSESSMENT = "cqc_assessment"
    SELF_ASSESSMENT = "self_assessment"
    CASE_FILE_AUDIT = "case_file_audit"


class Shape(StrEnum):
    """How a report lays out its findings."""

    BULLETS = "bullets"
    """Strengths and considerations as bullets, numbered paragraphs that expand them."""
    TITLED = "titled"
    """Strengths and considerations as paragraphs with a run-in heading."""
    NARRATIVE = "narrative"
    """Prose that does not split strengths from considerations."""
    CQC_PAGE = "cqc_page"
    """A web page of the regulator: rating, scores by statement, prose."""


class Why(StrEnum):
    """Why words of the source are not in the tree."""

    PAGE_NUMBER = "page number"
    RUNNING_LINE = "running head or foot"
    CONTENTS = "contents list"
    WEB_PAGE = "part of the web page"
    NUMBER = "number or label"
    MARKUP = "markup"
    ADDRESS = "address that opens nothing"
    GROUP = "heading over several findings"
    OVERFLOW = "longer than its place"
    COVER = "line above the title"
    COLUMN = "heading of a column"
    PICTURE = "description of a picture"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of the source, or a part of one, that is not in the tree. `number` counts lines from 1."""

    number: int
    text: str
    why: Why


@dataclass(frozen=True, slots=True)
class Count:
    """A printed count; `qualifier` as printed ("more than"), None where there is none."""

    value: int
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Facts printed in the report; None or empty where the report does not print them, never worked out.

    `activity` has the keys documents, meetings, people, hours, working_days, case_files; `scores` statement keys.
    """

    council_name: str | None = None
    kind: Kind | None = None
    shape: Shape = Shape.NARRATIVE
    on_site: tuple[date, date] | None = None
    published: date | None = None
    activity: dict[str, Count] = field(default_factory=dict)
    rating: str | None = None
    percent: int | None = None
    scores: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """`unplaced` is in the order of the source."""

    document: nodes.Document
    found: Found
    unplaced: tuple[LeftOut, ...]
