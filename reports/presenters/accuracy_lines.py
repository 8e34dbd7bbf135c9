"""The lines of a factual accuracy round, each with its place in the draft, in words and as a table."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils import timezone

from assurance.models import Review
from assurance.presenters.moments import said
from assurance.presenters.reviews import State
from councils.words import counted
from peerchallenge.models import AccuracyComment, AccuracyPassage
from peerchallenge.models.accuracy import Outcome
from reports.presenters.accuracy_rounds import url_of

LOOKS = {Outcome.WAITING: "review", Outcome.ACCEPTED: "agreed", Outcome.DECLINED: "draft"}
HEAD = (
    "Line", "Place", "Heading above", "What the draft says", "Kind", "What is wrong or missing", "Suggested wording",
    "Evidence", "Document", "Written by", "Sent", "Answer", "What was changed", "Why nothing is changed", "Answered by",
    "Answered",
)  # fmt: skip
SHORT = 240


def place_of(passage: AccuracyPassage) -> str:
    """ "Paragraph 12", or the heading that a passage without a number stands below."""
    return f"Paragraph {passage.number}" if passage.number else passage.where or "Heading"


def named(passage: AccuracyPassage) -> str:
    """As `place_of`, within a sentence."""
    return f"paragraph {passage.number}" if passage.number else f"“{passage.where or shortened(passage.text, 60)}”"


def shortened(text: str, most: int = SHORT) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


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
