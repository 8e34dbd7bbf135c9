import pytest

from assurance.actions import reviews
from councils.rules import NotAllowed
from reports import pipeline, tasks
from reports.actions import runs
from reports.models import ReportRun
from reports.models.run import RunState

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
