"""Reviews whose reports have so and so many pages, of findings with paragraphs and lists."""

from random import Random

from pypdfium2 import PdfDocument

from assurance.actions import reviews
from assurance.models import Finding, Framework, Review
from assurance.models.review import ReviewKind
from councils.actions import councils
from councils.actions.service import service_account
from councils.models import Council, Membership, User
from councils.roles import IMPROVEMENT_LEAD
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.document.nodes import Document
from reports.document.style import BULLETS
from reports.models import ReportRun
from script.scale.council import findings_of

FINDINGS = {30: 56, 110: 258, 210: 504}
"""Pages of the PDF in the house style with bullets → findings that fill at least so many."""


def found() -> tuple[Council, User]:
    """A council, and somebody who may ask for its reports."""
    council = councils.found_demonstration(
        name="Long", official_name="Long Council", slug="long", kind="County", region="Invented", by=service_account()
    )
    lead = User.objects.create_user("lead@example.org", name="Ada Long")
    Membership.objects.create(user=lead, council=council, role=IMPROVEMENT_LEAD.key)
    return council, lead


def make(council: Council, framework: Framework, pages: int, *, by: User) -> Review:
    """Another one each time, so that no file of an earlier one is given again."""
    return _review(council, framework, FINDINGS[pages], by=by)


def document(council: Council, framework: Framework, findings: int, *, by: User) -> Document:
    """The report of a review with so many findings that stand."""
    review = _review(council, framework, findings * 11 // 10, by=by)
    return compose(gather(Review.objects.with_status().get(pk=review.pk), include_unagreed=True), BULLETS)


def pages_of(run: ReportRun) -> int:
    return len(PdfDocument(bytes(run.artefacts.get(format="pdf").data)))


def _review(council: Council, framework: Framework, findings: int, *, by: User) -> Review:
    review = reviews.create(
        council=council,
        framework=framework,
        kind=ReviewKind.SELF_ASSESSMENT,
        title=f"Review of {findings} findings",
        by=by,
    )
    random = Random(findings)  # noqa: S311 nothing secret
    Finding.objects.bulk_create(findings_of(review, findings, [by], random), 500)
    return review
