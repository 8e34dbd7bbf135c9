"""May this person do this in this review, and may it still be done?"""

from assurance.models import Review
from assurance.transitions import AGREED, DRAFTING, PUBLISHED
from councils.models import User
from councils.permissions import Permission
from councils.rules import NotAllowed, has_permission

FROZEN = (AGREED, PUBLISHED)
_OPEN_TO_COUNCIL = (Permission.REVIEW_VIEW, Permission.REPORT_REQUEST)


def may(user: User, permission: Permission, *, review: Review) -> bool:
    """A review's own members act by their role in it; the council's people by theirs in the council.

    In a review that belongs to its team the council only looks, and that only once the draft is shared.
    `review` must come from the queryset's `with_status` (as all of `visible_to` does).
    """
    if Review.objects.with_member(user, permission).filter(pk=review.pk).exists():
        return True
    if review.is_team_owned and (permission not in _OPEN_TO_COUNCIL or review.status == DRAFTING):
        return False
    return has_permission(user, permission, council=review.council)


def check(user: User, permission: Permission, *, review: Review) -> None:
    """Raises NotAllowed."""
    if not may(user, permission, review=review):
        raise NotAllowed(permission)


def sees_versions(user: User, *, review: Review) -> bool:
    """Whether somebody may read how words came about. Of a team's own challenge the council sees what was shared."""
    return not review.is_team_owned or (
        Review.objects.with_member(user, Permission.REVIEW_VIEW).filter(pk=review.pk).exists()
    )


def is_frozen(review: Review) -> bool:
    """An agreed or published review keeps its words; it can be taken back to shared first, unless published."""
    return review.status in FROZEN
