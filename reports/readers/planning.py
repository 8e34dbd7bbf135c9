"""A document tree → rows: the outline with its prose in place, and the lists that stand in it.

A section of the outline is a chapter, a theme, a focus area or a quality statement; every other heading is the title of
a part. The walk is that of `findings.places`, so findings and paragraphs come in the same order as there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reports.document.nodes import Document, Role
from reports.document.richtext import to_html
from reports.readers.findings import FindingKind, Place, is_place, is_split, places
from reports.readers.parts import Parts, as_prose, headed
from reports.readers.reading import Why
from reports.readers.rows import FindingRow, Homeless, ParagraphRow, PartRow, Rows, SectionRow

PREFACE = "Introduction"
"""Title of what a report prints before its first heading."""
LONGEST_TITLE = 200
_LISTS = {
    FindingKind.STRENGTH: "strengths",
    FindingKind.CONSIDERATION: "considerations",
    FindingKind.OBSERVATION: "observations",
}


@dataclass
class _Draft:
    """A section of the outline while its parts gather."""

    kind: str
    title: str
    theme: int | None
    parts: list[PartRow] = field(default_factory=list)

    def finished(self) -> SectionRow:
        """Findings that were set apart by themselves stand in the list of their kind, where there is one."""
        parts = [part for at, part in enumerate(self.parts) if not self._joins_another(at, part)]
        return SectionRow(self.kind, self.title, self.theme, tuple(parts))

    def _joins_another(self, at: int, part: PartRow) -> bool:
        if part.title or part.kind not in _LISTS.values():
            return False
        others = [(before, one) for before, one in enumerate(self.parts) if one.kind == part.kind and before != at]
        return any(one.title or before < at for before, one in others)


def plan(document: Document) -> Rows:
    """Rows that hold every word of the tree, but for numbers of paragraphs and what `homeless` names."""
    planner = _Planner()
    title = planner.title(document)
    for place in places(document):
        planner.take(place)
    made = planner.made
    return Rows(
        title=title,
        sections=tuple(_as_styled(draft.finished() for draft in planner.drafts)),
        findings=tuple(planner.findings),
        paragraphs=tuple(planner.paragraphs),
        key_messages=tuple(made.key_messages),
        recommendations=tuple(made.recommendations),
        focus_areas=tuple(made.focus_areas),
        team=tuple(made.team),
        key_facts=tuple(made.key_facts),
        homeless=tuple(made.homeless),
    )


def _as_styled(sections: Iterable[SectionRow]) -> list[SectionRow]:
    """Where no paragraph of the prose has a number, nothing is said of numbers: that is the house style's."""
    found = list(sections)
    if any(part.is_numbered for section in found for part in section.parts):
        return found
    return [
        replace(section, parts=tuple(replace(part, is_numbered=None) for part in section.parts)) for section in found
    ]


class _Planner:
    def __init__(self) -> None:
        self.made = Parts()
        self.drafts: list[_Draft] = []
        self.findings: list[FindingRow] = []
        self.paragraphs: list[ParagraphRow] = []

    def title(self, document: Document) -> str:
        """The title page on one line, as far as a title may be long."""
        kept = ""
        for part in filter(None, (document.title, document.subtitle, document.date, document.status)):
            longer = f"{kept}, {part}" if kept else part
            if len(longer) <= LONGEST_TITLE:
                kept = longer
            else:
                self.made.homeless.append(Homeless(part, Why.OVERFLOW))
        return kept

    def take(self, place: Place) -> None:
        title = self.made.plain(place.node.heading)
        if _opens_section(place):
            self._open(place, title)
            title = ""
        elif place.is_group:
            # Its findings carry it; a heading over none finds no place in their list.
            if not place.findings():
                self.made.homeless.append(Homeless(title, Why.GROUP))
            title = ""
        self.drafts[-1].parts += self._parts_of(place, title)
        self._add_rows(place)

    def _open(self, place: Place, title: str) -> None:
        node = place.node
        kind = "focus_area" if place.kind or is_split(node) else "prose"
        theme = place.theme if kind == "focus_area" else None
        if node.role is Role.THEME:
            is_first = all(draft.kind != "theme" or draft.theme != place.theme for draft in self.drafts)
            kind, theme = ("theme", place.theme) if is_first else ("prose", None)
        self.drafts.append(_Draft(kind, title or PREFACE, theme))

    def _parts_of(self, place: Place, title: str) -> list[PartRow]:
        """A side's heading stands over its list, any other over whatever comes first."""
        node = place.node
        prose = [
            block for at, block in enumerate(node.blocks) if not place.is_listed(at) and not is_place(block, place)
        ]
        if place.is_side:
            parts = self.made.of(node, prose)
            return parts if place.is_group else [*parts, PartRow(_LISTS[place.kind], title)]
        if not any(place.is_listed(at) for at in range(len(node.blocks))):
            return self.made.of(node, prose, title)
        return headed([*self.made.of(node, prose), PartRow(_LISTS[place.kind])], title)

    def _add_rows(self, place: Place) -> None:
        section = len(self.drafts) - 1
        is_of_theme = place.theme is not None and self.drafts[section].kind != "focus_area"
        home = None if is_of_theme else section
        before = len(self.findings)
        own = place.findings()
        if own and home is not None:
            self.drafts[home].kind = "focus_area"
        for one in own:
            narrative = to_html(map(as_prose, one.blocks))
            topic = one.group if place.is_group else ""
            self.findings.append(FindingRow(one.theme, home, one.kind, one.heading, narrative, one.group, topic))
        for heading in place.headings():
            self.made.plain(heading)
        for one in place.paragraphs(own, before) if place.points else ():
            self.paragraphs.append(
                ParagraphRow(one.theme, home, one.kind, to_html(map(as_prose, one.blocks)), one.finding)
            )


def _opens_section(place: Place) -> bool:
    role: Role = place.node.role
    is_statement = role is Role.OBSERVATIONS and place.node.theme is not None
    return place.depth == 1 or role in {Role.THEME, Role.FOCUS_AREA} or is_statement
