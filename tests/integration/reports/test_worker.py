"""A real worker on the test engines: it makes reports, and survives being killed while it does."""

import os
import signal
import time
from functools import partial

import pytest

from reports import tasks
from reports.actions import runs
from reports.models import ReportRun
from reports.models.run import RunState
from tests.worker import kill
from tests.worker import worker as start_worker

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PATIENCE = 60
SHORT_LEASE = {"REPORT_LEASE": "4"}
"""Where a worker dies: seconds until the next one may take over, and within which a busy machine renews a lease."""
WORKER = "tests.integration.reports.slow_worker"


@pytest.fixture
def dawdling(tmp_path):
    """While this file is there, the worker takes its time."""
    file = tmp_path / "dawdle"
    file.touch()
    return file


@pytest.fixture
def worker(engines, tmp_path, dawdling):
    """Starts a worker that can be made to dawdle."""
    return partial(start_worker, engines, tmp_path / "worker.log", app=WORKER, DAWDLE_WHILE=str(dawdling))


def wait_until(is_so, run):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        run.refresh_from_db(fields=["state", "stage", "attempts", "failure"])
        if is_so(run):
            return
        time.sleep(0.1)
    raise AssertionError(f"Still {run.state}, {run.stage!r}, attempt {run.attempts}, {run.failure!r}")


def is_dawdling(run):
    return run.stage == "Writing the data file"


def is_finished(run):
    return run.is_finished


def test_a_worker_makes_the_report(ask, worker, dawdling):
    dawdling.unlink()
    with worker():
        run = ask("pdf", "json")
        wait_until(is_finished, run)
    assert (run.state, run.attempts) == (RunState.DONE, 1)
    assert bytes(run.artefacts.get(format="pdf").data).startswith(b"%PDF-")


def test_the_next_worker_makes_what_a_killed_one_left(ask, worker, dawdling):
    with worker(**SHORT_LEASE) as first:
        run = ask("json")
        wait_until(is_dawdling, run)
        kill(first)
    dawdling.unlink()
    assert ReportRun.objects.get().state == RunState.RUNNING
    with worker(**SHORT_LEASE):
        wait_until(is_finished, run)
    assert (run.state, run.attempts, run.artefacts.count()) == (RunState.DONE, 2, 1)


def test_a_killed_render_process_is_replaced_and_the_run_made_again(ask, worker, dawdling):
    with worker(**SHORT_LEASE):
        run = ask("json")
        wait_until(lambda run: dawdling.with_suffix(".pid").exists(), run)
        os.kill(int(dawdling.with_suffix(".pid").read_text("utf-8")), signal.SIGKILL)
        dawdling.unlink()
        wait_until(is_finished, run)
    assert (run.state, run.attempts) == (RunState.DONE, 2)


def test_over_the_limit_it_fails_with_the_reason(ask, worker, dawdling, monkeypatch):
    # Who queues a task sends its limits along: here this process, elsewhere the web, which shares the settings.
    limits = {"soft_time_limit": 2, "time_limit": 17}
    monkeypatch.setattr(tasks.render_run, "delay", lambda run_id: tasks.render_run.apply_async([run_id], **limits))
    with worker(REPORT_TIME_LIMIT="2"):
        run = ask("json")
        wait_until(is_finished, run)
    assert run.state == RunState.FAILED
    assert run.failure.startswith("Making the report took longer than 2 seconds, so it was stopped.")


def test_a_report_that_is_cancelled_lets_its_process_go_in_the_middle_of_a_step(ask, worker, dawdling, manager):
    with worker(WORKER_PROCESSES="1"):
        run = ask("json")
        wait_until(is_dawdling, run)
        runs.cancel(run=run, by=manager)
        other = ask("html", is_draft=False)
        wait_until(is_finished, other)
        assert dawdling.exists()
    run.refresh_from_db()
    assert (run.state, run.failure, other.state) == (RunState.CANCELLED, "", RunState.DONE)


def test_a_message_that_was_lost_is_sent_again(ask, worker, dawdling, monkeypatch):
    dawdling.unlink()
    monkeypatch.setattr("reports.tasks.render_run.delay", lambda run_id: None)
    run = ask("json")
    ReportRun.objects.update(lease_until=run.requested_at)
    with worker():
        wait_until(is_finished, run)
    assert (run.state, run.attempts) == (RunState.DONE, 1)


def test_a_process_that_has_grown_is_replaced_and_the_next_report_is_made(ask, worker, dawdling):
    """With a bound that every process is beyond as soon as it has made one."""
    dawdling.unlink()
    pid = dawdling.with_suffix(".pid")
    found = []
    with worker(REPORT_MEMORY="260"):
        for is_draft in (True, False):
            run = ask("json", is_draft=is_draft)
            wait_until(is_finished, run)
            assert (run.state, run.attempts) == (RunState.DONE, 1), run.failure
            found.append(pid.read_text("utf-8"))
    assert found[0] != found[1]
