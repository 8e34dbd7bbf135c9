"""Who may come in, as what, and until when."""

import hashlib
import secrets
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from councils import mail
from councils.history import recorded
from councils.models import Council, Invitation, Membership, User
from councils.permissions import Permission
from councils.roles import COUNCIL, ROLES, with_permission
from councils.rules import NotAllowed, has_permission

INVITATION_LASTS = timedelta(days=7)


class HasAccessAlready(Exception):
    """The person holds a role in this council; change that one instead."""


class AccountIsClosed(Exception):
    """The account exists and may not be used."""


class LastToManagePeople(Exception):
    """Without this person nobody could invite or end anybody any more in this council."""


class InvitationIsOver(Exception):
    """It was used before, or its time has run out."""


@recorded
def invite(
    *, council: Council, email: str, name: str, role: str, accept_at: Callable[[str], str], by: User
) -> Membership:
    """Give somebody a role and tell them by e-mail once it is saved.

    A new person gets a link that lets them choose a password; `accept_at` makes its address from the token, of which
    only the hash is kept. Raises NotAllowed without PEOPLE_MANAGE, HasAccessAlready,
    AccountIsClosed.
    """
    _hold(council, by)
    user = _account(email, name)
    if council.memberships.current().filter(user=user).exists():
        raise HasAccessAlready
    membership, _ = Membership.objects.update_or_create(
        user=user, council=council, role=role, defaults={"expires_at": None}
    )
    _tell(_access(membership), accept_at, by)
    return membership


@recorded
def invite_to_review(
    *, email: str, name: str, place: str, role: str, accept_at: Callable[[str], str], by: User
) -> User:
    """The account of somebody who gets a role in one review without being of the council, told so by e-mail.

    `place` names the review as a sentence does. The review gives the role in the same transaction, and asks first
    whether `by` may. An account that is there keeps its name. Raises AccountIsClosed.
    """
    user = _account(email, name)
    _tell(mail.Access(user, place, ROLES[role]), accept_at, by)
    return user


def _account(email: str, name: str) -> User:
    user = User.objects.filter(email__iexact=email).first() or User.objects.create_user(email.lower(), name=name)
    if not user.is_active:
        raise AccountIsClosed
    return user


@recorded
def invite_again(*, membership: Membership, accept_at: Callable[[str], str], by: User) -> None:
    """Send a new link; links sent before stop working. Raises NotAllowed."""
    _hold(membership.council, by)
    _tell(_access(membership), accept_at, by)


def _access(membership: Membership) -> mail.Access:
    return mail.Access(membership.user, membership.council.official_name, ROLES[membership.role])


def _tell(access: mail.Access, accept_at: Callable[[str], str], by: User) -> None:
    user = access.user
    if user.has_usable_password():
        transaction.on_commit(partial(mail.send_access, access, by=by))
        return
    user.invitations.open().update(expires_at=timezone.now())
    token = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        user=user, token_sha256=hash_of(token), invited_by=by, expires_at=timezone.now() + INVITATION_LASTS
    )
    transaction.on_commit(partial(mail.send_invitation, access, invitation, address=accept_at(token)))


def hash_of(token: str) -> str:
    """What the database keeps in place of a token. 256 random bits need no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_invitation(token: str) -> Invitation | None:
    """The invitation behind a link, unless there is none, it was used, or its time has run out."""
    return Invitation.objects.open().with_hash(hash_of(token)).select_related("user").first()


@recorded
def accept_invitation(*, invitation: Invitation, password: str, by: User) -> User:
    """Set the first password. Raises InvitationIsOver, also when two browsers race for it."""
    invitation = Invitation.objects.open().select_for_update().filter(pk=invitation.pk, user=by).first()
    if invitation is None:
        raise InvitationIsOver
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    by.set_password(password)
    by.save(update_fields=["password"])
    return by


@recorded
def change_role(*, membership: Membership, role: str, by: User) -> Membership:
    """Raises NotAllowed, LastToManagePeople."""
    membership = _held(membership, by)
    if role not in with_permission(Permission.PEOPLE_MANAGE, scope=COUNCIL):
        _check_others_manage(membership)
    # The person may have held the new role before: that row's history goes on.
    Membership.objects.exclude(pk=membership.pk).filter(
        user=membership.user_id, council=membership.council_id, role=role
    ).delete()
    membership.role = role
    membership.save(update_fields=["role"])
    return membership


@recorded
def end_access(*, membership: Membership, by: User) -> Membership:
    """End a role now; what the person wrote stays. Raises NotAllowed, LastToManagePeople."""
    membership = _held(membership, by)
    _check_others_manage(membership)
    membership.expires_at = timezone.now()
    membership.save(update_fields=["expires_at"])
    void_links(user=membership.user, by=by)
    return membership


@recorded
def void_links(*, user: User, by: User) -> None:
    """Links that somebody never used stop working, unless a role in some council is still there to come in for.

    Roles in reviews do not count: whoever gave one sends a new link.
    """
    if not user.memberships.current().exists():
        user.invitations.open().update(expires_at=timezone.now())


def _hold(council: Council, by: User) -> None:
    """Lock the council, so that the last two managers cannot end each other at the same time. Raises NotAllowed."""
    Council.objects.select_for_update().get(pk=council.pk)
    if not has_permission(by, Permission.PEOPLE_MANAGE, council=council):
        raise NotAllowed(Permission.PEOPLE_MANAGE)


def _held(membership: Membership, by: User) -> Membership:
    """As it stands once nobody else changes who manages people here. Raises NotAllowed."""
    _hold(membership.council, by)
    return Membership.objects.select_related("user", "council").get(pk=membership.pk)


def _check_others_manage(membership: Membership) -> None:
    """Raises LastToManagePeople unless somebody else who can sign in manages people for good."""
    managing = with_permission(Permission.PEOPLE_MANAGE, scope=COUNCIL)
    if membership.role not in managing:
        return
    others = Membership.objects.filter(council=membership.council_id, role__in=managing, expires_at=None)
    able = others.exclude(user=membership.user_id).exclude(user__is_active=False)
    if not any(other.user.has_usable_password() for other in able.select_related("user")):
        raise LastToManagePeople
