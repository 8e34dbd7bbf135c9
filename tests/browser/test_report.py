"""The report's pages in a browser: ask for a version, watch it being made without a page load, download it."""

import json
import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from reports import pipeline
from reports.leases import Hold
from reports.models import ReportRun
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import eventually
from tests.integration.reports.conftest import ask, scored, told  # noqa: F401 the same world

pytestmark = pytest.mark.django_db(transaction=True)


def address_of(name, review, *args):
    return reverse(f"reports:{name}", args=[review.council.slug, review.pk, *args])


def test_a_report_is_asked_for_watched_and_downloaded(page, live_server, sign_in, manager, told):  # noqa: F811
    sign_in(manager)
    page.goto(live_server.url + address_of("run-list", told))
    frame = page.frame_locator("iframe[title='Preview of the report']")
    expect(frame.get_by_text("Staff stay with a problem").first).to_be_attached()
    assert_accessible(page)

    page.get_by_label("Data").check()
    page.get_by_role("button", name="Make the report").click()
    expect(page.get_by_role("heading", name="Draft 1 is waiting")).to_be_visible()
    assert_accessible(page)
    page.evaluate("window.isStillThisPage = true")

    run = ReportRun.objects.get()
    hold = Hold.take(run.pk)
    hold.say("Writing the data file")
    expect(page.get_by_role("heading", name="Draft 1 is being made")).to_be_visible()
    assert_accessible(page)
    ReportRun.objects.update(lease_until=run.requested_at)
    pipeline.render(run.pk)
    expect(page.get_by_role("heading", name="Draft 1 is ready")).to_be_visible()
    eventually(lambda: page.evaluate("window.isStillThisPage"), True)
    assert_accessible(page)

    with page.expect_download() as started:
        page.get_by_role("link", name=re.compile("^Data")).click()
    assert started.value.suggested_filename == "exampleshire-peer-challenge-2026-06-draft.json"
    assert json.loads(started.value.path().read_text("utf-8"))["title"] == "Exampleshire County Council"


def test_a_failure_says_why_and_is_tried_again(page, live_server, sign_in, manager, told, ask):  # noqa: F811
    run = ask("pdf")
    Hold.take(run.pk).fail("Making the report took longer than 120 seconds, so it was stopped.")
    sign_in(manager)
    page.goto(live_server.url + address_of("run-detail", told, run.pk))
    expect(page.get_by_text("took longer than 120 seconds")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name="Draft 2 is waiting")).to_be_visible()


def test_a_version_is_cancelled_and_asked_for_again(page, live_server, sign_in, manager, told, ask):  # noqa: F811
    run = ask("pdf")
    sign_in(manager)
    page.goto(live_server.url + address_of("run-detail", told, run.pk))
    expect(page.get_by_text("Yours is next.")).to_be_visible()
    page.get_by_role("button", name="Cancel draft 1").click()
    expect(page.get_by_role("heading", name="Draft 1 was cancelled")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name="Draft 2 is waiting")).to_be_visible()


def test_a_blank_form_is_mended(page, live_server, sign_in, manager, told):  # noqa: F811
    sign_in(manager)
    page.goto(live_server.url + address_of("run-list", told))
    page.get_by_label("PDF").uncheck()
    page.get_by_role("button", name="Make the report").click()
    expect(page.get_by_role("link", name="Choose at least one kind of file")).to_be_visible()
    assert_accessible(page)
