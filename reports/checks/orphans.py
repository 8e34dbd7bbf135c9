"""Paragraphs that belong to no point of their list, though the list has points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reports.checks.material import Material
from reports.checks.passages import anchor_of, list_of, opens_of, opens_of_paragraph, shortened
from reports.document.messages import Level, Message, Opens
from reports.document.nodes import Block, List, Paragraph
from reports.document.words import inline_text

_SENTENCE = "“{}” belongs to no point of its list."


def orphans(material: Material) -> Iterator[Message]:
    yield from _more_than_points(material)
    yield from _without_heading(material)
    for passage in material.passages:
        for line in _between_lists(passage.blocks):
            yield passage.message(Level.WARNING, _SENTENCE.format(shortened(line)))


def _more_than_points(material: Material) -> Iterator[Message]:
    """Paragraphs need not be tied to the points that they expand; while a point is left for each, none is an orphan."""
    facts = material.facts
    points = Counter(list_of(finding) for finding in facts.findings if finding.heading)
    taken = {one.finding for one in facts.paragraphs}
    free = points - Counter(list_of(finding) for finding in facts.findings if finding.heading and finding.ref in taken)
    for paragraph in facts.paragraphs:
        place = list_of(paragraph)
        if paragraph.finding is None and place in points:
            free[place] -= 1
            if free[place] < 0:
                yield _message(opens_of_paragraph(paragraph), anchor_of(paragraph, facts))


def _without_heading(material: Material) -> Iterator[Message]:
    """Findings without a heading among those that have one."""
    facts = material.facts
    with_points = {list_of(finding) for finding in facts.findings if finding.heading}
    for finding in facts.findings:
        if not finding.heading and list_of(finding) in with_points:
            yield _message(opens_of(finding), anchor_of(finding, facts))


def _message(opens: Opens, anchor: str) -> Message:
    return Message(Level.WARNING, _SENTENCE.format(opens.name), anchor, opens=opens)


def _between_lists(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Paragraphs that part one list in two: bullets stand before and behind, and they announce none."""
    for before, block, behind in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if isinstance(block, Paragraph) and isinstance(before, List) and isinstance(behind, List):
            line = inline_text(block.children)
            if not line.rstrip().endswith((":", "–", "-")):
                yield line
