"""Nodes of the document tree.

Plain, frozen and comparable. The level of a heading is the depth of its section and is stored nowhere else.
Numbers (of paragraphs, key messages, recommendations) are text in the tree: whoever builds a tree numbers it,
so that every writer prints the same number and a number survives copying and search.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a section, list or table is for. Writers choose a layout by it; readers recognise it."""

    PROSE = "prose"
    KEY_MESSAGES = "key_messages"
    MESSAGE = "message"
    """A key message with a heading of its own."""
    THEME = "theme"
    FRAMEWORK = "framework"
    """The regulator's we and I statements, set apart from what the team wrote."""
    WE_STATEMENTS = "we_statements"
    I_STATEMENTS = "i_statements"
    LEAD = "lead"
    """The sentence that says what a theme covers."""
    STRENGTHS = "strengths"
    CONSIDERATIONS = "considerations"
    OBSERVATIONS = "observations"
    POINTS = "points"
    """The headings of a list of findings, as bullets."""
    IN_SHORT = "in_short"
    """What closes a section of prose: its findings as short lists."""
    FOCUS_AREA = "focus_area"
    FOCUS_AREAS = "focus_areas"
    TEAM = "team"
    CONTACTS = "contacts"
    ACTIVITY = "activity"
    KEY_FACTS = "key_facts"
    SHARES = "shares"
    SCORES = "scores"
    RECOMMENDATIONS = "recommendations"
    GLOSSARY = "glossary"
    NOTE = "note"
    """Small print: a source line, a sum behind a figure."""


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """`href` is an http(s) or mailto address, or `#anchor` of a numbered node of the same document."""

    children: tuple[Inline, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


Inline = Text | Strong | Emphasis | Link | Break


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`number` without its full stop; `anchor` unique in the document, so that links can point here."""

    children: tuple[Inline, ...]
    number: str = ""
    anchor: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Item:
    blocks: tuple[Block, ...]
    number: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """Bullets, or an ordered list when its items carry numbers."""

    items: tuple[Item, ...]
    role: Role | None = None
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """`speaker` is a group ("Lived experience group"), never a person."""

    blocks: tuple[Block, ...]
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A real table: one header row; the first cell of every row is that row's header. No merged cells."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the report names on purpose: a member of the team or a contact; never somebody who was heard."""

    name: str
    role: str = ""
    job_title: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class People:
    people: tuple[Person, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. `theme` is the theme's number in the framework, on theme sections only."""

    heading: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    role: Role = Role.PROSE
    theme: int | None = None
    anchor: str = ""


Block = Paragraph | List | Quote | Table | People | Section


@dataclass(frozen=True, slots=True)
class Document:
    """`title` names the council, `subtitle` the kind of report; `date` and `status` are words to print, or empty."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    date: str = ""
    status: str = ""
    language: str = "en-GB"
