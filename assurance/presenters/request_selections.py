"""What came of changing several requests at once."""

from collections.abc import Iterable

from assurance.models import EvidenceRequest
from councils.words import capitalised, counted, listed

REASONS = {
    "Stale": "somebody else saved it in the meantime",
    "NeedsReason": "what is not held needs a note that says why: open it and write one",
    "CannotAnswer": "the person may no longer answer information returns here",
}


def said(done: list[EvidenceRequest], refused: Iterable[tuple[EvidenceRequest, Exception]]) -> tuple[str, str]:
    """What was changed and what was not, and why; empty where there is nothing to say."""
    by_reason: dict[str, list[str]] = {}
    for request, reason in refused:
        by_reason.setdefault(type(reason).__name__, []).append(request.reference)
    left = [f"{listed(names)} not changed: {REASONS[reason]}" for reason, names in by_reason.items()]
    return (f"{counted(len(done), 'request')} changed." if done else ""), capitalised(
        ". ".join(left)
    ) + "." if left else ""
