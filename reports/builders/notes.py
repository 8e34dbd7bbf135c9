"""What the facts themselves say about a report before any of it is laid out."""

from __future__ import annotations

from reports.builders.facts import Facts, LeftOutFacts
from reports.document.messages import Level, Message


def notes(facts: Facts) -> tuple[Message, ...]:
    """In a draft, how much is not agreed; in a final report, how much of it was left out for that."""
    if facts.is_draft:
        unagreed = sum(finding.state != "agreed" for finding in facts.findings)
        return (Message(Level.NOTE, f"{_are(unagreed, 'finding')} not agreed yet."),) if unagreed else ()
    left_out = _left_out(facts.left_out)
    return (Message(Level.WARNING, left_out),) if left_out else ()


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
