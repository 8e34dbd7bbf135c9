"""The plan of a report in the order and under the headings of a council's own style.

What the council typed in an outline stands: prose stays behind the chapter, or the part, that it follows, and a
heading is renamed only where it still says what we put there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from reports.builders.plan import PlannedPart, PlannedSection
from reports.document.nodes import Role
from reports.document.style import HOUSE_STYLES, HouseStyle

Thing = TypeVar("Thing")

CHAPTERS = ("key_messages", "focus_areas", "team", "activity", "key_facts", "scores", "themes", "focus_area",
            "recommendations", "contacts", "glossary")  # fmt: skip
"""Kinds of chapters, in the order that most reports have them."""
PARTS = ("lead", "framework", "strengths", "considerations", "observations")
"""Kinds of parts of a theme. Its focus areas are chapters inside it, behind all of them."""

_OF_OUTLINES = {
    Role.KEY_MESSAGES: {"In short"},
    Role.FOCUS_AREAS: {"What the council asked the team to look at"},
    Role.CONTACTS: {"Contacts"},
    Role.RECOMMENDATIONS: {"What we will do next"},
}
"""Headings that a new review's outline begins with, beside those of our styles."""


def arranged(sections: tuple[PlannedSection, ...], style: HouseStyle) -> tuple[PlannedSection, ...]:
    return tuple(_section(section, style) for section in in_order(sections, _kind_of_chapter, style.chapters))


def in_order(things: Iterable[Thing], kind_of: Callable[[Thing], str], order: tuple[str, ...]) -> tuple[Thing, ...]:
    """Sorted by kind, each with those behind it whose kind the order does not know; those before the first stay."""
    blocks: list[tuple[int, list[Thing]]] = [(-1, [])]
    for thing in things:
        kind = kind_of(thing)
        if kind in order:
            blocks.append((order.index(kind), []))
        blocks[-1][1].append(thing)
    return tuple(chain.from_iterable(block for _, block in sorted(blocks, key=lambda block: block[0])))


def _kind_of_chapter(section: PlannedSection) -> str:
    """What it is for: a theme, a focus area, or the first list that is printed in it."""
    if section.kind == "theme":
        return "themes"
    if section.kind == "focus_area":
        return section.kind
    return next((part.kind for part in section.parts if part.kind in CHAPTERS), "")


def _section(section: PlannedSection, style: HouseStyle) -> PlannedSection:
    parts = section.parts
    if section.kind == "theme":
        parts = in_order(parts, lambda part: part.kind, style.parts)
    if section.kind == "prose":
        section = replace(section, title=_named(section.title, _kind_of_chapter(section), style))
    return replace(
        section,
        parts=tuple(_part(part, style) for part in parts),
        children=tuple(_section(child, style) for child in section.children),
    )


def _part(part: PlannedPart, style: HouseStyle) -> PlannedPart:
    return replace(part, title=_named(part.title, part.kind, style))


def _named(title: str, kind: str, style: HouseStyle) -> str:
    """The style's own label instead of a usual heading."""
    if kind not in style.renamed or title not in _usual(Role(kind)):
        return title
    return style.renamed[Role(kind)]


def _usual(role: Role) -> set[str]:
    return {ours.labels[role] for ours in HOUSE_STYLES.values() if role in ours.labels} | _OF_OUTLINES.get(role, set())
