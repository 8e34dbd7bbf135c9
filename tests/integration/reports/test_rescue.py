from datetime import timedelta

import pytest
from django.utils import timezone

from reports import tasks
from reports.leases import Hold
from reports.models import ReportRun
from reports.models.run import RunState
from reports.rescue import rescue

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lease_that_lasts(settings):
    """As on a server: when it ends is what is looked at here."""
    settings.REPORT_LEASE = 15


def ago(seconds):
    return timezone.now() - timedelta(seconds=seconds)


def change(run, **fields):
    ReportRun.objects.filter(pk=run.pk).update(**fields)


def test_runs_that_are_looked_after_are_left_alone(ask):
    ask()
    assert rescue() == []
    Hold.take(ask().pk)
    assert rescue() == []


def test_a_killed_workers_run_is_queued_again(ask, monkeypatch):
    sent = []
    monkeypatch.setattr(tasks.render_run, "delay", sent.append)
    run = ask()
    Hold.take(run.pk)
    change(run, lease_until=ago(1))
    tasks.rescue_stalled_runs()
    run.refresh_from_db()
    assert (sent, run.state, run.attempts, run.stage) == ([run.pk], RunState.QUEUED, 1, "")
    assert rescue() == []


def test_a_lost_message_is_sent_again_and_no_attempt_is_counted(ask):
    run = ask()
    change(run, lease_until=ago(1))
    assert rescue() == [run.pk]
    run.refresh_from_db()
    assert (run.state, run.attempts) == (RunState.QUEUED, 0)


def test_three_killed_workers_are_enough(ask):
    run = ask()
    change(run, state=RunState.RUNNING, attempts=3, started_at=ago(20), lease_until=ago(1))
    assert rescue() == []
    run.refresh_from_db()
    assert run.state == RunState.FAILED
    assert "stopped 3 times" in run.failure
    assert run.finished_at


def test_a_worker_killed_at_the_limit_is_not_given_the_same_again(ask, settings):
    run = ask()
    change(run, state=RunState.RUNNING, attempts=1, started_at=ago(settings.REPORT_TIME_LIMIT + 40), lease_until=ago(5))
    assert rescue() == []
    run.refresh_from_db()
    assert "took longer than 120 seconds" in run.failure


def test_a_worker_that_was_away_for_an_hour_gets_another_attempt(ask):
    run = ask()
    change(run, state=RunState.RUNNING, attempts=1, started_at=ago(3600), lease_until=ago(3590))
    assert rescue() == [run.pk]


def test_a_worker_that_hangs_but_renews_its_lease_is_not_believed_for_ever(ask, settings):
    run = ask()
    alive = timezone.now() + timedelta(seconds=15)
    change(run, state=RunState.RUNNING, attempts=1, started_at=ago(settings.REPORT_TIME_LIMIT + 60), lease_until=alive)
    assert rescue() == []
    run.refresh_from_db()
    assert run.state == RunState.FAILED
