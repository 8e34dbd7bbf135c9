"""The headings of a list as bullets, then the paragraphs that expand them."""

from __future__ import annotations

from reports.builders.layouts.groups import Group, impact, parted
from reports.builders.printed import Printed, Run
from reports.document.nodes import Block, Item, List, Paragraph, Role, Text
from reports.document.richtext import from_html
from reports.document.style import HouseStyle


def lay_out(group: Group, style: HouseStyle, run: Run) -> tuple[Block, ...]:
    """The list's own paragraphs, then each finding's narrative. Without a heading a finding is one number."""
    points: list[Item] = []
    printed = Printed(run)
    for row in group.paragraphs:
        printed.add_as_one(from_html(row.text), row.finding)
    for finding in group.findings:
        own, narrative = parted(finding)
        if finding.heading:
            points.append(Item((Paragraph((Text(finding.heading),)), *own)))
            printed.add(narrative, finding.ref)
        else:
            printed.blocks.extend(own)
            printed.add_as_one(narrative, finding.ref)
        printed.blocks.extend(impact(finding, style))
    return (*((List(tuple(points), role=Role.POINTS),) if points else ()), *printed.blocks)
