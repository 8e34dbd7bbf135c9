"""Challenges that a council has asked for and does not see yet: their titles, and how far the invitation has come."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from assurance.models import Review
from councils.presenters.people import note_of
from councils.roles import CHALLENGE_MANAGER


@dataclass(frozen=True, slots=True)
class Asked:
    """`again_url` is empty once the manager has come in; then nothing is left to do but to wait."""

    title: str
    manager: str
    email: str
    note: str
    again_url: str


def asked_for(reviews: Iterable[Review]) -> list[Asked]:
    """`reviews` come with members, users and invitations; those whose first manager has left are not listed."""
    managed = ((review, _manager(review)) for review in reviews)
    return [_asked(review, manager) for review, manager in managed if manager]


def _manager(review: Review):
    present = (member for member in review.members.all() if member.expires_at is None)
    managers = [member for member in present if member.role == CHALLENGE_MANAGER.key]
    return min(managers, key=lambda member: member.pk, default=None)


def _asked(review: Review, manager) -> Asked:
    user = manager.user
    note, is_waiting = note_of(manager)
    address = reverse("peerchallenge:manager-invite-again", args=[review.council.slug, review.pk])
    return Asked(
        review.title, user.name, user.email, note if is_waiting else "Has come in", address if is_waiting else ""
    )
