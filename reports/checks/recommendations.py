"""Considerations that lead to nothing: no recommendation rests on them."""

from __future__ import annotations

from collections.abc import Iterator

from reports.checks.material import Material
from reports.checks.passages import anchor_of, opens_of, title_of
from reports.document.messages import Level, Message, Opens


def without_recommendation(material: Material) -> Iterator[Message]:
    """Where the report recommends nothing at all, or ties nothing to what it recommends, that is one message."""
    facts = material.facts
    considerations = [finding for finding in facts.findings if finding.kind == "consideration"]
    if not considerations:
        return
    opens = Opens("recommendations", name="Recommendations")
    taken_up = {ref for row in facts.recommendations for ref in row.findings}
    if not facts.recommendations:
        yield Message(Level.NOTE, "The report has things to consider and recommends nothing.", opens=opens)
    elif not taken_up:
        yield Message(Level.WARNING, "No recommendation says which findings it rests on.", opens=opens)
    else:
        for finding in considerations:
            if finding.ref not in taken_up:
                sentence = f"No recommendation rests on “{title_of(finding)}”."
                yield Message(Level.WARNING, sentence, anchor_of(finding, facts), opens=opens_of(finding))
