"""What lists are called on slides: as in the report."""

from __future__ import annotations

from collections.abc import Iterator

from reports.builders.plan import PlannedSection
from reports.document.nodes import Role
from reports.document.style import HouseStyle


def heading_of_list(role: Role, planned: tuple[PlannedSection, ...], style: HouseStyle) -> str:
    """The nearest heading above it in the plan of the report, or the style's where there is none."""
    return next(filter(None, _headings(role, planned)), style.labels[role])


def _headings(role: Role, planned: tuple[PlannedSection, ...]) -> Iterator[str]:
    for section in planned:
        for part in section.parts:
            if part.kind == role:
                yield " ".join((part.title or section.title).split())
        yield from _headings(role, section.children)


def renamed(role: Role, style: HouseStyle, usual: str) -> str:
    """What slides usually call it, unless the council's style has a name of its own."""
    return style.renamed.get(role, usual)
