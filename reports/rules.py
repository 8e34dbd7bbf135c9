"""What may be done with a version of a report now, and by whom."""

from assurance import rules
from assurance.models import Review
from assurance.rules import FROZEN
from councils.models import User
from councils.permissions import Permission
from reports.models import ReportRun
from reports.models.run import RunState


def why_not_published(run: ReportRun, *, review: Review) -> str:
    """The sentence that says why a version cannot be published; empty where it can be.

    `review` comes with its status. A version made before the review was agreed may say what nobody agreed to.
    """
    if run.is_draft:
        return "This is a draft. Make a final version, then publish that."
    if run.state != RunState.DONE:
        return "This version is not ready. Publish it when its files are made."
    if hasattr(run, "publication"):
        return "This version has been published before. Make a new one to publish again."
    if review.status not in FROZEN:
        return "The review is not agreed. Agree it, make a final version, then publish that."
    if run.facts["status"] not in FROZEN:
        return "This version was made before the review was agreed. Make a final version again, then publish that."
    return ""


def may_cancel(user: User, run: ReportRun, *, review: Review) -> bool:
    """Who asked for it and may still ask, and who may move the review on."""
    asked = run.requested_by_id == user.pk and rules.may(user, Permission.REPORT_REQUEST, review=review)
    return asked or rules.may(user, Permission.REVIEW_MOVE, review=review)
