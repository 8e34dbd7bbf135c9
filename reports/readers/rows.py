"""The rows that will hold a report, as plain values: what a reading becomes, and in which order."""

from __future__ import annotations

from dataclasses import dataclass

from reports.readers.reading import Why


@dataclass(frozen=True, slots=True)
class PartRow:
    """`kind` is one of the outline's part kinds; `body` HTML, of text, lead and framework only.

    `is_numbered`: whether its paragraphs carry numbers; None in a report whose prose has none anywhere.
    """

    kind: str
    title: str = ""
    body: str = ""
    is_numbered: bool | None = None


@dataclass(frozen=True, slots=True)
class SectionRow:
    """`kind` is prose, theme or focus_area; `theme` a number of the framework."""

    kind: str
    title: str
    theme: int | None
    parts: tuple[PartRow, ...]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """`section` is the place of its own section in `Rows.sections`, None in a theme; `statement` a statement's name.

    `topic` is a heading over several findings of one list.
    """

    theme: int | None
    section: int | None
    kind: str
    heading: str
    narrative: str
    statement: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """`finding` is the place, in `Rows.findings`, of the finding that it expands."""

    theme: int | None
    section: int | None
    kind: str
    text: str
    finding: int | None


@dataclass(frozen=True, slots=True)
class MemberRow:
    name: str
    job_title: str
    organisation: str
    is_expert_by_experience: bool


@dataclass(frozen=True, slots=True)
class KeyFactRow:
    panel: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Homeless:
    """Words that no row holds."""

    text: str
    why: Why


@dataclass(frozen=True, slots=True)
class Rows:
    """`key_messages` and `recommendations` are HTML, `focus_areas` plain."""

    title: str
    sections: tuple[SectionRow, ...]
    findings: tuple[FindingRow, ...]
    paragraphs: tuple[ParagraphRow, ...]
    key_messages: tuple[str, ...]
    recommendations: tuple[str, ...]
    focus_areas: tuple[str, ...]
    team: tuple[MemberRow, ...]
    key_facts: tuple[KeyFactRow, ...]
    homeless: tuple[Homeless, ...]
