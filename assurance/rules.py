"""May this person do this in this review, and may it still be done?"""

from django.db.models import Q, QuerySet

from assurance.models import Review
from assurance.transitions import AGREED, DRAFTING, PUBLISHED
from councils.models import Membership, User
from councils.permissions import Permission
from councils.roles import COUNCIL, REVIEW, ROLES, with_permission
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
    return not _is_the_teams(permission, review) and has_permission(user, permission, council=review.council)


def permissions_in(review: Review, *, user: User, of_council: frozenset[Permission]) -> frozenset[Permission]:
    """All that `may` says yes to, asked for at once. `of_council`: what the person's roles in its council allow."""
    roles = review.members.current().filter(user=user).values_list("role", flat=True)
    of_members = frozenset().union(*(ROLES[role].permissions for role in roles))
    return of_members | {permission for permission in of_council if not _is_the_teams(permission, review)}


def people_who_may(permission: Permission, *, review: Review) -> QuerySet[User]:
    """Everybody for whom `may` holds now and whose account is open, by name."""
    team = review.members.current().filter(role__in=with_permission(permission, scope=REVIEW))
    found = Q(pk__in=team.values("user"))
    if not _is_the_teams(permission, review):
        roles = with_permission(permission, scope=COUNCIL)
        members = Membership.objects.current().filter(council=review.council_id, role__in=roles)
        found |= Q(pk__in=members.values("user"))
    return User.objects.filter(found, is_active=True).order_by("name", "pk")


def _is_the_teams(permission: Permission, review: Review) -> bool:
    return review.is_team_owned and (permission not in _OPEN_TO_COUNCIL or review.status == DRAFTING)


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
