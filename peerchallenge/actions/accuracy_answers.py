"""What a challenge's team answers to the council's lines about its draft."""

from django.db.models.functions import Now
from django.utils import timezone

from assurance import rules
from assurance.actions.holding import Stale
from councils.history import recorded
from councils.models import User
from peerchallenge.actions.accuracy_comments import plain_words
from peerchallenge.actions.accuracy_rounds import hold_open
from peerchallenge.models import AccuracyComment
from peerchallenge.models.accuracy import Outcome
from peerchallenge.rules import LINE_ANSWER


class SaysNothing(ValueError):
    """An answer says what was changed, or why nothing was."""


@recorded
def accept(*, comment: AccuracyComment, version: int, change: str, by: User) -> AccuracyComment:
    """The council is right; `change` says what was changed. `version` is the `answer_version` that one had before one.

    Raises NotAllowed, RoundIsClosed, SaysNothing, Stale.
    """
    return _answer(comment, version, by, outcome=Outcome.ACCEPTED, change=_words(change), reason="")


@recorded
def decline(*, comment: AccuracyComment, version: int, reason: str, by: User) -> AccuracyComment:
    """Nothing is changed, for a reason. As `accept`."""
    return _answer(comment, version, by, outcome=Outcome.DECLINED, change="", reason=_words(reason))


def _answer(comment: AccuracyComment, version: int, by: User, **answer) -> AccuracyComment:
    review, _ = hold_open(comment.passage.round)
    rules.check(by, LINE_ANSWER, review=review)
    found = AccuracyComment.objects.visible_to(by, today=timezone.localdate()).with_places().get(pk=comment.pk)
    if found.answer_version != version:
        raise Stale(found)
    fields = {**answer, "answered_at": Now(), "answered_by": by, "answer_version": version + 1}
    for name, value in fields.items():
        setattr(found, name, value)
    found.save(update_fields=list(fields))
    found.refresh_from_db(fields=["answered_at"])
    return found


def _words(text: str) -> str:
    words = plain_words(text)
    if not words:
        raise SaysNothing
    return words
