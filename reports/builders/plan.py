"""The report's order: its outline, completed so that everything in the facts has a place.

An outline says where each list is printed. What has no place in it (a consideration in a theme whose outline shows
only strengths, a key message in a report without that heading) is printed all the same, under the style's label.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from reports.builders.facts import Facts, FindingFacts, ParagraphFacts, PartFacts, SectionFacts
from reports.document.nodes import Block, Role
from reports.document.style import Boxes, HouseStyle

FINDING_LISTS = {"strengths": "strength", "considerations": "consideration", "observations": "observation"}
"""Kind of part → kind of finding that is printed there."""

OTHER_LISTS: dict[str, Callable[[Facts], Any]] = {
    "key_messages": lambda facts: facts.key_messages,
    "focus_areas": lambda facts: facts.lines_of_enquiry,
    "team": lambda facts: facts.challenge and facts.challenge.team,
    "activity": lambda facts: facts.challenge and facts.challenge.activity,
    "key_facts": lambda facts: facts.challenge and facts.challenge.key_facts,
    "scores": lambda facts: facts.scores or facts.published,
    "recommendations": lambda facts: facts.recommendations,
    "contacts": lambda facts: facts.challenge and facts.challenge.contacts,
}
"""Kind of part → what is printed there. The order is that of the headings which an outline lacks."""

_AFTER_THE_THEMES = ("recommendations", "contacts")
_WHERE_ASKED = {"activity", "glossary"}
"""Never added: a report that was taken in says these in its prose, and a new one's outline asks for them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list of findings is printed: `home` is a theme, a section of its own, or across all themes."""

    home: tuple[str, int]
    kind: str


ACROSS = ("across", 0)


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """`blocks` of prose and findings, and the `first` number of a list, are there once the report is numbered."""

    kind: str
    title: str = ""
    body: str = ""
    is_numbered: bool | None = None
    place: Place | None = None
    findings: tuple[FindingFacts, ...] = ()
    paragraphs: tuple[ParagraphFacts, ...] = ()
    blocks: tuple[Block, ...] = ()
    first: int = 1


@dataclass(frozen=True, slots=True)
class PlannedSection:
    kind: str
    title: str
    theme: int | None
    home: tuple[str, int]
    parts: tuple[PlannedPart, ...]
    children: tuple[PlannedSection, ...] = ()

    @property
    def anchor(self) -> str:
        return "-".join(map(str, self.home))


def plan(facts: Facts, style: HouseStyle) -> tuple[PlannedSection, ...]:
    stock = _Stock(facts)
    planned = [_planned(section, stock) for section in facts.sections]
    planned = [replace(section, parts=(*section.parts, *stock.rest_of(section.home))) for section in planned]
    printed = stock.printed | _WHERE_ASKED
    missing = [kind for kind, content in OTHER_LISTS.items() if kind not in printed and content(facts)]
    end = _end_of_themes(planned)
    planned[end:end] = [
        *(_listed(kind, style) for kind in missing if kind not in _AFTER_THE_THEMES),
        *_homeless(facts, stock, style),
        *(_listed(kind, style) for kind in missing if kind in _AFTER_THE_THEMES),
    ]
    return tuple(_nested([_boxed(section, style) for section in planned]))


def _boxed(section: PlannedSection, style: HouseStyle) -> PlannedSection:
    """A theme with or without the framework's own words, as the style has it; what was typed instead stands."""
    if section.kind != "theme" or style.boxes is Boxes.WHERE_ASKED:
        return section
    if style.boxes is Boxes.NEVER:
        kept = tuple(part for part in section.parts if part.kind != "framework" or part.body)
        return replace(section, parts=kept)
    if any(part.kind == "framework" for part in section.parts):
        return section
    leads = sum(part.kind == "lead" for part in section.parts[:1])
    return replace(section, parts=(*section.parts[:leads], PlannedPart("framework"), *section.parts[leads:]))


def _end_of_themes(sections: list[PlannedSection]) -> int:
    """Behind the last theme, or behind everything where the outline shows none."""
    behind = [place for place, section in enumerate(sections, start=1) if section.kind in ("theme", "focus_area")]
    return behind[-1] if behind else len(sections)


class _Stock:
    """What is still to be printed, and what has been handed out."""

    def __init__(self, facts: Facts) -> None:
        self.themes_of_sections = {section.ref: section.theme for section in facts.sections if section.kind == "theme"}
        self.sections = {section.ref for section in facts.sections}
        self.themes = {theme.number for theme in facts.framework.themes} | set(self.themes_of_sections.values())
        self.printed: set[str | Place] = set()
        self.lists: dict[Place, tuple[list[FindingFacts], list[ParagraphFacts]]] = {}
        for finding in facts.findings:
            self._list_of(finding)[0].append(finding)
        for paragraph in facts.paragraphs:
            self._list_of(paragraph)[1].append(paragraph)

    def _list_of(self, row: FindingFacts | ParagraphFacts) -> tuple[list[FindingFacts], list[ParagraphFacts]]:
        return self.lists.setdefault(Place(self._home(row), row.kind), ([], []))

    def _home(self, row: FindingFacts | ParagraphFacts) -> tuple[str, int]:
        theme = self.themes_of_sections.get(row.section, row.theme)
        if row.section in self.sections and row.section not in self.themes_of_sections:
            return ("section", row.section)
        return ("theme", theme) if theme in self.themes else ACROSS

    def take(self, part: PartFacts, home: tuple[str, int]) -> PlannedPart:
        place = Place(home, FINDING_LISTS[part.kind])
        self.printed.add(place)
        findings, paragraphs = self.lists.pop(place, ([], []))
        return PlannedPart(
            part.kind, part.title, part.body, place=place, findings=tuple(findings), paragraphs=tuple(paragraphs)
        )

    def rest_of(self, home: tuple[str, int]) -> tuple[PlannedPart, ...]:
        """Parts for the lists of one home that no part of the outline asked for."""
        kinds = [part for part, kind in FINDING_LISTS.items() if Place(home, kind) in self.lists]
        return tuple(self.take(PartFacts(kind), home) for kind in kinds)


def _planned(section: SectionFacts, stock: _Stock) -> PlannedSection:
    home = ("theme", section.theme) if section.kind == "theme" else ("section", section.ref)
    parts = tuple(part for part in (_part(part, home, stock) for part in section.parts) if part)
    return PlannedSection(section.kind, section.title, section.theme, home, parts)


def _part(part: PartFacts, home: tuple[str, int], stock: _Stock) -> PlannedPart | None:
    """A list stands where it is first asked for, and there only."""
    printed = Place(home, FINDING_LISTS[part.kind]) if part.kind in FINDING_LISTS else part.kind
    if printed in stock.printed:
        return None
    if part.kind in FINDING_LISTS:
        return stock.take(part, home)
    if part.kind in OTHER_LISTS or part.kind in _WHERE_ASKED:
        stock.printed.add(part.kind)
    return PlannedPart(part.kind, part.title, part.body, part.is_numbered)


def _listed(kind: str, style: HouseStyle) -> PlannedSection:
    return PlannedSection("prose", style.labels[Role(kind)], None, (kind, 0), (PlannedPart(kind),))


def _homeless(facts: Facts, stock: _Stock, style: HouseStyle) -> Iterable[PlannedSection]:
    """Sections for themes that the outline lacks, and for what stands across the themes."""
    for theme in facts.framework.themes:
        home = ("theme", theme.number)
        if parts := stock.rest_of(home):
            yield PlannedSection("theme", theme.name, theme.number, home, parts)
    if parts := stock.rest_of(ACROSS):
        yield PlannedSection("prose", style.words.across, None, ACROSS, parts)


def _nested(sections: list[PlannedSection]) -> Iterable[PlannedSection]:
    """Focus areas of a theme go inside it, after what the theme itself says."""
    themes = {section.theme for section in sections if section.kind == "theme"}
    inside = [section for section in sections if section.kind == "focus_area" and section.theme in themes]
    for section in sections:
        if section.kind == "theme":
            yield replace(section, children=tuple(child for child in inside if child.theme == section.theme))
        elif section not in inside:
            yield section
