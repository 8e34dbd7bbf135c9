"""A factual accuracy round, whom it was sent to and how far it is, in words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format

from assurance.due import due_words
from assurance.models import Review
from assurance.presenters.moments import said
from assurance.presenters.reviews import State
from councils.words import counted
from peerchallenge.models import AccuracyInvitee, AccuracyRound
from peerchallenge.models.accuracy import CommentKind, Outcome
from peerchallenge.working_calendar import working_days_until

OPEN, OVERDUE, CLOSED = State("Open", "review"), State("Overdue", "late"), State("Closed", "agreed")


def url_of(name: str, review: Review, *args) -> str:
    return reverse(f"reports:accuracy-{name}", args=[review.council.slug, review.pk, *args])


def left_words(due_on: date, *, today: date) -> str:
    """ "4 working days left", "due today", "2 days late": the same on every page. People answer on working days."""
    left = working_days_until(due_on, today=today)
    return f"{counted(left, 'working day')} left" if left else due_words(due_on, today=today)


class RoundPresenter:
    """`accuracy_round` comes with its places."""

    def __init__(self, accuracy_round: AccuracyRound, *, today: date):
        self.round, self._today = accuracy_round, today
        self.review = accuracy_round.challenge.review

    @property
    def name(self) -> str:
        return f"Round {self.round.number}"

    @property
    def state(self) -> State:
        if not self.round.is_open:
            return CLOSED
        return OVERDUE if self.is_late else OPEN

    @property
    def is_late(self) -> bool:
        return self.round.is_open and self.round.due_on < self._today

    @property
    def opened(self) -> str:
        return f"Opened {said(self.round.opened_at)} by {self.round.opened_by.name}"

    @property
    def closed(self) -> str:
        """Empty while it is open."""
        return "" if self.round.is_open else f"Closed {said(self.round.closed_at)} by {self.round.closed_by.name}"

    @property
    def due(self) -> str:
        return date_format(self.round.due_on, "l j F Y")

    @property
    def due_words(self) -> str:
        """Empty once it is closed."""
        return left_words(self.round.due_on, today=self._today) if self.round.is_open else ""

    @property
    def url(self) -> str:
        return url_of("detail", self.review, self.round.pk)

    @property
    def draft_url(self) -> str:
        return url_of("draft", self.review, self.round.pk)

    @property
    def lines_url(self) -> str:
        return url_of("lines", self.review, self.round.pk)


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    told: str
    reminded: str
    finished: str
    lines: int
    is_waiting: bool


class People:
    """Whom the draft was sent to; `sent` is how many lines of each the team may read, by account."""

    def __init__(self, invitees: Iterable[AccuracyInvitee], sent: dict[int, int], *, is_late: bool):
        self._invitees, self._sent, self._is_late = list(invitees), sent, is_late

    @property
    def rows(self) -> list[Person]:
        return [
            Person(
                one.user.name,
                said(one.told_at) if one.told_at else "Not yet: the e-mail is tried again every hour",
                said(one.reminded_at) if one.reminded_at else "",
                said(one.answered_at) if one.answered_at else "",
                self._sent.get(one.user_id, 0),
                self._is_late and one.answered_at is None,
            )
            for one in self._invitees
        ]

    @property
    def summary(self) -> str:
        done = sum(one.answered_at is not None for one in self._invitees)
        return f"{done} of {len(self._invitees)} have finished"


@dataclass(frozen=True, slots=True)
class KindCounts:
    """`numbers` by the columns' names."""

    kind: str
    numbers: list[tuple[str, int]]


class Counts:
    """How many lines of each kind have which answer, from `(kind, outcome)` of each."""

    def __init__(self, lines: Iterable[tuple[str, str]]):
        self._counts = Counter(lines)

    @property
    def total(self) -> int:
        return self._counts.total()

    @property
    def waiting(self) -> int:
        return sum(count for (_, outcome), count in self._counts.items() if outcome == Outcome.WAITING)

    @property
    def columns(self) -> list[str]:
        return [*(outcome.label for outcome in Outcome), "All"]

    @property
    def rows(self) -> list[KindCounts]:
        return [
            KindCounts(kind.label, list(zip(self.columns, self._numbers(kind), strict=True))) for kind in CommentKind
        ]

    def _numbers(self, kind: CommentKind) -> list[int]:
        numbers = [self._counts[kind.value, outcome.value] for outcome in Outcome]
        return [*numbers, sum(numbers)]
