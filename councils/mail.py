"""The e-mails to people who get access. Plain text, sent after the commit."""

from django.core.mail import send_mail
from django.template.loader import render_to_string

from councils.models import Invitation, Membership, User
from councils.roles import ROLES


def send_invitation(membership: Membership, invitation: Invitation, *, address: str) -> None:
    """The link that lets a new person choose a password."""
    facts = {"expires_at": invitation.expires_at, "address": address, "by": invitation.invited_by}
    _send("invitation", f"Your account for {membership.council.official_name}", membership, facts)


def send_access(membership: Membership, *, by: User) -> None:
    """For somebody who signs in already: the council is new, the account is not."""
    _send("access", f"You now have access to {membership.council.official_name}", membership, {"by": by})


def _send(template: str, subject: str, membership: Membership, facts: dict) -> None:
    context = {**facts, "membership": membership, "role": ROLES[membership.role]}
    send_mail(subject, render_to_string(f"councils/email/{template}.txt", context), None, [membership.user.email])
