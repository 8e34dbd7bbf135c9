from datetime import timedelta

import pytest

from assurance.actions import reviews
from councils.rules import NotAllowed
from reports import pipeline, tasks
from reports.actions import runs
from reports.models import ReportRun
from reports.models.run import RunState
from reports.rescue import rescue

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(monkeypatch):
    """Runs whose message went to the queue."""
    ids = []
    monkeypatch.setattr(tasks.render_run, "delay", ids.append)
    return ids


def test_a_request_keeps_the_facts_and_is_queued_after_the_commit(ask, sent, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        run = ask("html", "pdf", "pdf")
        assert sent == []
    assert sent == [run.pk]
    run.refresh_from_db()
    assert (run.state, run.formats, run.is_draft) == (RunState.QUEUED, ["pdf", "html"], True)
    assert run.facts["title"] == "Peer challenge 2026"


def test_a_broker_that_is_away_loses_nothing(ask, monkeypatch, django_capture_on_commit_callbacks):
    def away(_):
        raise ConnectionError

    monkeypatch.setattr(tasks.render_run, "delay", away)
    with django_capture_on_commit_callbacks(execute=True):
        run = ask()
    assert ReportRun.objects.get(pk=run.pk).state == RunState.QUEUED


def test_history_says_who_asked(ask, manager):
    run = ask()
    event = run.events.order_by("pk").first()
    assert event.pgh_context.metadata["action"] == "runs.request"
    assert event.pgh_context.metadata["user"] == manager.pk


def test_the_same_again_is_the_same_run(ask, peer):
    run = ask("json", "html")
    assert ask("json", by=peer) == run
    pipeline.render(run.pk)
    assert ask("html") == run
    assert ask("pdf") != run
    assert ask("json", is_draft=False) != run


def test_a_failed_run_is_not_given_back(ask):
    run = ask()
    ReportRun.objects.filter(pk=run.pk).update(
        state=RunState.FAILED, failure="Why.", finished_at=run.requested_at, lease_until=None
    )
    assert ask() != run


def test_changed_words_make_another_run(ask, told, peer, record_finding):
    run = ask()
    record_finding(told, by=peer)
    assert ask() != run


def test_who_may_not_ask_is_refused(ask, told, reader, lead, stranger, manager):
    for user in (reader, lead, stranger):
        with pytest.raises(NotAllowed):
            ask(by=user)
    reviews.move(review=told, to="shared", by=manager)
    with pytest.raises(NotAllowed):
        ask(by=reader)
    assert ask(by=lead).facts["status"] == "shared"


@pytest.mark.parametrize(
    ("wanted", "error"),
    [({"formats": []}, runs.NothingToMake), ({"formats": ["exe"]}, KeyError), ({"house_style": "none"}, KeyError)],
)
def test_what_cannot_be_made_is_refused(told, manager, wanted, error):
    with pytest.raises(error):
        runs.request(**{"review": told, "formats": ["pdf"], "is_draft": True, "by": manager} | wanted)
    assert not ReportRun.objects.exists()


def test_who_asked_cancels_and_so_does_who_manages(ask, told, manager, peer, lead, stranger):
    run = ask(by=peer)
    for user in (lead, stranger):
        with pytest.raises(NotAllowed):
            runs.cancel(run=run, by=user)
    cancelled = runs.cancel(run=run, by=peer)
    assert (cancelled.state, cancelled.cancelled_by, cancelled.lease_until) == (RunState.CANCELLED, peer, None)
    with pytest.raises(runs.AlreadyFinished):
        runs.cancel(run=run, by=peer)
    another = ask(by=peer)
    assert another != run
    assert runs.cancel(run=another, by=manager).cancelled_by == manager


def test_a_colleagues_version_is_not_for_a_peer_to_cancel(ask, peer):
    with pytest.raises(NotAllowed):
        runs.cancel(run=ask(), by=peer)


def test_who_may_ask_no_more_cancels_no_more(self_assessment, contributor):
    run = runs.request(review=self_assessment, formats=["json"], is_draft=True, by=contributor)
    contributor.memberships.update(role="reader")
    with pytest.raises(NotAllowed):
        runs.cancel(run=run, by=contributor)


def test_what_is_cancelled_is_never_rescued(ask, manager):
    run = runs.cancel(run=ask(), by=manager)
    assert not ReportRun.objects.stalled(longest=timedelta(0)).filter(pk=run.pk).exists()
    assert rescue() == []


def test_the_place_in_the_queue_counts_what_was_asked_for_earlier(ask, manager, self_assessment, lead):
    elsewhere = runs.request(review=self_assessment, formats=["json"], is_draft=True, by=lead)
    run = ask()

    def before(one):
        return ReportRun.objects.with_place_in_queue().get(pk=one.pk).before

    assert (before(elsewhere), before(run)) == (0, 1)
    runs.cancel(run=elsewhere, by=lead)
    assert before(run) == 0
