from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from assurance.actions import reviews
from assurance.actions.holding import check_version, hold
from assurance.actions.members import in_a_sentence
from assurance.models import Framework, Review, ReviewMember
from councils.actions import people
from councils.history import recorded
from councils.models import Council, User
from councils.permissions import Permission
from councils.roles import CHALLENGE_MANAGER
from councils.rules import NotAllowed, has_permission
from peerchallenge.actions import activity
from peerchallenge.actions.rows import hold_challenge
from peerchallenge.models import ActivityCount, Challenge, Contact, KeyFact, TeamMember


class ManagerIsOfTheCouncil(Exception):
    """A challenge is run by people from elsewhere: its manager would see what the council does not see yet."""


class ManagerIsIn(Exception):
    """The challenge manager needs no link: they sign in already."""


@recorded
def start(
    *,
    council: Council,
    framework: Framework,
    title: str,
    manager_email: str,
    manager_name: str,
    accept_at: Callable[[str], str],
    by: User,
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Review:
    """Start a peer challenge that belongs to its team, and invite its challenge manager by e-mail.

    `by` asks for it in the council's name and then sees nothing of it until the manager shares the draft. Raises
    NotAllowed without REVIEW_CREATE in the council, ManagerIsOfTheCouncil, AccountIsClosed.
    """
    if not has_permission(by, Permission.REVIEW_CREATE, council=council):
        raise NotAllowed(Permission.REVIEW_CREATE)
    if council.memberships.current().filter(user__email__iexact=manager_email).exists():
        raise ManagerIsOfTheCouncil
    place = in_a_sentence(title, council)
    manager = people.invite_to_review(
        email=manager_email, name=manager_name, place=place, role=CHALLENGE_MANAGER.key, accept_at=accept_at, by=by
    )
    return reviews.create_for_team(
        council=council, framework=framework, title=title, starts_on=starts_on, ends_on=ends_on,
        manager=manager, by=by,
    )  # fmt: skip


@recorded
def invite_manager_again(*, review: Review, accept_at: Callable[[str], str], by: User) -> ReviewMember:
    """Send the challenge manager a new link, for whoever asked for the challenge; gives the manager.

    Until the manager has come in nobody else could. Raises NotAllowed to anybody who did not ask for it or may not ask
    any more, ManagerIsIn once the manager has chosen a password.
    """
    if review.created_by_id != by.pk or not has_permission(by, Permission.REVIEW_CREATE, council=review.council):
        raise NotAllowed(Permission.REVIEW_CREATE)
    manager = review.members.current().filter(role=CHALLENGE_MANAGER.key).select_related("user").order_by("pk").first()
    if manager is None or manager.user.has_usable_password():
        raise ManagerIsIn
    people.invite_to_review(
        email=manager.user.email, name=manager.user.name, place=in_a_sentence(review.title, review.council),
        role=manager.role, accept_at=accept_at, by=by,
    )  # fmt: skip
    return manager


@recorded
def edit(
    *,
    review: Review,
    version: int,
    sponsor: str,
    commissioner: str,
    mode: str,
    hours_per_day: Decimal,
    by: User,
) -> Challenge:
    """Say who asked for the challenge and how its hours count. Raises Stale when somebody saved in between."""
    challenge = hold_challenge(review, by=by)
    check_version(challenge, version)
    challenge.sponsor, challenge.commissioner, challenge.mode = sponsor, commissioner, mode
    challenge.hours_per_day, challenge.version = hours_per_day, version + 1
    challenge.save()
    return challenge


@recorded
def set_up(
    *,
    review: Review,
    by: User,
    sponsor: str = "",
    commissioner: str = "",
    mode: str = "",
    hours_per_day: Decimal = Decimal(7),
) -> Challenge:
    """Give a review the facts of a peer challenge; hours a day turn the team's hours into working days."""
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    return Challenge.objects.create(
        review=review, sponsor=sponsor, commissioner=commissioner, mode=mode, hours_per_day=hours_per_day
    )


@recorded
def name_team(*, challenge: Challenge, members: Iterable[Mapping], by: User) -> list[TeamMember]:
    """Set whom the report names as the team, in order. Keys are the fields of TeamMember; accounts are given apart."""
    return _replace(TeamMember, challenge, members, by)


@recorded
def set_key_facts(*, challenge: Challenge, facts: Iterable[Mapping], by: User) -> list[KeyFact]:
    return _replace(KeyFact, challenge, facts, by)


@recorded
def set_contacts(*, challenge: Challenge, contacts: Iterable[Mapping], by: User) -> list[Contact]:
    return _replace(Contact, challenge, contacts, by)


@recorded
def count_activity(*, challenge: Challenge, kind: str, value: int, by: User, qualifier: str = "") -> ActivityCount:
    """Keep a figure of what the team did, with its qualifier as printed ("at least")."""
    hold(challenge.review_id, by=by, permission=Permission.FINDING_WRITE)
    count = activity.put(challenge, kind, activity.Figure(value, qualifier or ""))
    activity.count_a_save(challenge)
    return count


def _replace(model, challenge: Challenge, rows: Iterable[Mapping], by: User) -> list:
    hold(challenge.review_id, by=by, permission=Permission.FINDING_WRITE)
    model.objects.filter(challenge=challenge).delete()
    return model.objects.bulk_create(
        model(challenge=challenge, position=position, **row) for position, row in enumerate(rows, start=1)
    )
