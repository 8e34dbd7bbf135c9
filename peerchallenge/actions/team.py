"""Whom the report names as the team. Accounts are given apart: `assurance.actions.members`."""

from assurance.models import Review
from councils.history import recorded
from councils.models import User
from peerchallenge.actions import rows
from peerchallenge.models import TeamMember


@recorded
def add(*, review: Review, by: User, **fields: str) -> TeamMember:
    """Name somebody at the end of the list: `name`, and any of `role` (a PeerRole), `job_title`, `organisation`."""
    return rows.add(TeamMember, review=review, fields=fields, by=by)


@recorded
def edit(*, row: TeamMember, version: int, by: User, **fields: str) -> TeamMember:
    """Raises Stale when somebody saved in between."""
    return rows.edit(row, version=version, fields=fields, by=by)


@recorded
def move(*, row: TeamMember, up: bool, by: User) -> TeamMember:
    return rows.move(row, up=up, by=by)


@recorded
def remove(*, row: TeamMember, by: User) -> None:
    rows.remove(row, by=by)
