"""What is not agreed: how much of a draft, and how much a final report leaves out for it."""

from __future__ import annotations

from collections.abc import Iterator

from reports.builders.facts import LeftOutFacts
from reports.checks.material import Material
from reports.document.messages import Level, Message, Opens


def not_agreed(material: Material) -> Iterator[Message]:
    facts = material.facts
    opens = Opens("findings", name="All findings")
    if facts.is_draft:
        unagreed = sum(finding.state != "agreed" for finding in facts.findings)
        if unagreed:
            yield Message(Level.NOTE, f"{_are(unagreed, 'finding')} not agreed yet.", opens=opens)
    elif left_out := _left_out(facts.left_out):
        yield Message(Level.WARNING, left_out, opens=opens)


def _left_out(left_out: LeftOutFacts) -> str:
    counts = [
        _count(left_out.findings, "finding"),
        _count(left_out.paragraphs, "paragraph"),
        _count(left_out.scores, "score"),
    ]
    named = [count for count in counts if count]
    if not named:
        return ""
    total = left_out.findings + left_out.paragraphs + left_out.scores
    joined = " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)
    return f"{joined[:1].upper()}{joined[1:]} {'is' if total == 1 else 'are'} not agreed and left out of this version."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}" if number else ""


def _are(number: int, noun: str) -> str:
    return f"{_count(number, noun)} {'is' if number == 1 else 'are'}"
