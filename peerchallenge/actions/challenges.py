from collections.abc import Iterable, Mapping
from decimal import Decimal

from assurance.actions.holding import hold
from assurance.models import Review
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission
from peerchallenge.models import ActivityCount, Challenge, Contact, KeyFact, TeamMember


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
    count, _ = ActivityCount.objects.update_or_create(
        challenge=challenge, kind=kind, defaults={"value": value, "qualifier": qualifier or ""}
    )
    return count


def _replace(model, challenge: Challenge, rows: Iterable[Mapping], by: User) -> list:
    hold(challenge.review_id, by=by, permission=Permission.FINDING_WRITE)
    model.objects.filter(challenge=challenge).delete()
    return model.objects.bulk_create(
        model(challenge=challenge, position=position, **row) for position, row in enumerate(rows, start=1)
    )
