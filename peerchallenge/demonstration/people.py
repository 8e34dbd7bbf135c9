"""The demonstration's accounts, by their `ref` in the files."""

from collections.abc import Mapping
from dataclasses import dataclass

from councils.actions import demonstration
from councils.actions.service import service_account
from councils.models import Council, User
from councils.roles import COUNCIL, ROLES
from peerchallenge.demonstration import files

People = Mapping[str, User]


@dataclass(frozen=True, slots=True)
class SignIn:
    name: str
    email: str
    role: str
    """The role's name as the people page prints it."""


def open_accounts(council: Council) -> People:
    """An account for everybody. A peer gets no role in the council: roles in a review are given by the review."""
    by = service_account()
    people = {}
    for person in _people():
        user = demonstration.open_account(email=person["email"], name=person["name"], by=by)
        if ROLES[person["role"]].scope == COUNCIL:
            demonstration.give_role(user=user, council=council, role=person["role"], by=by)
        people[person["ref"]] = user
    return people


def let_in(password: str) -> None:
    """All of them sign in with `password` from now on. Accounts that are closed stay closed."""
    users = User.objects.filter(email__in=[person["email"] for person in _people()])
    demonstration.set_password(users=users, password=password, by=service_account())


def sign_ins() -> list[SignIn]:
    return [SignIn(person["name"], person["email"], ROLES[person["role"]].name) for person in _people()]


def _people() -> list[dict]:
    return files.read("people")["people"]
