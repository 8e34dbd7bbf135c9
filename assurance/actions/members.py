"""Who works in one review without being of the council: a peer challenge's team."""

from collections.abc import Callable

from django.utils import timezone

from assurance import rules
from assurance.actions.holding import ReviewIsFrozen, lock
from assurance.models import Review, ReviewMember
from assurance.transitions import PUBLISHED
from councils.actions import people
from councils.actions.people import HasAccessAlready
from councils.history import recorded
from councils.models import Council, User
from councils.permissions import Permission
from councils.roles import REVIEW, with_permission


class LastToManageTeam(Exception):
    """Without this person nobody could admit peers or share the draft any more."""


@recorded
def admit(*, review: Review, user: User, role: str, by: User) -> ReviewMember:
    """Give somebody a role in this one review, from now on. Raises NotAllowed unless `by` may move the review on."""
    _hold(review, by)
    member, _ = ReviewMember.objects.update_or_create(
        review=review, user=user, defaults={"role": role, "expires_at": None}
    )
    return member


@recorded
def invite(
    *, review: Review, email: str, name: str, role: str, accept_at: Callable[[str], str], by: User
) -> ReviewMember:
    """Admit somebody by e-mail; a new person gets a link that lets them choose a password.

    Raises NotAllowed, HasAccessAlready, AccountIsClosed, and ReviewIsFrozen once the review is published: peers'
    access ends with the challenge.
    """
    review = _hold(review, by)
    if review.status == PUBLISHED:
        raise ReviewIsFrozen
    if review.members.current().filter(user__email__iexact=email).exists():
        raise HasAccessAlready
    place = in_a_sentence(review.title, review.council)
    user = people.invite_to_review(email=email, name=name, place=place, role=role, accept_at=accept_at, by=by)
    return admit(review=review, user=user, role=role, by=by)


@recorded
def invite_again(*, member: ReviewMember, accept_at: Callable[[str], str], by: User) -> None:
    """Send a new link; links sent before stop working. Raises NotAllowed."""
    review = _hold(member.review, by)
    person = {"email": member.user.email, "name": member.user.name, "role": member.role}
    place = in_a_sentence(review.title, review.council)
    people.invite_to_review(**person, place=place, accept_at=accept_at, by=by)


@recorded
def change_role(*, member: ReviewMember, role: str, by: User) -> ReviewMember:
    """Raises NotAllowed, LastToManageTeam."""
    member = _held(member, by)
    if role not in _managing():
        _check_others_manage(member)
    member.role = role
    member.save(update_fields=["role"])
    return member


@recorded
def end_access(*, member: ReviewMember, by: User) -> ReviewMember:
    """End somebody's access now; what they wrote stays. Raises NotAllowed, LastToManageTeam."""
    member = _held(member, by)
    _check_others_manage(member)
    member.expires_at = timezone.now()
    member.save(update_fields=["expires_at"])
    if not ReviewMember.objects.current().filter(user=member.user).exists():
        people.void_links(user=member.user, by=by)
    return member


def in_a_sentence(title: str, council: Council) -> str:
    """A review as an invitation names it."""
    return f"“{title}” of {council.official_name}"


def _hold(review: Review, by: User) -> Review:
    """Locked, so that the last two managers cannot end each other at the same time. Raises NotAllowed."""
    review = lock(review.pk)
    rules.check(by, Permission.REVIEW_MOVE, review=review)
    return review


def _held(member: ReviewMember, by: User) -> ReviewMember:
    """As it stands once nobody else changes who manages the team. Raises NotAllowed."""
    _hold(member.review, by)
    return ReviewMember.objects.select_related("user", "review").get(pk=member.pk)


def _managing() -> list[str]:
    return with_permission(Permission.REVIEW_MOVE, scope=REVIEW)


def _check_others_manage(member: ReviewMember) -> None:
    """Raises LastToManageTeam unless somebody else who can sign in manages a team's own review.

    In a review of the council, the council's own people are there.
    """
    if not member.review.is_team_owned or member.role not in _managing():
        return
    others = member.review.members.current().filter(role__in=_managing()).exclude(user=member.user_id)
    able = others.exclude(user__is_active=False).select_related("user")
    if not any(other.user.has_usable_password() for other in able):
        raise LastToManageTeam
