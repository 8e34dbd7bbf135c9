"""Taking in what somebody filled into a spreadsheet: all of it, or nothing."""

from collections.abc import Iterable, Mapping

from assurance.actions import evidence, findings
from assurance.actions.holding import hold
from assurance.models import EvidenceItem, Finding, Review
from assurance.shelves import Shelf
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission


@recorded
def take_in_findings(*, review: Review, lines: Iterable[Mapping], by: User) -> list[Finding]:
    """Each of `lines` is what `findings.record` takes beside the review; drafts, in the order of the lines.

    Raises NotAllowed, ReviewIsFrozen.
    """
    hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    return [findings.record(review=review, **line, by=by) for line in lines]


@recorded
def take_in_evidence(*, shelf: Shelf, lines: Iterable[Mapping], by: User) -> list[EvidenceItem]:
    """Each of `lines` is what `evidence.add` takes beside the library. Raises NotAllowed."""
    return [evidence.add(council=shelf.council, review=shelf.review, **line, by=by) for line in lines]
