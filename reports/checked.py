"""A review's report as it would be now, and what the checks say of it. Nothing is stored."""

from __future__ import annotations

from assurance.models import Review
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.checks.checking import check
from reports.document.messages import Message
from reports.document.style import HouseStyle
from reports.known_councils import known_councils


def checked(review: Review, *, is_draft: bool, style: HouseStyle) -> list[Message]:
    """Messages about the draft of everything that stands, or about the final version of what is agreed."""
    facts = gather(review, include_unagreed=is_draft)
    return check(facts, compose(facts, style), councils=known_councils())
