"""The findings of one list under their topics, and what layouts share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reports.builders.facts import FindingFacts, ParagraphFacts
from reports.builders.plan import PlannedPart
from reports.document.nodes import Block, Paragraph, Strong, Text
from reports.document.richtext import from_html
from reports.document.style import HouseStyle


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbours with the same topic, "" for none, and the list's paragraphs that belong to them."""

    kind: str
    topic: str
    findings: tuple[FindingFacts, ...]
    paragraphs: tuple[ParagraphFacts, ...]


def groups(part: PlannedPart) -> Iterator[Group]:
    """In order. A paragraph that expands none of the findings stands in the first group."""
    topics = [(topic, tuple(found)) for topic, found in groupby(part.findings, key=lambda finding: finding.topic)]
    homes = {finding.ref: at for at, (_, found) in enumerate(topics) for finding in found}
    for at, (topic, found) in enumerate(topics or [("", ())]):
        paragraphs = tuple(row for row in part.paragraphs if homes.get(row.finding, 0) == at)
        if found or paragraphs:
            yield Group(part.kind, topic, found, paragraphs)


def parted(finding: FindingFacts) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What belongs to the heading (sub-bullets before any paragraph), and the narrative that expands it."""
    blocks = from_html(finding.narrative)
    first = next((place for place, block in enumerate(blocks) if isinstance(block, Paragraph)), len(blocks))
    return blocks[:first], blocks[first:]


def impact(finding: FindingFacts, style: HouseStyle) -> tuple[Block, ...]:
    """Follows the narrative without a number of its own: it says what that comes to."""
    blocks = from_html(finding.impact) if style.prints_impact else ()
    if not blocks:
        return ()
    label = Strong((Text(style.words.impact),))
    if isinstance(blocks[0], Paragraph):
        return (Paragraph((label, Text(" "), *blocks[0].children)), *blocks[1:])
    return (Paragraph((label,)), *blocks)
