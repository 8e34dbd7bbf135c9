"""E-mails about a draft. None of them repeats a word of it: only those who sign in read it."""

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import timezone

from peerchallenge.models import AccuracyInvitee


def send_draft(invitee: AccuracyInvitee) -> None:
    """`invitee` comes with user, round, challenge, review and council."""
    _send(invitee, "accuracy_draft", "Check the draft for factual accuracy")


def send_reminder(invitee: AccuracyInvitee) -> None:
    is_late = invitee.round.due_on < timezone.localdate()
    subject = "Overdue: check the draft for factual accuracy" if is_late else "Check the draft soon"
    _send(invitee, "accuracy_reminder", subject)


def _send(invitee: AccuracyInvitee, template: str, subject: str) -> None:
    accuracy_round = invitee.round
    review = accuracy_round.challenge.review
    facts = {
        "user": invitee.user,
        "review": review,
        "due_on": accuracy_round.due_on,
        "address": accuracy_round.address,
        "is_late": accuracy_round.due_on < timezone.localdate(),
    }
    body = render_to_string(f"peerchallenge/email/{template}.txt", facts)
    # A header is one line, whatever a title holds.
    send_mail(" ".join(f"{subject}: {review.title}".split()), body, None, [invitee.user.email])
