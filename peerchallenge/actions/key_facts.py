"""The figures of the council that the report prints, in panels of their own."""

from assurance.models import Review
from councils.history import recorded
from councils.models import User
from peerchallenge.actions import rows
from peerchallenge.models import KeyFact


@recorded
def add(*, review: Review, by: User, **fields: str) -> KeyFact:
    """At the end of the list: `value` and `label`, and any of `panel`, `qualifier`, `period`, `comparator`."""
    return rows.add(KeyFact, review=review, fields=fields, by=by)


@recorded
def edit(*, row: KeyFact, version: int, by: User, **fields: str) -> KeyFact:
    """Raises Stale when somebody saved in between."""
    return rows.edit(row, version=version, fields=fields, by=by)


@recorded
def move(*, row: KeyFact, up: bool, by: User) -> KeyFact:
    return rows.move(row, up=up, by=by)


@recorded
def remove(*, row: KeyFact, by: User) -> None:
    rows.remove(row, by=by)
