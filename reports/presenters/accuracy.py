"""A factual accuracy round and its lines, in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from assurance.due import due_words
from assurance.models import Review
from assurance.presenters.moments import said
from assurance.presenters.reviews import State
from councils.words import counted
from peerchallenge.models import AccuracyComment, AccuracyInvitee, AccuracyPassage, AccuracyRound
from peerchallenge.models.accuracy import CommentKind, Outcome
from peerchallenge.working_calendar import working_days_until

OPEN, OVERDUE, CLOSED = State("Open", "review"), State("Overdue", "late"), State("Closed", "agreed")
LOOKS = {Outcome.WAITING: "review", Outcome.ACCEPTED: "agreed", Outcome.DECLINED: "draft"}
HEAD = (
    "Line", "Place", "Heading above", "What the draft says", "Kind", "What is wrong or missing", "Suggested wording",
    "Evidence", "Document", "Written by", "Sent", "Answer", "What was changed", "Why nothing is changed", "Answered by",
    "Answered",
)  # fmt: skip
SHORT = 240


def url_of(name: str, review: Review, *args) -> str:
    return reverse(f"reports:accuracy-{name}", args=[review.council.slug, review.pk, *args])


def place_of(passage: AccuracyPassage) -> str:
    """ "Paragraph 12", or the heading that a passage without a number stands below."""
    return f"Paragraph {passage.number}" if passage.number else passage.where or "Heading"


def named(passage: AccuracyPassage) -> str:
    """As `place_of`, within a sentence."""
    return f"paragraph {passage.number}" if passage.number else f"“{passage.where or shortened(passage.text, 60)}”"


def shortened(text: str, most: int = SHORT) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


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
        """ "4 working days left", "2 days late"; empty once it is closed."""
        if not self.round.is_open:
            return ""
        left = working_days_until(self.round.due_on, today=self._today)
        return f"{counted(left, 'working day')} left" if left else due_words(self.round.due_on, today=self._today)

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


class Line:
    """One line as one side sees it: `viewer` may change it where `is_changeable`, the team may answer it."""

    def __init__(
        self, comment: AccuracyComment, review: Review, *, is_changeable: bool = False, may_answer: bool = False
    ):
        self.comment, self._review = comment, review
        self.is_changeable, self.may_answer = is_changeable, may_answer

    @property
    def anchor(self) -> str:
        return f"line-{self.comment.pk}"

    @property
    def place(self) -> str:
        return place_of(self.comment.passage)

    @property
    def named(self) -> str:
        return named(self.comment.passage)

    @property
    def place_url(self) -> str:
        passage = self.comment.passage
        return f"{url_of('draft', self._review, passage.round_id)}#{passage.anchor}"

    @property
    def passage(self) -> str:
        return shortened(self.comment.passage.text)

    @property
    def kind(self) -> str:
        return self.comment.get_kind_display()

    @property
    def state(self) -> State:
        if self.comment.outcome == Outcome.WAITING and self.comment.sent_at is None:
            return State("Not sent", "draft")
        outcome = Outcome(self.comment.outcome)
        return State(outcome.label, LOOKS[outcome])

    @property
    def by(self) -> str:
        moment = said(self.comment.sent_at or self.comment.created_at)
        late = ", after the last day" if self.is_late else ""
        return f"{self.comment.created_by.name}, {moment}{late}"

    @property
    def is_late(self) -> bool:
        return timezone.localdate(self.comment.created_at) > self.comment.passage.round.due_on

    @property
    def answer(self) -> str:
        return self.comment.change or self.comment.reason

    @property
    def answered(self) -> str:
        comment = self.comment
        return f"{comment.answered_by.name}, {said(comment.answered_at)}" if comment.answered_by else ""

    @property
    def edit_url(self) -> str:
        return self._url("line-edit")

    @property
    def withdraw_url(self) -> str:
        return self._url("line-withdraw")

    @property
    def answer_url(self) -> str:
        return self._url("answer")

    @property
    def finding_url(self) -> str:
        """Where the words are changed; empty where they are no finding's."""
        finding = self.comment.passage.finding_id
        args = [self._review.council.slug, self._review.pk, finding]
        return reverse("assurance:finding-edit", args=args) if finding else ""

    def _url(self, name: str) -> str:
        return url_of(name, self._review, self.comment.passage.round_id, self.comment.pk)


def summary(found: int, total: int) -> str:
    everything = counted(total, "comment")
    return everything if found == total else f"{found} of {everything}"


def csv_rows(comments: Iterable[AccuracyComment]) -> list[Sequence]:
    """`comments` come with their places; times are London's."""
    return [HEAD, *map(_csv_row, comments)]


def _csv_row(comment: AccuracyComment) -> Sequence:
    passage = comment.passage
    return (
        comment.pk,
        place_of(passage),
        passage.where,
        passage.text,
        comment.get_kind_display(),
        comment.text,
        comment.suggestion,
        comment.evidence,
        comment.evidence_item.title if comment.evidence_item else "",
        comment.created_by.name,
        _moment(comment.sent_at),
        Outcome(comment.outcome).label,
        comment.change,
        comment.reason,
        comment.answered_by.name if comment.answered_by else "",
        _moment(comment.answered_at),
    )


def _moment(moment) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""
