"""Who may do what with a version of a report."""

from assurance import rules
from assurance.models import Review
from councils.models import User
from councils.permissions import Permission
from reports.models import ReportRun


def may_cancel(user: User, run: ReportRun, *, review: Review) -> bool:
    """Who asked for it and may still ask, and who may move the review on."""
    asked = run.requested_by_id == user.pk and rules.may(user, Permission.REPORT_REQUEST, review=review)
    return asked or rules.may(user, Permission.REVIEW_MOVE, review=review)
