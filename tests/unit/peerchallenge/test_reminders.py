from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core import mail

from assurance.actions import reviews
from councils.models import Membership
from peerchallenge import reminders, tasks
from peerchallenge.actions import accuracy_comments, accuracy_rounds
from peerchallenge.models import AccuracyInvitee, AccuracyRound

pytestmark = pytest.mark.django_db
# A Monday, and the Friday of the week after it is the last day.
SENT, DUE = date(2027, 6, 14), date(2027, 6, 25)


def at(day, hour=9):
    return datetime(day.year, day.month, day.day, hour - 1, tzinfo=UTC)


@pytest.fixture
def told(accuracy_round):
    """Opened, and told of, on the first day."""
    AccuracyRound.objects.update(due_on=DUE)
    AccuracyInvitee.objects.update(told_at=at(SENT))
    return AccuracyRound.objects.with_places().get()


def reminded(*days, hour=9):
    """The days on which somebody was reminded, asked three times each."""
    found = []
    for day in days:
        with time_machine.travel(at(day, hour), tick=False):
            if sum(reminders.remind() for _ in range(3)):
                found.append(day)
    return found


def days(first, number):
    return [first + timedelta(days=passed) for passed in range(number)]


def test_once_before_the_last_day_and_then_every_working_day(told):
    assert reminded(*days(SENT, 19)) == [
        date(2027, 6, 23), date(2027, 6, 28), date(2027, 6, 29), date(2027, 6, 30), date(2027, 7, 1), date(2027, 7, 2),
    ]  # fmt: skip
    subjects = [one.subject for one in mail.outbox]
    assert subjects[0].startswith("Check the draft soon")
    assert all(subject.startswith("Overdue") for subject in subjects[1:])
    assert not any("All three teams" in one.body + one.subject for one in mail.outbox)


def test_not_at_night_and_not_on_a_bank_holiday(told):
    assert reminded(date(2027, 6, 28), hour=7) == []
    AccuracyRound.objects.update(due_on=date(2027, 8, 27))
    assert reminded(*days(date(2027, 8, 28), 4)) == [date(2027, 8, 31)]


def test_nobody_who_has_finished(told, lead):
    accuracy_comments.send(accuracy_round=told, by=lead)
    assert reminded(date(2027, 6, 28)) == []


def test_nobody_once_the_round_is_closed(told, manager):
    accuracy_rounds.close(accuracy_round=told, prints_annex=False, by=manager)
    assert reminded(date(2027, 6, 28)) == []


def test_nobody_while_the_team_has_its_draft_back(told, manager):
    reviews.move(review=told.challenge.review, to="drafting", by=manager)
    assert reminded(date(2027, 6, 28)) == []


def test_nobody_who_has_left_the_council(told, lead):
    Membership.objects.filter(user=lead).update(expires_at=at(date(2026, 1, 2)))
    assert reminded(date(2027, 6, 28)) == []


def test_the_first_mail_is_tried_again_by_the_beat(accuracy_round, settings):
    assert mail.outbox == []
    tasks.write_about_drafts()
    tasks.write_about_drafts()
    assert len(mail.outbox) == 1
    assert accuracy_round.invitees.get().told_at


def test_the_beat_knows_the_task(settings):
    assert settings.CELERY_BEAT_SCHEDULE["write-about-drafts"]["task"] == tasks.write_about_drafts.name


def test_a_mail_server_that_is_away_is_tried_again(told, monkeypatch):
    def away(*_):
        raise ConnectionRefusedError

    with monkeypatch.context() as patched:
        patched.setattr("peerchallenge.mail.send_mail", away)
        assert reminded(date(2027, 6, 28)) == []
    assert reminded(date(2027, 6, 28)) == [date(2027, 6, 28)]


def test_what_another_worker_has_sent_meanwhile_is_not_sent_again(told):
    found = AccuracyInvitee.objects.get()
    AccuracyInvitee.objects.update(reminded_at=at(DUE))
    assert reminders._send(found, pytest.fail, "reminded_at") == 0
