"""One walk in the order of print that lays out what carries numbers, before anything points at them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reports.builders.facts import Facts
from reports.builders.layouts import lay_out
from reports.builders.plan import PlannedPart, PlannedSection
from reports.builders.printed import Printed, Run
from reports.builders.references import References
from reports.document.richtext import from_html
from reports.document.style import HouseStyle, Numbering


def numbered(
    sections: Iterable[PlannedSection], facts: Facts, style: HouseStyle
) -> tuple[tuple[PlannedSection, ...], References]:
    """The sections with the blocks of their prose and findings, and where each finding is printed."""
    numberer = _Numberer(facts, style)
    return tuple(numberer.chapter(section) for section in sections), numberer.run.references


class _Numberer:
    def __init__(self, facts: Facts, style: HouseStyle) -> None:
        self.facts, self.style = facts, style
        self.run = Run(None if style.numbering is Numbering.NONE else 1)
        self.own = Run(1, is_anchored=False)

    def chapter(self, section: PlannedSection) -> PlannedSection:
        self.own = Run(1, is_anchored=False)
        return self._section(section)

    def _section(self, section: PlannedSection) -> PlannedSection:
        parts = tuple(map(self._part, section.parts))
        return replace(section, parts=parts, children=tuple(map(self._section, section.children)))

    def _part(self, part: PlannedPart) -> PlannedPart:
        if part.place:
            return replace(part, blocks=lay_out(part, self.style, self.run))
        if part.kind == "text":
            printed = Printed(self._run_of(part))
            printed.add(from_html(part.body))
            return replace(part, blocks=tuple(printed.blocks))
        if part.kind in ("key_messages", "recommendations") and self.style.numbering is Numbering.REPORT:
            return replace(part, first=self.run.take(len(getattr(self.facts, part.kind))))
        return part

    def _run_of(self, part: PlannedPart) -> Run:
        """Where a style numbers the whole report, all prose but what says not; elsewhere only what says so."""
        match self.style.numbering:
            case Numbering.REPORT if part.is_numbered is not False:
                return self.run
            case Numbering.THEMES if part.is_numbered:
                return self.own
            case _:
                return Run(None)
