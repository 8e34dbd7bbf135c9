"""Whose words a passage of a draft is: so that a change can be made where they are kept."""

from __future__ import annotations

from collections.abc import Iterator

from reports.builders.facts import Facts
from reports.document.nodes import Document, Section
from reports.document.passages import passages
from reports.document.richtext import from_html


def findings_by_words(facts: Facts) -> dict[str, int]:
    """Text of a heading or of a block of narrative → the ref of its finding; left out where two findings say it."""
    found: dict[str, set[int]] = {}
    for ref, text in _texts(facts):
        found.setdefault(text, set()).add(ref)
    return {text: refs.pop() for text, refs in found.items() if len(refs) == 1}


def _texts(facts: Facts) -> Iterator[tuple[int, str]]:
    for finding in facts.findings:
        if finding.heading:
            yield finding.ref, " ".join(finding.heading.split())
        yield from ((finding.ref, text) for html in (finding.narrative, finding.impact) for text in _blocks(html))
    for paragraph in facts.paragraphs:
        if paragraph.finding is not None:
            yield from ((paragraph.finding, text) for text in _blocks(paragraph.text))


def _blocks(html: str) -> Iterator[str]:
    """The texts of marked-up words, block by block, as a draft's passages have them."""
    document = Document("", "", (Section((), from_html(html)),))
    return (passage.text for passage in passages(document))
