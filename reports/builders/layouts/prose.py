"""Findings as prose. What was found is told in paragraphs; a short list at the end of the section points at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reports.builders.facts import FindingFacts
from reports.builders.layouts import run_in
from reports.builders.layouts.groups import Group, groups, impact, parted
from reports.builders.plan import PlannedPart
from reports.builders.printed import Printed, Run
from reports.builders.references import References, see
from reports.document.nodes import Block, Item, List, Paragraph, Role, Section, Text
from reports.document.richtext import from_html
from reports.document.style import HouseStyle

IN_SHORT = ("strengths", "considerations")


def lay_out(group: Group, style: HouseStyle, run: Run) -> tuple[Block, ...]:
    printed = Printed(run)
    for row in group.paragraphs:
        printed.add_as_one(from_html(row.text), row.finding)
    for finding in group.findings:
        if not finding.heading:
            printed.add_as_one(from_html(finding.narrative), finding.ref)
        elif group.kind in IN_SHORT:
            printed.add(parted(finding)[1], finding.ref)
        else:
            printed.add(run_in.opened(finding), finding.ref)
        printed.blocks.extend(impact(finding, style))
    return tuple(printed.blocks)


def is_put_in_short(group: Group) -> bool:
    """Whether the section's closing list will print the group's headings, and its topic over them."""
    return group.kind in IN_SHORT and any(finding.heading for finding in group.findings)


def in_short(parts: Iterable[PlannedPart], references: References, style: HouseStyle) -> tuple[Block, ...]:
    """The headings of a section's strengths and considerations, each with links to its paragraphs."""
    sides = tuple(
        Section((Text(part.title or style.labels[Role(part.kind)]),), lists, role=Role(part.kind))
        for part in parts
        if part.kind in IN_SHORT and (lists := tuple(_lists(part, references, style)))
    )
    return (Section((Text(style.words.in_short),), sides, role=Role.IN_SHORT),) if sides else ()


def _lists(part: PlannedPart, references: References, style: HouseStyle) -> Iterator[Block]:
    for group in groups(part):
        items = tuple(_point(finding, references, style) for finding in group.findings if finding.heading)
        points = (List(items, role=Role.POINTS),) if items else ()
        if group.topic and points:
            yield Section((Text(group.topic),), points, role=Role(part.kind))
        else:
            yield from points


def _point(finding: FindingFacts, references: References, style: HouseStyle) -> Item:
    """The heading as a sentence, then where it is told."""
    links = see((finding.ref,), references, style.words, style.words.see)
    heading = f"{finding.heading}." if links and finding.heading[-1] not in ".:?!…" else finding.heading
    return Item((Paragraph((Text(heading),)), *links, *parted(finding)[0]))
