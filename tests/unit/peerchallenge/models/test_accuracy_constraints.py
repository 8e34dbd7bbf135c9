import pytest
from django.utils import timezone

from peerchallenge.actions import accuracy_answers
from peerchallenge.models import AccuracyComment, AccuracyInvitee, AccuracyPassage, AccuracyRound
from reports.models import AccuracyDraft

pytestmark = pytest.mark.django_db


@pytest.fixture
def rounds(accuracy_round):
    return AccuracyRound.objects.filter(pk=accuracy_round.pk)


@pytest.fixture
def line(accuracy_round, say):
    return AccuracyComment.objects.filter(pk=say(accuracy_round).pk)


def test_a_round_is_one_of_its_number_and_only_one_is_open(rounds, twice, manager, refused):
    twice(rounds.get(), "peerchallenge_accuracyround_one_a_number")
    open_one = rounds.get()
    open_one.pk, open_one.number = None, 2
    with refused("peerchallenge_accuracyround_one_open"):
        open_one.save(force_insert=True)
    rounds.update(closed_at=timezone.now(), closed_by=manager)
    open_one.save(force_insert=True)


def test_a_round_is_closed_by_somebody_or_open(rounds, refused, manager):
    for half in ({"closed_at": timezone.now()}, {"closed_by": manager}):
        with refused("peerchallenge_accuracyround_closed_at_and_by"):
            rounds.update(**half)


def test_only_a_closed_round_is_printed(rounds, refused, manager):
    with refused("peerchallenge_accuracyround_annex_of_closed"):
        rounds.update(prints_annex=True)
    assert rounds.update(prints_annex=True, closed_at=timezone.now(), closed_by=manager) == 1


def test_a_passage_has_its_own_place_and_says_something(accuracy_round, twice, refused):
    first, second = accuracy_round.passages.all()[:2]
    twice(first, "peerchallenge_accuracypassage_one_a_position")
    with refused("peerchallenge_accuracypassage_one_an_anchor"):
        AccuracyPassage.objects.filter(pk=second.pk).update(anchor=first.anchor)
    with refused("peerchallenge_accuracypassage_says_something"):
        AccuracyPassage.objects.filter(pk=second.pk).update(text="")


def test_somebody_is_asked_once_and_told_before_they_are_reminded(accuracy_round, twice, refused):
    invitees = AccuracyInvitee.objects.filter(round=accuracy_round)
    twice(invitees.get(), "peerchallenge_accuracyinvitee_once")
    with refused("peerchallenge_accuracyinvitee_told_before_reminded"):
        invitees.update(reminded_at=timezone.now())
    assert invitees.update(told_at=timezone.now(), reminded_at=timezone.now()) == 1


def test_a_line_is_of_a_known_kind_and_says_something(line, refused):
    with refused("peerchallenge_accuracycomment_kind_known"):
        line.update(kind="opinion")
    with refused("peerchallenge_accuracycomment_says_something"):
        line.update(text="")


def test_a_wrong_fact_has_evidence(line, refused):
    with refused("peerchallenge_accuracycomment_fact_has_evidence"):
        line.update(evidence="")
    assert line.update(kind="omitted", evidence="") == 1


@pytest.mark.parametrize(
    "half",
    [
        {"outcome": "accepted", "change": ""},
        {"outcome": "accepted", "change": "Done.", "reason": "Why."},
        {"outcome": "declined", "reason": ""},
        {"outcome": "declined", "reason": "Why.", "change": "Done."},
        {"outcome": "perhaps", "change": "Done."},
        {"outcome": ""},
    ],
)
def test_an_answer_is_whole(line, refused, half, peer):
    with refused("peerchallenge_accuracycomment_answer_is_whole"):
        line.update(**half, answered_at=timezone.now(), answered_by=peer)


def test_an_answer_has_a_time_and_a_person(accuracy_round, line, overdue, refused, peer):
    overdue(accuracy_round)
    accuracy_answers.accept(comment=line.get(), version=1, change="Two teams now.", by=peer)
    with refused("peerchallenge_accuracycomment_answered_at_and_by"):
        line.update(answered_by=None)


def test_a_round_has_one_draft(accuracy_round, twice):
    twice(AccuracyDraft.objects.get(round=accuracy_round), "reports_accuracydraft_round_id_key")
