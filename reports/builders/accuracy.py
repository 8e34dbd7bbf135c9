"""The lines of factual accuracy rounds as facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assurance.models import Review
from peerchallenge.models import AccuracyComment, AccuracyRound
from peerchallenge.models.accuracy import Outcome
from reports.builders.facts import AccuracyFacts


def of_review(review: Review) -> tuple[AccuracyFacts, ...]:
    """All lines of the closed rounds that the team prints as an annex, round after round."""
    printed = AccuracyComment.objects.filter(
        passage__round__challenge__review=review, passage__round__prints_annex=True
    )
    return lines(printed.order_by("passage__round__number", "passage__position", "pk").with_places())


def due_on(review: Review) -> date | None:
    """Of the round that is open; None where none is."""
    opened = AccuracyRound.objects.filter(challenge__review=review, closed_at=None)
    return opened.values_list("due_on", flat=True).first()


def lines(comments: Iterable[AccuracyComment]) -> tuple[AccuracyFacts, ...]:
    """`comments` come with their places."""
    return tuple(map(_line, comments))


def _line(comment: AccuracyComment) -> AccuracyFacts:
    passage = comment.passage
    return AccuracyFacts(
        place=f"Paragraph {passage.number}" if passage.number else passage.where,
        passage=passage.text,
        kind=comment.get_kind_display(),
        text=comment.text,
        suggestion=comment.suggestion,
        evidence=comment.evidence,
        outcome=Outcome(comment.outcome).label,
        answer=comment.change or comment.reason,
    )
