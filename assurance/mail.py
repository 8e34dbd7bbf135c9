"""E-mails about the work in a review. They repeat nothing that was said there: that may be about people."""

from django.core.mail import send_mail
from django.template.loader import render_to_string

from assurance.models import Review
from councils.models import User


def send_mention(user: User, *, review: Review, address: str, by: User) -> None:
    """`by` asks somebody to look at a comment, which stands at `address`."""
    facts = {"user": user, "review": review, "address": address, "by": by}
    body = render_to_string("assurance/email/mention.txt", facts)
    subject = f"{by.name} mentioned you in a comment: {review.title}"
    # A header is one line, whatever a name or a title holds.
    send_mail(" ".join(subject.split()), body, None, [user.email])
