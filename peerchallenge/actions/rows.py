"""How one row of a challenge's lists is added, changed, moved and removed.

The team, the key facts and the contacts are such lists. Their own modules name the fields and open the history.
"""

from collections.abc import Mapping

from assurance.actions.holding import check_version, hold, neighbour, next_position, swap
from assurance.models import Review
from councils.models import User
from councils.permissions import Permission
from peerchallenge.models import Challenge, Contact, KeyFact, TeamMember

Row = TeamMember | KeyFact | Contact


def hold_challenge(review: Review, *, by: User) -> Challenge:
    """The challenge of a review that is held from now on; its row begins with the first thing that is written of it.

    Raises NotAllowed, ReviewIsFrozen.
    """
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    return Challenge.objects.get_or_create(review=review)[0]


def add(model: type[Row], *, review: Review, fields: Mapping, by: User) -> Row:
    """At the end of its list."""
    challenge = hold_challenge(review, by=by)
    position = next_position(model.objects.filter(challenge=challenge))
    return model.objects.create(challenge=challenge, position=position, **fields)


def edit(row: Row, *, version: int, fields: Mapping, by: User) -> Row:
    """Raises Stale when somebody saved in between."""
    row = _held(row, by)
    check_version(row, version)
    for name, value in fields.items():
        setattr(row, name, value)
    row.version += 1
    row.save(update_fields=[*fields, "version"])
    return row


def move(row: Row, *, up: bool, by: User) -> Row:
    """One place up or down; at the end of the list nothing happens."""
    row = _held(row, by)
    other = neighbour(row, type(row).objects.filter(challenge=row.challenge_id), up=up)
    if other:
        swap(row, other)
    return row


def remove(row: Row, *, by: User) -> None:
    """The page asks first; the text stays in the history."""
    _held(row, by).delete()


def _held(row: Row, by: User) -> Row:
    hold(row.challenge.review_id, by=by, permission=Permission.FINDING_WRITE)
    return type(row).objects.select_related("challenge").get(pk=row.pk)
