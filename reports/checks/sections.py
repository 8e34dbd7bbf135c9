"""Headings with nothing under them: of sections, and of findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reports.checks.material import Material
from reports.checks.passages import anchor_of, list_of, opens_of, title_of
from reports.document.messages import Level, Message, Opens
from reports.document.nodes import Block, Section
from reports.document.words import inline_text


def empty(material: Material) -> Iterator[Message]:
    """Sections and parts of the tree in which nothing is said, the outermost of them."""
    for section in _empty_ones(material.document.sections):
        heading = " ".join(inline_text(section.heading).split())
        opens = Opens("outline", _ref(section), heading)
        yield Message(Level.WARNING, f"Nothing stands under the heading “{heading}”.", section.anchor, opens=opens)


def _empty_ones(blocks: Iterable[Block]) -> Iterator[Section]:
    for block in blocks:
        if isinstance(block, Section):
            if _says_nothing(block):
                yield block
            else:
                yield from _empty_ones(block.blocks)


def _says_nothing(section: Section) -> bool:
    return all(isinstance(block, Section) and _says_nothing(block) for block in section.blocks)


def _ref(section: Section) -> int:
    kind, _, number = section.anchor.rpartition("-")
    return int(number) if kind == "section" else 0


def no_findings(material: Material) -> Iterator[Message]:
    """A review that has just begun: there is nothing to mend in it, and nothing to report.

    A regulator's assessment may be kept for its scores alone.
    """
    facts = material.facts
    may_be_scores_alone = facts.kind == "cqc_assessment"
    if not (facts.findings or facts.left_out.findings or may_be_scores_alone):
        yield Message(Level.NOTE, "No finding is recorded yet.", opens=Opens("findings", name="All findings"))


def headings_without_text(material: Material) -> Iterator[Message]:
    """Findings that are a heading and no more, in lists of which no paragraph is free to expand them."""
    facts = material.facts
    expanded = {paragraph.finding for paragraph in facts.paragraphs}
    may_be_expanded = {list_of(paragraph) for paragraph in facts.paragraphs if paragraph.finding is None}
    for finding in facts.findings:
        is_bare = not finding.narrative and finding.ref not in expanded
        if finding.heading and is_bare and list_of(finding) not in may_be_expanded:
            sentence = f"“{title_of(finding)}” is a heading without text."
            yield Message(Level.NOTE, sentence, anchor_of(finding, facts), opens=opens_of(finding))
