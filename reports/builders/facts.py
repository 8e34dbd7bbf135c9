"""What a report needs, reduced to plain values. It is stored on the run, so a report can be made again as it was.

Findings are named by `ref`, their primary key; sections likewise. Texts are sanitised HTML where they say so, plain
otherwise. Nobody's account is in here: what people said in confidence must not be traceable, and neither who wrote
it down. A field that came later has a default, so that facts which were stored before it are still read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reports.builders import plain


@dataclass(frozen=True, slots=True)
class StatementFacts:
    number: int
    name: str
    we_statement: str


@dataclass(frozen=True, slots=True)
class ThemeFacts:
    """`i_statements` in the framework's order, each once however many of the theme's statements share it."""

    number: int
    name: str
    lead_sentence: str
    statements: tuple[StatementFacts, ...]
    i_statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScalePointFacts:
    value: int
    meaning: str


@dataclass(frozen=True, slots=True)
class BandFacts:
    rating: str
    min_percent: int
    max_percent: int


@dataclass(frozen=True, slots=True)
class FrameworkFacts:
    name: str
    version: str
    attribution: str
    themes: tuple[ThemeFacts, ...]
    scale: tuple[ScalePointFacts, ...]
    bands: tuple[BandFacts, ...]


@dataclass(frozen=True, slots=True)
class PartFacts:
    """`kind` is one of assurance's part kinds, `body` HTML; `is_numbered` None leaves it to the house style."""

    kind: str
    title: str = ""
    body: str = ""
    is_numbered: bool | None = None
    ref: int = 0


@dataclass(frozen=True, slots=True)
class SectionFacts:
    ref: int
    kind: str
    title: str
    theme: int | None
    parts: tuple[PartFacts, ...]


@dataclass(frozen=True, slots=True)
class FindingFacts:
    """`heading` plain, `narrative` and `impact` HTML; `statements` by number; `topic` is a heading over neighbours.

    `evidence` is how many items of evidence stand behind it; None in facts of a time when nobody counted.
    """

    ref: int
    kind: str
    theme: int | None
    section: int | None
    heading: str
    narrative: str
    impact: str
    statements: tuple[int, ...]
    state: str
    topic: str = ""
    evidence: int | None = None


@dataclass(frozen=True, slots=True)
class ParagraphFacts:
    """A numbered paragraph of a list, HTML; `finding` is the ref of the bullet that it expands, where one does."""

    kind: str
    theme: int | None
    section: int | None
    text: str
    finding: int | None
    ref: int = 0


@dataclass(frozen=True, slots=True)
class ListedFacts:
    """A key message or recommendation, HTML, with the refs of the findings behind it."""

    text: str
    findings: tuple[int, ...]
    ref: int = 0


@dataclass(frozen=True, slots=True)
class ScoreFacts:
    statement: int
    value: int
    rationale: str


@dataclass(frozen=True, slots=True)
class PublishedFacts:
    """What a regulator printed; `published` in words."""

    rating: str
    percent: int | None
    published: str


@dataclass(frozen=True, slots=True)
class MemberFacts:
    name: str
    role: str
    job_title: str
    organisation: str


@dataclass(frozen=True, slots=True)
class ActivityFacts:
    kind: str
    label: str
    value: int
    qualifier: str


@dataclass(frozen=True, slots=True)
class KeyFactFacts:
    panel: str
    qualifier: str
    value: str
    label: str
    period: str
    comparator: str


@dataclass(frozen=True, slots=True)
class ContactFacts:
    name: str
    job_title: str
    organisation: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class ChallengeFacts:
    sponsor: str
    commissioner: str
    mode: str
    hours_per_day: Decimal
    team: tuple[MemberFacts, ...]
    activity: tuple[ActivityFacts, ...]
    key_facts: tuple[KeyFactFacts, ...]
    contacts: tuple[ContactFacts, ...]


@dataclass(frozen=True, slots=True)
class AccuracyFacts:
    """A line of the factual accuracy check, and never who wrote it. Plain texts; `outcome` in words.

    `place` is the number of the passage, or the heading above it; `answer` the change that was made, or why none was.
    """

    place: str
    passage: str
    kind: str
    text: str
    suggestion: str
    evidence: str
    outcome: str
    answer: str


@dataclass(frozen=True, slots=True)
class GlossaryFacts:
    """What somebody decided about an acronym: what it stands for (blank: as found), or that no glossary lists it."""

    acronym: str
    meaning: str
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class LeftOutFacts:
    """How much a final report leaves out because it is not agreed."""

    findings: int = 0
    paragraphs: int = 0
    scores: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """`status` is the review's when the facts were gathered; lists are in the order of print."""

    council: str
    kind: str
    title: str
    starts_on: date | None
    ends_on: date | None
    status: str
    is_team_owned: bool
    is_draft: bool
    framework: FrameworkFacts
    sections: tuple[SectionFacts, ...]
    findings: tuple[FindingFacts, ...]
    paragraphs: tuple[ParagraphFacts, ...]
    key_messages: tuple[ListedFacts, ...]
    recommendations: tuple[ListedFacts, ...]
    lines_of_enquiry: tuple[str, ...]
    scores: tuple[ScoreFacts, ...]
    published: PublishedFacts | None
    challenge: ChallengeFacts | None
    left_out: LeftOutFacts
    accuracy: tuple[AccuracyFacts, ...] = ()
    """What the annex prints, where the report has one."""
    glossary: tuple[GlossaryFacts, ...] = ()
    accuracy_due_on: date | None = None
    """The last day for comments on the draft, while its council checks the facts."""

    def to_json(self) -> dict:
        """Values that JSON knows; `from_json` gives equal facts back."""
        return plain.dump(self)

    @classmethod
    def from_json(cls, value: dict) -> Facts:
        """Raises `plain.Malformed` for anything but what `to_json` of this version wrote."""
        return plain.load(cls, value)
