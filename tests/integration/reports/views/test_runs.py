from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from assurance.actions import reviews
from reports import pipeline
from reports.actions import runs
from reports.leases import Hold
from reports.models import ReportRun
from tests.integration.reports.views.pages import text
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(ask):
    run = ask("json")
    pipeline.render(run.pk)
    return run


def test_the_report_page_shows_versions_and_the_form(signed_in, manager, made, url):
    page = text(signed_in(manager).get(url("run-list")))
    assert "Draft 1" in page
    assert "J. Ashworth" in page
    assert "Make the report" in page
    assert f'src="{url("preview")}?style=bullets"' in page
    assert url("artefact-download", made.pk, "json") in page


def test_its_frame_may_show_the_preview_and_nothing_else(signed_in, manager, told, url):
    policy = signed_in(manager).get(url("run-list"))["Content-Security-Policy"]
    assert "frame-src 'self'" in policy
    assert "script-src 'self'" in policy


def test_asking_for_a_report(signed_in, manager, told, url):
    answer = signed_in(manager).post(url("run-create"), {"version": "final", "formats": ["html", "pdf"]})
    run = ReportRun.objects.get()
    assert answer.url == url("run-detail", run.pk)
    assert (run.is_draft, run.formats, run.requested_by) == (False, ["pdf", "html"], manager)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"version": "draft"}, "Choose at least one kind of file"),
        ({"version": "draft", "formats": "exe"}, "Choose kinds of file from the list"),
        ({"formats": "pdf"}, "Choose a draft or a final version"),
        ({"version": "draft", "formats": "pdf", "house_style": "baroque"}, "Choose a house style from the list"),
        ({"version": "secret", "formats": "pdf"}, "Choose a draft or a final version"),
    ],
)
def test_a_bad_request_is_told_what_to_do(signed_in, manager, told, url, sent, sentence):
    answer = signed_in(manager).post(url("run-create"), sent)
    assert answer.status_code == 200
    assert sentence in text(answer)
    assert not ReportRun.objects.exists()


def test_an_unchanged_report_is_shown_again(signed_in, manager, made, url):
    answer = signed_in(manager).post(url("run-create"), {"version": "draft", "formats": "json"}, follow=True)
    assert "Nothing has changed since this version was made." in text(answer)
    assert ReportRun.objects.count() == 1


def test_a_waiting_run_asks_for_news(signed_in, manager, ask, url):
    run = ask("json", "html")
    client = signed_in(manager)
    page = text(client.get(url("run-detail", run.pk)))
    assert "Draft 1 is waiting" in page
    assert 'role="status" aria-live="polite"' in page
    assert 'hx-trigger="every 1s"' in page
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in page
    seen = {"seen": "queued-0-0-0"}
    assert client.get(url("run-status", run.pk), seen).status_code == 204
    hold = Hold.take(run.pk)
    hold.say("Writing the web page")
    news = client.get(url("run-status", run.pk), seen)
    assert "Draft 1 is being made" in text(news)
    assert "<strong>Web page</strong>" in text(news)
    assert "<html" not in text(news)


def test_a_run_that_waits_long_says_why(signed_in, manager, ask, url):
    run = ask()
    ReportRun.objects.filter(pk=run.pk).update(requested_at=timezone.now() - timedelta(minutes=2))
    assert "the service that makes reports is not running" in text(signed_in(manager).get(url("run-detail", run.pk)))


def test_a_finished_run_stops_asking_and_gives_its_files(signed_in, manager, made, url):
    page = text(signed_in(manager).get(url("run-detail", made.pk)))
    assert "hx-get" not in page
    assert "<noscript><meta" not in page
    assert "exampleshire-peer-challenge-2026-06-draft.json" in page
    assert "1 finding is not agreed yet." in page


def test_a_failed_run_says_why_and_can_be_tried_again(signed_in, manager, ask, url):
    run = ask()
    Hold.take(run.pk).fail("The text is <too> long.")
    client = signed_in(manager)
    page = text(client.get(url("run-detail", run.pk)))
    assert "Draft 1 was not made" in page
    assert "The text is &lt;too&gt; long." in page
    assert "Try again" in page
    client.post(url("run-create"), {"version": "draft", "formats": "json"})
    assert ReportRun.objects.count() == 2
    assert "Draft 2" in text(client.get(url("run-list")))


def test_a_download(signed_in, manager, made, url):
    answer = signed_in(manager).get(url("artefact-download", made.pk, "json"))
    assert answer.content == bytes(made.artefacts.get().data)
    assert answer["Content-Type"] == "application/json"
    assert answer["Content-Disposition"] == ('attachment; filename="exampleshire-peer-challenge-2026-06-draft.json"')
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"


def test_a_format_that_was_not_made_is_not_found(signed_in, manager, made, url):
    assert signed_in(manager).get(url("artefact-download", made.pk, "pdf")).status_code == 404


def test_the_preview_is_the_report_and_can_do_nothing(signed_in, manager, told, url):
    answer = signed_in(manager).get(url("preview"))
    assert "Staff stay with" in text(answer)
    policy = answer["Content-Security-Policy"]
    assert "sandbox" in policy
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["Cache-Control"] == "private, no-store"


NAMES = ["run-list", "run-detail", "run-status", "artefact-download", "preview"]


def arguments(name, run):
    return {"run-list": [], "preview": [], "artefact-download": [run.pk, "json"]}.get(name, [run.pk])


@pytest.mark.parametrize("name", NAMES)
def test_nobody_else_learns_anything(signed_in, client, stranger, lead, made, url, name):
    address = url(name, *arguments(name, made))
    assert client.get(address).status_code == 302
    for user in (stranger, lead):
        assert signed_in(user).get(address).status_code == 404


def test_a_foreign_run_is_not_found_under_an_own_review(signed_in, lead, self_assessment, made):
    for name in ("run-detail", "run-status", "artefact-download"):
        arguments_ = [self_assessment.council.slug, self_assessment.pk, *arguments(name, made)]
        assert signed_in(lead).get(reverse(f"reports:{name}", args=arguments_)).status_code == 404


def test_the_council_sees_what_was_made_since_the_draft_was_shared(signed_in, manager, lead, told, made, ask, url):
    reviews.move(review=told, to="shared", by=manager)
    shared = ask("json")
    client = signed_in(lead)
    page = text(client.get(url("run-list")))
    assert "Draft 2" in page
    assert "Draft 1" not in page
    assert client.get(url("run-detail", made.pk)).status_code == 404
    assert client.get(url("run-detail", shared.pk)).status_code == 200
    assert "Draft 1" in text(signed_in(manager).get(url("run-list")))


def test_a_reader_may_look_and_not_ask(signed_in, manager, reader, told, ask, url):
    reviews.move(review=told, to="shared", by=manager)
    run = ask("json")
    Hold.take(run.pk).fail("Why.")
    client = signed_in(reader)
    assert "Make the report" not in text(client.get(url("run-list")))
    assert "Try again" not in text(client.get(url("run-detail", run.pk)))
    assert client.post(url("run-create"), {"version": "draft", "formats": "pdf"}).status_code == 403


def test_only_a_post_asks(signed_in, manager, told, url):
    client = signed_in(manager)
    assert client.get(url("run-create")).url == url("run-list")
    assert client.post(url("run-list"), {"version": "draft", "formats": "pdf"}).status_code == 405


def test_as_many_queries_for_twenty_runs_as_for_one(signed_in, manager, made, ask, told, peer, record_finding, url):
    client = signed_in(manager)

    def more():
        for _ in range(19):
            record_finding(told, by=peer)
            pipeline.render(ask("json").pk)

    same_number_of_queries(lambda: client.get(url("run-list")), more=more)


def test_versions_are_paged(signed_in, manager, ask, told, peer, record_finding, url):
    for _ in range(21):
        record_finding(told, by=peer)
        ask("json")
    client = signed_in(manager)
    assert "Draft 21" in text(client.get(url("run-list")))
    second = text(client.get(url("run-list"), {"page": 2}))
    assert ">Draft 1<" in second
    assert ">Draft 2<" not in second


def test_a_waiting_run_says_how_many_come_before_it(signed_in, manager, lead, ask, self_assessment, url):
    for is_draft in (True, False):
        runs.request(review=self_assessment, formats=["json"], is_draft=is_draft, by=lead)
    run = ask()
    client = signed_in(manager)
    assert "2 reports before yours." in client.get(url("run-detail", run.pk)).content.decode()
    seen = {"seen": "queued-0-0-2"}
    assert client.get(url("run-status", run.pk), seen).status_code == 204
    for other in ReportRun.objects.filter(review=self_assessment):
        runs.cancel(run=other, by=lead)
    assert "Yours is next." in client.get(url("run-status", run.pk), seen).content.decode()
    Hold.take(run.pk)
    assert "before yours" not in client.get(url("run-status", run.pk), seen).content.decode()


def test_cancelling(signed_in, manager, peer, ask, url):
    run = ask()
    address = url("run-cancel", run.pk)
    assert address not in signed_in(peer).get(url("run-detail", run.pk)).content.decode()
    assert signed_in(peer).post(address).status_code == 403
    client = signed_in(manager)
    assert address in client.get(url("run-detail", run.pk)).content.decode()
    page = client.post(address, follow=True).content.decode()
    assert "Draft 1 is cancelled. Nothing that you typed is lost." in page
    assert "Draft 1 was cancelled" in page
    assert "Judith Ashworth" in page
    assert "Try again" in page
    assert address not in page
    assert "Cancelled" in client.get(url("run-list")).content.decode()


def test_cancelling_too_late(signed_in, manager, made, url):
    page = signed_in(manager).post(url("run-cancel", made.pk), follow=True).content.decode()
    assert "It was finished before you cancelled it" in page
    assert "Draft 1 is ready" in page
