"""What colleagues say to each other about a finding: adding, replying, correcting, resolving and reopening.

All of it is possible when the review's words are frozen: that is when there is most to say about them. There is no
way to delete a comment, as it is part of how the finding came about; what somebody takes back they correct, and the
history keeps both.
"""

from collections.abc import Callable

from django.db import transaction
from django.db.models.functions import Now

from assurance import mail, mentions, rules
from assurance.colleagues import colleagues_of
from assurance.models import Comment, Finding, Mention, Review
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission


class SaysNothing(ValueError):
    """A comment needs words."""


class WrittenByAnother(Exception):
    """Only who wrote a comment corrects it."""


AddressOf = Callable[[Comment], str]
"""Makes the full address of a comment, for the e-mail to whoever is mentioned in it."""


@recorded
def add(*, finding: Finding, text: str, address_of: AddressOf, by: User) -> Comment:
    """Raises NotAllowed, SaysNothing."""
    review = _review(finding, by)
    comment = Comment.objects.create(finding=finding, text=_words(text), created_by=by)
    _tell(comment, review, address_of)
    return comment


@recorded
def reply(*, to: Comment, text: str, address_of: AddressOf, by: User) -> Comment:
    """A reply to a reply stands under the same first comment. What was resolved is open again.

    Raises NotAllowed, SaysNothing.
    """
    first = _held(_first_of(to))
    review = _review(first.finding, by)
    comment = Comment.objects.create(finding=first.finding, parent=first, text=_words(text), created_by=by)
    _reopen(first)
    _tell(comment, review, address_of)
    return comment


@recorded
def correct(*, comment: Comment, text: str, address_of: AddressOf, by: User) -> Comment:
    """Other words in place of one's own. Who is mentioned only now is told; who is not any more need not look.

    Raises NotAllowed, WrittenByAnother, SaysNothing.
    """
    comment = _held(comment)
    review = _review(comment.finding, by)
    if comment.created_by_id != by.pk:
        raise WrittenByAnother
    words = _words(text)
    if words != comment.text:
        comment.text = words
        comment.save(update_fields=["text"])
        _tell(comment, review, address_of)
    return comment


@recorded
def resolve(*, comment: Comment, by: User) -> Comment:
    """The conversation that a comment belongs to is settled; gives its first comment. Raises NotAllowed."""
    first = _held(_first_of(comment))
    _review(first.finding, by)
    if first.resolved_at is None:
        first.resolved_at, first.resolved_by = Now(), by
        first.save(update_fields=["resolved_at", "resolved_by"])
        first.refresh_from_db(fields=["resolved_at"])
    return first


@recorded
def reopen(*, comment: Comment, by: User) -> Comment:
    """Raises NotAllowed."""
    first = _held(_first_of(comment))
    _review(first.finding, by)
    _reopen(first)
    return first


@recorded
def see(*, finding: Finding, by: User) -> int:
    """Somebody has opened a finding, so that what they were asked to look at waits no longer; gives how many that was.

    It touches nothing but mentions of `by`.
    """
    return Mention.objects.of_finding(finding).filter(user=by, seen_at=None).update(seen_at=Now())


def _review(finding: Finding, by: User) -> Review:
    """Raises NotAllowed."""
    review = Review.objects.with_status().select_related("council").get(pk=finding.review_id)
    rules.check(by, Permission.FINDING_COMMENT, review=review)
    return review


def _first_of(comment: Comment) -> Comment:
    return comment.parent or comment


def _held(comment: Comment) -> Comment:
    """As it stands once nobody else changes it."""
    Comment.objects.select_for_update().values_list("pk").get(pk=comment.pk)
    return Comment.objects.select_related("finding", "created_by").get(pk=comment.pk)


def _words(text: str) -> str:
    words = text.replace("\r\n", "\n").strip()
    if not words:
        raise SaysNothing
    return words


def _reopen(first: Comment) -> None:
    if first.resolved_at is not None:
        first.resolved_at = first.resolved_by = None
        first.save(update_fields=["resolved_at", "resolved_by"])


def _tell(comment: Comment, review: Review, address_of: AddressOf) -> None:
    """Keep who is mentioned, and write to those who were not before, once the comment is saved."""
    by = comment.created_by
    meant = mentions.find(comment.text, colleagues_of(by, review)).people
    comment.mentions.exclude(user__in=meant).delete()
    present = set(comment.mentions.values_list("user_id", flat=True))
    for user in User.objects.filter(pk__in=meant - present).order_by("pk"):
        Mention.objects.create(comment=comment, user=user)
        _write_to(user, review=review, address=address_of(comment), by=by)


def _write_to(user: User, **facts) -> None:
    def send_mention() -> None:
        mail.send_mention(user, **facts)

    # The comment stands and waits on the colleague's home page, even if no mail can be sent now.
    transaction.on_commit(send_mention, robust=True)
