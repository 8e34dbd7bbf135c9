"""What a house style decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from reports.document.nodes import Role
from reports.document.style.colours import OURS, Colours
from reports.document.style.words import Words


class Numbering(StrEnum):
    """Which paragraphs carry numbers."""

    THEMES = "themes"
    """One run through the findings of all themes. Prose that says so has numbers of its own, from 1 in each chapter."""
    REPORT = "report"
    """One run through the whole report: key messages, prose, findings and recommendations."""
    NONE = "none"
    """None. Links name a finding by its heading."""


class FindingLayout(StrEnum):
    """How the findings of one list are laid out."""

    BULLETS = "bullets"
    """The headings as bullets, then the paragraphs that expand them."""
    RUN_IN = "run_in"
    """Each heading in bold, run into the first paragraph of its narrative."""
    PROSE = "prose"
    """Paragraphs only; the headings close the section as a short list that points at them."""


class Boxes(StrEnum):
    """Where the regulator's we and I statements are printed. What somebody typed in their place always is."""

    ALWAYS = "always"
    """In every theme, whether or not the outline asks for them."""
    WHERE_ASKED = "where_asked"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class StandardText:
    """What a council prints in each of its reports: a chapter of plain paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture for the cover, on white. `alt` says it in words; sizes in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """`stylesheet` is a file of the writers' styles; `labels` are the headings that the style prints for a role."""

    key: str
    name: str
    description: str
    stylesheet: str
    kicker: str
    """The line above the title on the cover."""
    labels: Mapping[Role, str]
    numbering: Numbering
    findings: FindingLayout
    boxes: Boxes
    words: Words
    theme_heading: str
    """With `{number}` and `{title}`."""
    message_heading: str = ""
    """With `{number}`: the heading of each key message. Empty: key messages are a numbered list."""
    prints_impact: bool = True
    """Whether "what difference does it make to people?" is printed under each finding."""
    colours: Colours = OURS
    cover_line: str = ""
    """A line of its own at the foot of the cover."""
    about: StandardText | None = None
    """Before all other chapters."""
    closing: StandardText | None = None
    """Behind all but the annex."""
    renamed: Mapping[Role, str] = field(default_factory=lambda: MappingProxyType({}))
    """Labels that also stand where an outline still says the usual words."""
    chapters: tuple[str, ...] = ()
    """Kinds of chapters in the order of print, as `builders.arranging` names them. Empty: as the outline has them."""
    parts: tuple[str, ...] = ()
    """The same for the parts inside a theme."""
    logo: Logo | None = None
