"""Accounts of people who do not exist, for the demonstration's council and for nowhere else."""

from collections.abc import Iterable

from django.contrib.auth.hashers import check_password, is_password_usable, make_password

from councils.history import recorded
from councils.models import Council, Membership, User

INVENTED_MAIL = "@example.org"
"""A domain that is nobody's for good (RFC 2606): mail to these people reaches no one."""


class NotADemonstration(Exception):
    """The council or the address is, or may be, a real one: real people come by invitation."""


@recorded
def open_account(*, email: str, name: str, by: User) -> User:
    """An account without invitation; it cannot sign in before `set_password`. Raises NotADemonstration."""
    _check_invented(email)
    return User.objects.filter(email=email).first() or User.objects.create_user(email, name=name)


@recorded
def give_role(*, user: User, council: Council, role: str, by: User) -> Membership:
    """A role in an invented council for an invented person. Raises NotADemonstration."""
    _check_invented(user.email)
    if not council.is_demonstration:
        raise NotADemonstration(council.name)
    return Membership.objects.get_or_create(user=user, council=council, role=role)[0]


@recorded
def set_password(*, users: Iterable[User], password: str, by: User) -> int:
    """Let all of `users` sign in with one password; gives how many had another one before.

    They share the hash too: hashing is slow by design, and nine salts would hide nothing here. Raises
    NotADemonstration.
    """
    users = list(users)
    for user in users:
        _check_invented(user.email)
    present = {user.password for user in users if is_password_usable(user.password)}
    right = {encoded for encoded in present if check_password(password, encoded)}
    behind = [user.pk for user in users if user.password not in right]
    if behind:
        User.objects.filter(pk__in=behind).update(password=make_password(password))
    return len(behind)


def _check_invented(email: str) -> None:
    if not email.endswith(INVENTED_MAIL):
        raise NotADemonstration(email)
