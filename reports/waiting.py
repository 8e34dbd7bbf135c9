"""What waits for one person in reports: drafts to check for the council, lines to answer for the team."""

from itertools import groupby

from django.utils import timezone

from assurance.presenters.waiting import Waiting
from councils.models import User
from councils.words import counted
from peerchallenge.models import AccuracyComment, AccuracyInvitee
from reports.presenters.accuracy_rounds import left_words, url_of


def waiting_for(user: User) -> list[Waiting]:
    """In two queries, however much waits."""
    return [*_drafts(user), *_lines(user)]


def _drafts(user: User) -> list[Waiting]:
    asked = AccuracyInvitee.objects.waiting_for(user).with_places().order_by("round__due_on", "pk")
    return [_draft(one) for one in asked]


def _draft(invitee: AccuracyInvitee) -> Waiting:
    accuracy_round = invitee.round
    review = accuracy_round.challenge.review
    left = left_words(accuracy_round.due_on, today=timezone.localdate())
    text = f"Check the draft for factual accuracy, {left}"
    return Waiting(text, f"{review.title}, {review.council.name}", url_of("draft", review, accuracy_round.pk))


def _lines(user: User) -> list[Waiting]:
    lines = AccuracyComment.objects.waiting_for(user, today=timezone.localdate())
    rounds = lines.select_related("passage__round__challenge__review__council").order_by("passage__round", "pk")
    return [_to_answer(one, len(list(some))) for one, some in groupby(rounds, key=lambda line: line.passage.round)]


def _to_answer(accuracy_round, number: int) -> Waiting:
    review = accuracy_round.challenge.review
    text = f"Answer {counted(number, 'comment')} on the draft"
    url = f"{url_of('lines', review, accuracy_round.pk)}?state=waiting"
    return Waiting(text, f"{review.title}, {review.council.name}", url)
