"""Two findings that say the same: under one heading, or in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assurance.headings import heading_key
from reports.builders.facts import FindingFacts
from reports.checks.listed import listed
from reports.checks.material import Material
from reports.checks.passages import anchor_of, opens_of, title_of
from reports.checks.wording import folded
from reports.document.messages import Level, Message

SAME = 0.7
"""Share of telling words in common from which two texts say the same."""
FEWEST_WORDS = 8
"""Telling words; shorter texts are alike by chance."""


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of words that two texts have in common, 0 to 1 (Dice's coefficient of the sets)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if one and other else 0.0


def telling(text: str) -> frozenset[str]:
    """The words of a text that say something, each once."""
    return frozenset(folded(text).split()) - listed("empty_words")


@dataclass(frozen=True, slots=True)
class _Said:
    finding: FindingFacts
    key: str
    words: frozenset[str]


def saying_the_same(material: Material) -> Iterator[Message]:
    """At the later of the two, which is told once with the first that it is like."""
    before: list[_Said] = []
    for finding in material.facts.findings:
        if finding.ref not in material.of_findings:
            continue
        said = _Said(finding, heading_key(finding.heading), telling(material.of_findings[finding.ref].text))
        if twin := next((other for other in before if _are_alike(other, said)), None):
            sentence = f"“{title_of(finding)}” and “{title_of(twin.finding)}” say the same."
            yield Message(Level.WARNING, sentence, anchor_of(finding, material.facts), opens=opens_of(finding))
        before.append(said)


def _are_alike(one: _Said, other: _Said) -> bool:
    if one.key and one.key == other.key:
        return True
    shorter, longer = sorted((len(one.words), len(other.words)))
    # No two texts of such lengths share enough, whatever they say; asked first, as it is quick.
    if shorter < FEWEST_WORDS or 2 * shorter < SAME * (shorter + longer):
        return False
    return likeness(one.words, other.words) >= SAME
