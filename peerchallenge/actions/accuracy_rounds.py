"""The factual accuracy round of a challenge: opening it, giving it more time, closing it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Now
from django.utils import timezone

from assurance import rules
from assurance.actions.holding import ReviewIsFrozen, lock
from assurance.models import Review
from assurance.transitions import SHARED
from councils.history import recorded
from councils.models import User
from councils.rules import NotAllowed
from peerchallenge import reminders
from peerchallenge.models import AccuracyInvitee, AccuracyPassage, AccuracyRound, Challenge
from peerchallenge.rules import ROUND_RUN, people_to_invite


class NobodyInvited(ValueError):
    """A draft is sent to somebody."""


class NotOfTheCouncil(ValueError):
    """Only people who have a role in the council are asked whether its facts are right."""


class DayHasPassed(ValueError):
    """Nobody can answer by a day before today."""


class RoundIsOpen(Exception):
    """One draft at a time."""


class RoundIsClosed(Exception):
    """Its lines are settled."""


@dataclass(frozen=True, slots=True)
class NewPassage:
    """As the model's fields; `finding` is a primary key."""

    anchor: str
    number: str
    where: str
    text: str
    finding: int | None = None


@recorded
def open(
    *,
    review: Review,
    passages: Iterable[NewPassage],
    people: Iterable[User],
    due_on: date,
    address_of: Callable[[AccuracyRound], str],
    by: User,
) -> AccuracyRound:
    """Ask people of the council to check a draft that is shared already; they are told by e-mail after the commit.

    `address_of` makes the full address of the page where a round's draft is read. Raises NotAllowed, ReviewIsFrozen
    unless the review is shared, RoundIsOpen, NobodyInvited, NotOfTheCouncil, DayHasPassed.
    """
    review = _hold(review, by)
    if review.status != SHARED:
        raise ReviewIsFrozen
    _check_people(review, people := list(people))
    _check_day(due_on)
    challenge = Challenge.objects.get_or_create(review=review)[0]
    if challenge.accuracy_rounds.open().exists():
        raise RoundIsOpen
    made = _start(challenge, due_on, by)
    made.address = address_of(made)
    made.save(update_fields=["address"])
    _keep_passages(made, passages)
    for user in people:
        AccuracyInvitee.objects.create(round=made, user=user)
    _tell(made)
    return made


def _start(challenge: Challenge, due_on: date, by: User) -> AccuracyRound:
    last = challenge.accuracy_rounds.aggregate(last=Max("number"))["last"] or 0
    return AccuracyRound.objects.create(challenge=challenge, number=last + 1, due_on=due_on, opened_by=by)


def _keep_passages(made: AccuracyRound, passages: Iterable[NewPassage]) -> None:
    """In the order of the draft."""
    AccuracyPassage.objects.bulk_create(
        AccuracyPassage(
            round=made, position=position, anchor=one.anchor, number=one.number, where=one.where, text=one.text,
            finding_id=one.finding,
        )
        for position, one in enumerate(passages, start=1)
    )  # fmt: skip


@recorded
def extend(*, accuracy_round: AccuracyRound, due_on: date, by: User) -> AccuracyRound:
    """Another last day for comments. Raises NotAllowed, RoundIsClosed, DayHasPassed."""
    found = _held(accuracy_round, by)
    _check_day(due_on)
    found.due_on = due_on
    found.save(update_fields=["due_on"])
    return found


@recorded
def close(*, accuracy_round: AccuracyRound, prints_annex: bool, by: User) -> AccuracyRound:
    """No more comments, and no more reminders. What was not sent counts as sent. Raises NotAllowed, RoundIsClosed."""
    found = _held(accuracy_round, by)
    found.closed_at, found.closed_by, found.prints_annex = Now(), by, prints_annex
    found.save(update_fields=["closed_at", "closed_by", "prints_annex"])
    found.refresh_from_db(fields=["closed_at"])
    return found


@recorded
def set_annex(*, accuracy_round: AccuracyRound, prints_annex: bool, by: User) -> AccuracyRound:
    """Whether reports made from now on end with the lines of a closed round. Raises NotAllowed, RoundIsOpen."""
    _hold(accuracy_round.challenge.review, by)
    found = AccuracyRound.objects.get(pk=accuracy_round.pk)
    if found.is_open:
        raise RoundIsOpen
    found.prints_annex = prints_annex
    found.save(update_fields=["prints_annex"])
    return found


def hold_open(accuracy_round: AccuracyRound) -> tuple[Review, AccuracyRound]:
    """The review, ours until the transaction ends, and its round as it stands now. Raises RoundIsClosed."""
    review = lock(accuracy_round.challenge.review_id)
    found = AccuracyRound.objects.with_places().get(pk=accuracy_round.pk)
    if not found.is_open:
        raise RoundIsClosed
    return review, found


def _held(accuracy_round: AccuracyRound, by: User) -> AccuracyRound:
    review, found = hold_open(accuracy_round)
    _check_runs(review, by)
    return found


def _hold(review: Review, by: User) -> Review:
    review = lock(review.pk)
    _check_runs(review, by)
    return review


def _check_runs(review: Review, by: User) -> None:
    """A round is of a team's own challenge: a report published elsewhere was checked there."""
    if not review.is_team_owned:
        raise NotAllowed(ROUND_RUN)
    rules.check(by, ROUND_RUN, review=review)


def _check_people(review: Review, people: list[User]) -> None:
    if not people:
        raise NobodyInvited
    known = set(people_to_invite(review).values_list("user", flat=True))
    if not {user.pk for user in people} <= known:
        raise NotOfTheCouncil


def _check_day(due_on: date) -> None:
    if due_on < timezone.localdate():
        raise DayHasPassed


def _tell(made: AccuracyRound) -> None:
    def tell_invitees() -> None:
        reminders.tell(made.pk)

    # The round stands, and the beat tries again, even if no mail can be sent now.
    transaction.on_commit(tell_invitees, robust=True)
