"""Each finding as paragraphs, the first of which opens with the heading in bold."""

from __future__ import annotations

from dataclasses import replace

from reports.builders.facts import FindingFacts
from reports.builders.layouts.groups import Group, impact
from reports.builders.printed import Printed, Run, is_address
from reports.document.nodes import Block, Paragraph, Strong, Text
from reports.document.richtext import from_html
from reports.document.style import HouseStyle


def lay_out(group: Group, style: HouseStyle, run: Run) -> tuple[Block, ...]:
    """A paragraph of the list stands behind the finding that it expands, or behind them all."""
    printed = Printed(run)
    refs = {finding.ref for finding in group.findings}
    for finding in group.findings:
        printed.add(opened(finding), finding.ref, finding.heading)
        for row in group.paragraphs:
            if row.finding == finding.ref:
                printed.add_as_one(from_html(row.text), finding.ref)
        printed.blocks.extend(impact(finding, style))
    for row in group.paragraphs:
        if row.finding not in refs:
            printed.add_as_one(from_html(row.text))
    return tuple(printed.blocks)


def opened(finding: FindingFacts) -> tuple[Block, ...]:
    """The narrative with the heading run in: "Heading: text"."""
    blocks = from_html(finding.narrative)
    if not finding.heading:
        return blocks
    if not blocks:
        return (Paragraph((Strong((Text(finding.heading),)),)),)
    title = Strong((Text(_led_in(finding.heading)),))
    first = blocks[0]
    if isinstance(first, Paragraph) and not is_address(first):
        return (replace(first, children=(title, Text(" "), *first.children)), *blocks[1:])
    return (Paragraph((title,)), *blocks)


def _led_in(heading: str) -> str:
    return heading if heading.endswith((".", ":", "?", "!", "…")) else f"{heading}:"
