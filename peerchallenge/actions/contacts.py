"""Whom readers of the report may ask."""

from assurance.models import Review
from councils.history import recorded
from councils.models import User
from peerchallenge.actions import rows
from peerchallenge.models import Contact


@recorded
def add(*, review: Review, by: User, **fields: str) -> Contact:
    """At the end of the list: `name`, and any of `job_title`, `organisation`, `email` (as printed), `phone`."""
    return rows.add(Contact, review=review, fields=fields, by=by)


@recorded
def edit(*, row: Contact, version: int, by: User, **fields: str) -> Contact:
    """Raises Stale when somebody saved in between."""
    return rows.edit(row, version=version, fields=fields, by=by)


@recorded
def move(*, row: Contact, up: bool, by: User) -> Contact:
    return rows.move(row, up=up, by=by)


@recorded
def remove(*, row: Contact, by: User) -> None:
    rows.remove(row, by=by)
