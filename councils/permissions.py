"""What a person may do, one name a permission. Which role has which is in `councils.roles`."""

from enum import StrEnum


class Permission(StrEnum):
    COUNCIL_VIEW = "council.view"
    """See the council's dashboard and the reviews that are open to it."""
    PEOPLE_MANAGE = "people.manage"
    """Invite people, change their roles and end their access."""
    REVIEW_CREATE = "review.create"
    REVIEW_MOVE = "review.move"
    """Move a review to its next status: share it, agree it, publish it."""
    REVIEW_VIEW = "review.view"
    FINDING_WRITE = "finding.write"
    """Record, edit, reorder and withdraw findings, key messages, recommendations and the report's prose."""
    FINDING_AGREE = "finding.agree"
    FINDING_COMMENT = "finding.comment"
    """Comment on findings, and read what colleagues say about them."""
    EVIDENCE_VIEW = "evidence.view"
    """See the evidence library; it may hold personal data."""
    EVIDENCE_WRITE = "evidence.write"
    """Add, change and take out evidence, tie it to findings, and answer the information return."""
    SCORE_SET = "score.set"
    SCORE_AGREE = "score.agree"
    REPORT_REQUEST = "report.request"
    REPORT_IMPORT = "report.import"
    RECORD_KEEP = "record.keep"
    """Take everything that was typed for the council out as files, and read such a record into an empty council."""
