"""The e-mails to people who get access. Plain text, sent after the commit."""

from dataclasses import dataclass

from django.core.mail import send_mail
from django.template.loader import render_to_string

from councils.models import Invitation, User
from councils.roles import Role


@dataclass(frozen=True, slots=True)
class Access:
    """What somebody gets: a role, in a council or in one review of it. `place` names that as a sentence does."""

    user: User
    place: str
    role: Role


def send_invitation(access: Access, invitation: Invitation, *, address: str) -> None:
    """The link that lets a new person choose a password."""
    facts = {"expires_at": invitation.expires_at, "address": address, "by": invitation.invited_by}
    _send("invitation", f"Your account for {access.place}", access, facts)


def send_access(access: Access, *, by: User) -> None:
    """For somebody who signs in already: the place is new, the account is not."""
    _send("access", f"You now have access to {access.place}", access, {"by": by})


def _send(template: str, subject: str, access: Access, facts: dict) -> None:
    body = render_to_string(f"councils/email/{template}.txt", {**facts, "access": access})
    # A header is one line, whatever a title holds.
    send_mail(" ".join(subject.split()), body, None, [access.user.email])
