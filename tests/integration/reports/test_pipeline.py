import json
import time
from datetime import timedelta
from hashlib import sha256

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.db import OperationalError
from django.utils import timezone
from structlog.testing import capture_logs

from reports import pipeline
from reports.actions import runs
from reports.document.limits import TooMuch
from reports.document.nodes import Document
from reports.leases import Hold, LeaseLost, Renewal
from reports.models import Artefact, ReportRun
from reports.models.run import RunState
from reports.writers.formats import WRITERS
from reports.writers.written import Written

pytestmark = pytest.mark.django_db


class WriterThat:
    media_type, extension, takes = "application/json", "json", Document

    def __init__(self, does):
        self.does = does

    def write(self, document, *, style, draft):
        return self.does()


@pytest.fixture
def writer_that(monkeypatch):
    def use(does):
        monkeypatch.setattr(pipeline, "WRITERS", {**WRITERS, "json": WriterThat(does)})

    return use


def raises(error):
    def do():
        raise error

    return do


def test_a_run_is_made(ask, told):
    run = ask("json", "html")
    pipeline.render(run.pk)
    run.refresh_from_db()
    assert (run.state, run.stage, run.attempts, run.lease_until) == (RunState.DONE, "", 1, None)
    data = run.artefacts.get(format="json")
    assert json.loads(bytes(data.data))["title"] == "Exampleshire County Council"
    assert data.file_name == "exampleshire-peer-challenge-2026-06-draft.json"
    assert (data.size, data.sha256) == (len(data.data), sha256(data.data).hexdigest())
    assert data.messages[-1] == {
        "level": "note",
        "text": "1 finding is not agreed yet.",
        "place": "",
        "check": "agreement",
        "opens": {"kind": "findings", "ref": 0, "name": "All findings"},
    }
    assert data.timings.keys() == {"compose", "serialise"}


def test_a_final_says_what_it_leaves_out(ask):
    run = ask(is_draft=False)
    pipeline.render(run.pk)
    artefact = run.artefacts.get()
    assert artefact.file_name == "exampleshire-peer-challenge-2026-06.json"
    assert "1 finding and 1 paragraph are not agreed and left out of this version." in [
        message["text"] for message in artefact.messages
    ]


def test_rendering_twice_changes_nothing(ask):
    run = ask()
    pipeline.render(run.pk)
    before = list(ReportRun.objects.values()), list(Artefact.objects.values())
    pipeline.render(run.pk)
    assert (list(ReportRun.objects.values()), list(Artefact.objects.values())) == before


def test_a_run_that_is_gone_is_no_trouble(db):
    pipeline.render(987654)


def test_the_same_facts_come_from_the_store(ask, writer_that):
    pipeline.render(ask("json").pk)
    first = Artefact.objects.get()
    writer_that(raises(AssertionError("the file was there already")))
    run = ask("html", "json")
    pipeline.render(run.pk)
    again = run.artefacts.get(format="json")
    assert (bytes(again.data), again.messages, again.timings) == (bytes(first.data), first.messages, first.timings)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (SoftTimeLimitExceeded(), "Making the report took longer than 120 seconds, so it was stopped."),
        (TooMuch("A paragraph has 60,000 characters. Shorten it."), "A paragraph has 60,000 characters. Shorten it."),
        (OSError("cannot load library 'libpango'"), "the Pango library is missing"),
        (OSError(28, "No space left"), "Something went wrong in the software"),
        (MemoryError(), "needed more memory than the service gives to one report"),
        (RecursionError("Mrs Dunmore"), "Something went wrong in the software"),
        (type("FatalURLFetchingError", (BaseException,), {})("file:///etc/passwd"), "a file from elsewhere"),
    ],
)
def test_every_failure_ends_with_a_reason(ask, writer_that, error, sentence):
    writer_that(raises(error))
    run = ask()
    pipeline.render(run.pk)
    run.refresh_from_db()
    assert (run.state, run.artefacts.count(), run.lease_until) == (RunState.FAILED, 0, None)
    assert sentence in run.failure
    assert "Dunmore" not in run.failure
    assert "passwd" not in run.failure


def test_the_log_says_where_it_failed_and_never_what_was_written(ask, writer_that):
    def fail():
        try:
            {}["Mrs Dunmore told us"]
        except KeyError as error:
            raise ValueError("cannot write 'Mrs Dunmore told us'") from error

    writer_that(fail)
    with capture_logs() as lines:
        pipeline.render(ask().pk)
    (line,) = [line for line in lines if line["event"] == "report_run_failed"]
    assert line["errors"] == ["ValueError", "KeyError"]
    assert line["at"][-1].endswith(" in fail")
    assert any("reports/pipeline.py" in place for place in line["at"])
    assert "Dunmore" not in str(line)
    assert "exc_info" not in line


def test_facts_of_another_version_say_so(ask):
    run = ask()
    ReportRun.objects.filter(pk=run.pk).update(facts={"title": "old"})
    pipeline.render(run.pk)
    run.refresh_from_db()
    assert "before the software was last renewed" in run.failure


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(), OperationalError("the database is away")])
def test_what_stops_the_worker_leaves_the_run_to_the_next_one(ask, writer_that, error):
    writer_that(raises(error))
    run = ask()
    with pytest.raises(type(error)):
        pipeline.render(run.pk)
    run.refresh_from_db()
    assert run.state == RunState.RUNNING


def test_a_worker_that_was_given_up_writes_nothing(ask, writer_that):
    run = ask()

    def taken_over_meanwhile():
        lapse(run)
        assert Hold.take(run.pk).run.attempts == 2
        return Written(b"{}")

    writer_that(taken_over_meanwhile)
    pipeline.render(run.pk)
    run.refresh_from_db()
    assert (run.state, run.attempts, run.artefacts.count()) == (RunState.RUNNING, 2, 0)


def test_a_failure_after_being_given_up_writes_nothing(ask, writer_that):
    run = ask()

    def taken_over_and_failed():
        lapse(run)
        Hold.take(run.pk)
        raise ValueError

    writer_that(taken_over_and_failed)
    pipeline.render(run.pk)
    run.refresh_from_db()
    assert (run.state, run.failure) == (RunState.RUNNING, "")


def lapse(run):
    ReportRun.objects.filter(pk=run.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


def test_one_worker_at_a_time_and_three_attempts_at_most(ask):
    run = ask()
    for attempt in (1, 2, 3):
        assert Hold.take(run.pk).run.attempts == attempt
        assert Hold.take(run.pk) is None
        lapse(run)
    assert Hold.take(run.pk) is None


def test_a_lease_is_renewed_while_the_worker_is_busy(ask, settings):
    renewed = []
    hold = Hold.take(ask().pk)
    settings.REPORT_LEASE = 0.04

    def renew():
        renewed.append(len(renewed))
        if len(renewed) == 2:
            raise OperationalError("away for a moment")
        if len(renewed) == 4:
            raise LeaseLost

    hold.renew = renew
    with pytest.raises(LeaseLost), Renewal(hold):
        deadline = timezone.now() + timedelta(seconds=30)
        while len(renewed) < 4 and timezone.now() < deadline:
            time.sleep(0.01)
    assert renewed == [0, 1, 2, 3]


def test_a_run_that_was_cancelled_is_not_begun(ask, manager, writer_that):
    run = ask()
    runs.cancel(run=run, by=manager)
    writer_that(raises(AssertionError("nobody wants it")))
    pipeline.render(run.pk)
    run.refresh_from_db()
    assert (run.state, run.attempts) == (RunState.CANCELLED, 0)


def test_a_run_that_is_cancelled_while_it_is_made_keeps_nothing(ask, manager, writer_that):
    run = ask("html", "json")

    def cancel_meanwhile():
        runs.cancel(run=run, by=manager)
        return Written(b"{}")

    writer_that(cancel_meanwhile)
    pipeline.render(run.pk)
    run.refresh_from_db()
    assert (run.state, run.cancelled_by, run.artefacts.count()) == (RunState.CANCELLED, manager, 0)


def test_a_failure_after_it_was_cancelled_is_no_failure(ask, manager, writer_that):
    run = ask()

    def cancel_and_fail():
        runs.cancel(run=run, by=manager)
        raise RecursionError

    writer_that(cancel_and_fail)
    pipeline.render(run.pk)
    run.refresh_from_db()
    assert (run.state, run.failure) == (RunState.CANCELLED, "")
