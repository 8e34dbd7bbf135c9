"""Findings that nothing stands behind, and findings that no statement of the framework asks for."""

from __future__ import annotations

from collections.abc import Iterator

from reports.builders.facts import FindingFacts
from reports.checks.material import Material
from reports.checks.passages import anchor_of, opens_of, title_of
from reports.document.messages import Level, Message, Opens


def without_evidence(material: Material) -> Iterator[Message]:
    """Facts from before evidence was counted say nothing of it."""
    bare = [finding for finding in material.facts.findings if finding.evidence == 0]
    yield from _each(
        bare, material, "Nothing stands behind “{}”.", all_of_them="No finding has evidence behind it yet."
    )


def without_statement(material: Material) -> Iterator[Message]:
    bare = [finding for finding in material.facts.findings if not finding.statements]
    sentence = "“{}” is tied to no quality statement."
    yield from _each(bare, material, sentence, all_of_them="No finding is tied to a quality statement yet.")


def _each(bare: list[FindingFacts], material: Material, sentence: str, *, all_of_them: str) -> Iterator[Message]:
    """One message where it is true of all: then it is how the review is kept, not something forgotten."""
    if len(bare) == len(material.facts.findings) > 1:
        yield Message(Level.WARNING, all_of_them, opens=Opens("findings", name="All findings"))
        return
    for finding in bare:
        text = sentence.format(title_of(finding))
        yield Message(Level.WARNING, text, anchor_of(finding, material.facts), opens=opens_of(finding))
