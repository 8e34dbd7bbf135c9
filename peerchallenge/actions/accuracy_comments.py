"""What the council says about a draft: the lines of a factual accuracy round."""

from collections.abc import Mapping

from django.db.models.functions import Now
from django.utils import timezone

from assurance import rules
from assurance.actions.holding import check_version
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission
from councils.rules import NotAllowed
from peerchallenge.actions.accuracy_rounds import RoundIsClosed, hold_open
from peerchallenge.models import AccuracyComment, AccuracyInvitee, AccuracyPassage, AccuracyRound
from peerchallenge.models.accuracy import CommentKind
from peerchallenge.rules import invitee_of, is_changeable, takes_comments

SAID = ("kind", "text", "suggestion", "evidence", "evidence_item")


class SaysNothing(ValueError):
    """A line needs words, and a wrong fact needs evidence."""


class IsSent(Exception):
    """The team may have read it: from now on it stays as it is."""


@recorded
def say(*, passage: AccuracyPassage, by: User, **said) -> AccuracyComment:
    """Point at a passage: `kind`, `text`, and where they help `suggestion`, `evidence` and `evidence_item`.

    After the last day it goes to the team at once. Raises NotAllowed unless `by` is named in the round, RoundIsClosed,
    SaysNothing.
    """
    accuracy_round, _ = _as_invitee(passage.round, by)
    fields = _whole(said)
    is_late = accuracy_round.due_on < timezone.localdate()
    return AccuracyComment.objects.create(passage=passage, created_by=by, sent_at=Now() if is_late else None, **fields)


@recorded
def correct(*, comment: AccuracyComment, version: int, by: User, **said) -> AccuracyComment:
    """Other words for one's own line. Raises IsSent, Stale, and what `say` raises."""
    comment = _own(comment, by)
    check_version(comment, version)
    for name, value in _whole(said).items():
        setattr(comment, name, value)
    comment.version += 1
    comment.save(update_fields=[*SAID, "version"])
    return comment


@recorded
def withdraw(*, comment: AccuracyComment, by: User) -> None:
    """Take one's own line back; the history keeps it. Raises NotAllowed, RoundIsClosed, IsSent."""
    _own(comment, by).delete()


@recorded
def send(*, accuracy_round: AccuracyRound, by: User) -> int:
    """One has said everything: one's lines go to the team, and no more reminders come; gives how many went.

    More can be said afterwards, and sent in the same way. Raises NotAllowed, RoundIsClosed.
    """
    accuracy_round, invitee = _as_invitee(accuracy_round, by)
    own = AccuracyComment.objects.of_round(accuracy_round).filter(created_by=by, sent_at=None)
    sent = own.update(sent_at=Now())
    invitee.answered_at = Now()
    invitee.save(update_fields=["answered_at"])
    return sent


def _as_invitee(accuracy_round: AccuracyRound, by: User) -> tuple[AccuracyRound, AccuracyInvitee]:
    """The round, which still takes comments, and the row of `by` in it. Raises NotAllowed, RoundIsClosed."""
    review, found = hold_open(accuracy_round)
    invitee = invitee_of(by, found)
    if invitee is None or not rules.may(by, Permission.REVIEW_VIEW, review=review):
        raise NotAllowed(Permission.REVIEW_VIEW)
    if not takes_comments(found, review=review):
        raise RoundIsClosed
    return found, invitee


def _own(comment: AccuracyComment, by: User) -> AccuracyComment:
    """As it stands once nobody else changes it. Raises NotAllowed, RoundIsClosed, IsSent."""
    _as_invitee(comment.passage.round, by)
    found = AccuracyComment.objects.with_places().get(pk=comment.pk)
    if found.created_by_id != by.pk:
        raise NotAllowed(Permission.REVIEW_VIEW)
    if not is_changeable(found, by=by, today=timezone.localdate()):
        raise IsSent
    return found


def _whole(said: Mapping) -> dict:
    """All that is said, for the model. Raises SaysNothing."""
    item = said.get("evidence_item")
    fields = {name: plain_words(said.get(name, "")) for name in ("text", "suggestion", "evidence")}
    kind = CommentKind(said["kind"])
    if not fields["text"] or (kind == CommentKind.FACTUAL and not fields["evidence"]):
        raise SaysNothing
    return {**fields, "kind": kind.value, "evidence_item": item}


def plain_words(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
