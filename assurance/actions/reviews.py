from datetime import date

from assurance import transitions
from assurance.actions.holding import lock
from assurance.actions.outline import lay_out
from assurance.models import Framework, PublishedResult, Review, ReviewMember, ReviewStatus
from assurance.models.review import ReviewKind
from assurance.rules import check
from councils.history import recorded
from councils.models import Council, User
from councils.permissions import Permission
from councils.roles import CHALLENGE_MANAGER, RECORDER
from councils.rules import NotAllowed, has_permission


@recorded
def create(
    *,
    council: Council,
    framework: Framework,
    kind: str,
    title: str,
    by: User,
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Review:
    """Start a review in the council's own name. Raises NotAllowed without REVIEW_CREATE there."""
    if not has_permission(by, Permission.REVIEW_CREATE, council=council):
        raise NotAllowed(Permission.REVIEW_CREATE)
    review = _start(council, framework, kind, title, starts_on, ends_on, by, is_agreed_by_another=True)
    lay_out(review=review, by=by)
    return review


@recorded
def create_for_team(
    *,
    council: Council,
    framework: Framework,
    title: str,
    by: User,
    manager: User | None = None,
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Review:
    """Start a peer challenge that belongs to its team; `manager` is its challenge manager, or else `by` is.

    Raises nothing about permission: whoever calls it asks first (REVIEW_CREATE in the council), or is a loader.
    """
    manager = manager or by
    review = _start(
        council, framework, ReviewKind.PEER_CHALLENGE, title, starts_on, ends_on, by,
        is_agreed_by_another=True, is_team_owned=True,
    )  # fmt: skip
    ReviewMember.objects.create(review=review, user=manager, role=CHALLENGE_MANAGER.key)
    # In the name of who may write there: the history still says who it was that started it.
    lay_out(review=review, by=manager)
    return review


@recorded
def record_published(
    *,
    council: Council,
    framework: Framework,
    kind: str,
    title: str,
    by: User,
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Review:
    """Start the record of a report that was published elsewhere.

    A loader becomes its recorder; somebody of the council works in it by their role there, and ends with that. Its
    findings were agreed by whoever published it, so nobody else need agree them here. Raises nothing about
    permission: whoever calls it asks first (REPORT_IMPORT in the council), or is a loader.
    """
    review = _start(council, framework, kind, title, starts_on, ends_on, by, is_agreed_by_another=False)
    if not has_permission(by, Permission.REPORT_IMPORT, council=council):
        ReviewMember.objects.create(review=review, user=by, role=RECORDER.key)
    return review


def _start(council, framework, kind, title, starts_on, ends_on, by, **settings) -> Review:
    review = Review.objects.create(
        council=council, framework=framework, kind=kind, title=title,
        starts_on=starts_on, ends_on=ends_on, created_by=by, **settings,
    )  # fmt: skip
    ReviewStatus.objects.create(review=review, name=transitions.DRAFTING, created_by=by)
    return Review.objects.with_status().select_related("council", "framework").get(pk=review.pk)


@recorded
def move(*, review: Review, to: str, by: User) -> Review:
    """Take a review to another status by the table. Raises NotAllowed, or NotATransition for a step it lacks."""
    review = lock(review.pk)
    check(by, Permission.REVIEW_MOVE, review=review)
    return _move(review, to, by)


@recorded
def publish_record(*, review: Review, by: User) -> Review:
    """Take the record of a published report through all steps to published, one row each."""
    for status in (transitions.SHARED, transitions.AGREED, transitions.PUBLISHED):
        review = _move(review, status, by)
    return review


def _move(review: Review, to: str, by: User) -> Review:
    transitions.check(review.status, to)
    ReviewStatus.objects.create(review=review, name=to, created_by=by)
    return Review.objects.with_status().select_related("council", "framework").get(pk=review.pk)


@recorded
def set_result(
    *,
    review: Review,
    rating: str,
    by: User,
    percent: int | None = None,
    published_on: date | None = None,
    date_printed: str = "",
) -> PublishedResult:
    """Keep what the regulator printed, beside what the rule works out."""
    result, _ = PublishedResult.objects.update_or_create(
        review=review,
        defaults={
            "rating": rating,
            "percent": percent,
            "published_on": published_on,
            "date_printed": date_printed,
        },
    )
    return result
