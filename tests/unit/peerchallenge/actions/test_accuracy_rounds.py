from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from assurance.actions import reviews
from assurance.actions.holding import ReviewIsFrozen
from assurance.models import Review
from councils.rules import NotAllowed
from peerchallenge.actions import accuracy_answers, accuracy_rounds
from peerchallenge.actions.accuracy_rounds import (
    DayHasPassed,
    NobodyInvited,
    NotOfTheCouncil,
    RoundIsClosed,
    RoundIsOpen,
)
from peerchallenge.models import AccuracyRound
from reports.models import AccuracyDraft

pytestmark = pytest.mark.django_db


def test_opening_shares_the_draft_and_keeps_what_it_says(accuracy_round, peer_challenge, lead):
    assert Review.objects.with_status().get(pk=peer_challenge.pk).status == "shared"
    assert [one.user for one in accuracy_round.invitees.all()] == [lead]
    draft = AccuracyDraft.objects.get(round=accuracy_round)
    assert draft.run.facts["status"] == "shared"
    said = {one.text: one for one in accuracy_round.passages.select_related("finding")}
    assert said["All three teams."].number == "1"
    assert said["All three teams."].finding.heading == "Staff stay with a problem"
    assert said["Staff stay with a problem"].where == "Strengths"
    assert accuracy_round.address == f"https://example.org/accuracy/{accuracy_round.pk}/"


def test_who_is_asked_is_told_after_the_commit_and_nothing_of_the_draft(
    open_round, lead, record_finding, peer_challenge, peer, django_capture_on_commit_callbacks
):
    record_finding(peer_challenge, by=peer, heading="Confidential words")
    with django_capture_on_commit_callbacks(execute=True):
        made = open_round()
        assert mail.outbox == []
    (sent,) = mail.outbox
    assert sent.to == [lead.email]
    assert made.address in sent.body
    assert f"{made.due_on.day} " in sent.body
    assert "Confidential words" not in sent.body + sent.subject
    assert made.invitees.get().told_at


def test_a_mail_server_that_is_away_undoes_nothing(open_round, monkeypatch, django_capture_on_commit_callbacks):
    def away(*_):
        raise ConnectionRefusedError

    monkeypatch.setattr("peerchallenge.mail.send_mail", away)
    with django_capture_on_commit_callbacks(execute=True):
        made = open_round()
    assert made.invitees.get().told_at is None


def test_history_says_who_opened_it(accuracy_round, manager):
    event = accuracy_round.events.order_by("pk").first()
    assert event.pgh_context.metadata["user"] == manager.pk


def test_only_who_may_share_the_draft_opens_a_round(open_round, peer, lead, stranger):
    for user in (peer, lead, stranger):
        with pytest.raises(NotAllowed):
            open_round(by=user)
    assert not AccuracyRound.objects.exists()


def test_only_a_teams_own_challenge_is_checked(open_round, self_assessment, lead):
    with pytest.raises(NotAllowed):
        open_round(self_assessment, by=lead)


def test_it_is_sent_to_people_of_the_council(open_round, stranger, peer, peer_challenge):
    for people, refused in (([], NobodyInvited), ([stranger], NotOfTheCouncil), ([peer], NotOfTheCouncil)):
        with pytest.raises(refused):
            open_round(people=people)
    with pytest.raises(DayHasPassed):
        open_round(due_in=-1)
    assert Review.objects.with_status().get(pk=peer_challenge.pk).status == "drafting"


def test_one_draft_at_a_time(accuracy_round, open_round, manager):
    with pytest.raises(RoundIsOpen):
        open_round()
    accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=False, by=manager)
    assert open_round().number == 2


def test_what_is_agreed_is_not_checked_any_more(open_round, peer_challenge, manager):
    for status in ("shared", "agreed"):
        reviews.move(review=peer_challenge, to=status, by=manager)
    with pytest.raises(ReviewIsFrozen):
        open_round()


def test_more_time(accuracy_round, manager, peer):
    later = timezone.localdate() + timedelta(days=20)
    assert accuracy_rounds.extend(accuracy_round=accuracy_round, due_on=later, by=manager).due_on == later
    with pytest.raises(DayHasPassed):
        accuracy_rounds.extend(accuracy_round=accuracy_round, due_on=timezone.localdate() - timedelta(1), by=manager)
    with pytest.raises(NotAllowed):
        accuracy_rounds.extend(accuracy_round=accuracy_round, due_on=later, by=peer)


def test_closing_is_for_good(accuracy_round, manager, say, peer):
    line = say(accuracy_round)
    with pytest.raises(NotAllowed):
        accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=True, by=peer)
    closed = accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=True, by=manager)
    assert closed.closed_by == manager
    assert closed.prints_annex
    for late in (
        lambda: say(accuracy_round),
        lambda: accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=False, by=manager),
        lambda: accuracy_answers.decline(comment=line, version=1, reason="Late.", by=peer),
    ):
        with pytest.raises(RoundIsClosed):
            late()


def test_whether_the_annex_is_printed_can_be_changed_later(accuracy_round, manager, peer):
    with pytest.raises(RoundIsOpen):
        accuracy_rounds.set_annex(accuracy_round=accuracy_round, prints_annex=True, by=manager)
    closed = accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=False, by=manager)
    with pytest.raises(NotAllowed):
        accuracy_rounds.set_annex(accuracy_round=closed, prints_annex=True, by=peer)
    assert accuracy_rounds.set_annex(accuracy_round=closed, prints_annex=True, by=manager).prints_annex
