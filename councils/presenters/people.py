from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from councils.models import Council, Membership, User
from councils.roles import COUNCIL, ROLES, Role


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the people page; `url` is empty where the viewer may change nothing."""

    name: str
    email: str
    role: str
    note: str
    is_waiting: bool
    url: str


class PeoplePresenter:
    """Who has access to a council, and what each role may do. `memberships` come with their users and invitations."""

    def __init__(self, council: Council, memberships: Iterable[Membership], *, viewer: User, manages: bool):
        self.council = council
        self.manages = manages
        self._viewer = viewer
        self._memberships = list(memberships)

    @property
    def people(self) -> list[Person]:
        return [self._person(membership) for membership in self._memberships]

    @property
    def count(self) -> str:
        number = len({membership.user_id for membership in self._memberships})
        return "1 person" if number == 1 else f"{number} people"

    @property
    def roles(self) -> list[Role]:
        return [role for role in ROLES.values() if role.scope == COUNCIL]

    @property
    def reason(self) -> str:
        """Why the viewer sees this, in their own roles' names."""
        own = [member.role_name for member in self._memberships if member.user_id == self._viewer.pk]
        return f"You see this because you are {' and '.join(own)} in {self.council.name}."

    def _person(self, membership: Membership) -> Person:
        user = membership.user
        note, is_waiting = note_of(membership)
        url = reverse("councils:person-edit", args=[self.council.slug, membership.pk]) if self.manages else ""
        return Person(user.name, user.email, membership.role_name, note, is_waiting, url)


def note_of(membership) -> tuple[str, bool]:
    """How far somebody's access has come, and whether their invitation waits; of a membership, or of a review's member.

    Users come with their invitations.
    """
    user = membership.user
    if not user.has_usable_password():
        newest = max((invitation.expires_at for invitation in user.invitations.all()), default=None)
        if newest and newest > timezone.now():
            return f"Invited, link works until {_day(newest)}", True
        return "Invited, link has run out", True
    if membership.expires_at:
        return f"Until {_day(membership.expires_at)}", False
    return (f"Last here {_day(user.last_login)}" if user.last_login else "Not here yet"), False


def _day(moment) -> str:
    return date_format(timezone.localtime(moment), "j F Y")
