"""Themes, focus areas and whatever else has findings: one chapter of the talk each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reports.builders.facts import Facts
from reports.builders.plan import PlannedPart, PlannedSection
from reports.builders.slides import standing
from reports.builders.slides.runs import Run, fit_side_by_side
from reports.builders.slides.telling import Telling, lines, of_finding, of_prose
from reports.document.deck import Layout
from reports.document.nodes import Role
from reports.document.style import HouseStyle

_NUMBERED = re.compile(r"theme\s+\d+\s*[:.–—-]?\s*", re.IGNORECASE)
_LAYOUTS = {
    "strengths": Layout.STRENGTHS,
    "considerations": Layout.CONSIDERATIONS,
    "observations": Layout.POINTS,
}
_FEW = 4
"""Points of each kind that stand side by side on one slide from the start."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """`lead` says what it is about; `runs` are its lists, one a kind of finding."""

    name: str
    kicker: str
    lead: str
    runs: tuple[Run, ...]

    @property
    def size(self) -> int:
        return sum(len(run.tellings) for run in self.runs)

    @property
    def sides(self) -> tuple[Run, Run] | None:
        """Its strengths and considerations, where it has both and nothing else."""
        if [run.layout for run in self.runs] != [Layout.STRENGTHS, Layout.CONSIDERATIONS]:
            return None
        return self.runs[0], self.runs[1]

    @property
    def is_small(self) -> bool:
        sides = self.sides
        return sides is not None and all(len(run.tellings) <= _FEW for run in sides) and fit_side_by_side(*sides)


def chapters(sections: tuple[PlannedSection, ...], facts: Facts, style: HouseStyle) -> Iterator[Chapter]:
    """In the order of the report; a focus area inside a theme comes after it."""
    for section in sections:
        yield from _chapter(section, facts, style)
        yield from chapters(section.children, facts, style)


def _chapter(section: PlannedSection, facts: Facts, style: HouseStyle) -> Iterator[Chapter]:
    parts = sorted(
        (part for part in section.parts if part.findings or part.paragraphs),
        key=lambda part: list(_LAYOUTS).index(part.kind),
    )
    if not parts:
        return
    name = _name(section)
    kicker = "" if section.theme is None else f"{standing.THEME} {section.theme}"
    spoken = tuple(line for part in section.parts if part.kind in ("text", "lead") for line in lines(part.body))
    lead = _lead(section, facts)
    runs = [_run(part, name, kicker, facts, style, is_alone=len(parts) == 1) for part in parts]
    first = tuple(dict.fromkeys(filter(None, (lead, *spoken))))
    yield Chapter(name, kicker, lead, (replace(runs[0], spoken=first), *runs[1:]))


def _name(section: PlannedSection) -> str:
    """A theme's number stands above its name, and need not stand in it."""
    title = " ".join(section.title.split())
    return (_NUMBERED.sub("", title, count=1) if section.kind == "theme" else title) or title


def _lead(section: PlannedSection, facts: Facts) -> str:
    if section.kind != "theme":
        return ""
    typed = [line for part in section.parts if part.kind == "lead" for line in lines(part.body)]
    standard = [theme.lead_sentence for theme in facts.framework.themes if theme.number == section.theme]
    return " ".join(typed or standard)


def _run(part: PlannedPart, name: str, kicker: str, facts: Facts, style: HouseStyle, *, is_alone: bool) -> Run:
    label = part.title or style.labels[Role(part.kind)]
    is_prose = part.kind == "observations" and is_alone
    tellings, rest = _tellings(part, facts)
    return Run(
        name if name and is_prose else f"{name}: {label[:1].lower()}{label[1:]}" if name else label,
        tellings,
        _LAYOUTS[part.kind],
        kicker,
        label=label,
        rest=rest,
    )


def _tellings(part: PlannedPart, facts: Facts) -> tuple[tuple[Telling, ...], tuple[str, ...]]:
    """A telling for each finding, with the paragraphs that expand it; and the paragraphs that expand none of them."""
    refs = {finding.ref for finding in part.findings}
    loose = [paragraph for paragraph in part.paragraphs if paragraph.finding not in refs]
    if not part.findings:
        return tuple(telling for paragraph in loose for telling in of_prose(paragraph.text)), ()
    tellings = tuple(
        of_finding(
            finding,
            [paragraph for paragraph in part.paragraphs if paragraph.finding == finding.ref],
            says_state=facts.is_draft,
        )
        for finding in part.findings
    )
    rest = tuple(line for paragraph in loose for line in lines(paragraph.text))
    silent = tuple(line for telling in tellings if not telling.shown for line in telling.spoken)
    return tuple(telling for telling in tellings if telling.shown), (*silent, *rest)
