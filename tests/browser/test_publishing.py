"""The way of a report out of the house: what the checks say is looked at, a final version is made, published for good,
compared with the draft before it, and taken back with a reason."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from assurance.actions import outline, reviews
from assurance.models import Part
from reports import pipeline
from reports.models import Publication, ReportRun
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import eventually
from tests.browser.story import WIDTHS, Story
from tests.integration.reports.conftest import ask, scored, told  # noqa: F401 the same world

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


class Publishing(Story):
    def __init__(self, page, address, review):
        self.page, self.address, self.review = page, address, review

    def opens_the_report(self):
        self.page.goto(self.address + reverse("reports:run-list", args=[self.review.council.slug, self.review.pk]))
        self.reads("Report")

    def opens_a_check(self, title: str):
        summary = self.page.locator("summary", has_text=title)
        summary.evaluate("one => { one.parentElement.open = true; }")

    def asks_for(self, version: str):
        self.opens_the_report()
        self.page.get_by_label(version, exact=True).check()
        self.page.get_by_label("PDF").uncheck()
        self.page.get_by_label("Data").check()
        self.press("Make the report")

    def waits_for_the_files(self):
        expect(self.page.get_by_role("heading", name="is waiting")).to_be_visible()
        pipeline.render(ReportRun.objects.latest("pk").pk)
        expect(self.page.get_by_role("heading", name="is ready")).to_be_visible()
        assert_accessible(self.page, WIDTHS)

    def writes(self, label: str, text: str):
        self.page.get_by_label(label).fill(text)


@pytest.fixture
def slipped(told, manager):  # noqa: F811
    """Agreed with a slip in it: two themes say that they cover the same."""
    for part in Part.objects.filter(section__review=told, section__theme__number__in=(1, 2), kind="lead"):
        outline.edit_part(part=part, version=part.version, title="", body="<p>What is covered.</p>", by=manager)
    for status in ("shared", "agreed"):
        reviews.move(review=told, to=status, by=manager)
    return told


def test_a_report_is_checked_made_published_compared_and_withdrawn(page, live_server, sign_in, manager, slipped):
    sign_in(manager)
    story = Publishing(page, live_server.url, slipped)
    story.opens_the_report()
    story.sees("Theme 2 says what it covers in the same words as theme 1.")
    story.opens_a_check("Findings without a quality statement")
    story.sees("“Staff stay with a problem” is tied to no quality statement.")
    assert_accessible(page, WIDTHS)
    story.click("“Staff stay with a problem” is tied to no quality statement.")
    expect(page).to_have_url(re.compile("/findings/[0-9]+/$"))

    story.asks_for("Draft")
    story.waits_for_the_files()
    story.asks_for("Final")
    story.reads("Make a final version all the same?")
    story.press("Make it all the same")
    story.waits_for_the_files()

    story.click("Publish this version", role="link")
    story.reads("Publish Final 1?")
    story.press("Publish it for good")
    story.sees("Publication 1 is out.")
    story.reads("Final 1")

    story.opens_the_report()
    story.click("Compare two versions")
    story.reads("Compare versions")
    story.sees("Who hears?")

    story.opens_the_report()
    story.click("Final 1")
    story.click("Withdraw this publication")
    story.reads("Withdraw Publication 1?")
    story.press("Withdraw it")
    story.sees("Say why it is withdrawn")
    assert_accessible(page, WIDTHS)
    story.writes("Why is it withdrawn?", "Two themes say the same.")
    story.press("Withdraw it")
    story.sees("Publication 1, withdrawn")
    assert_accessible(page, WIDTHS)
    eventually(lambda: Publication.objects.get().withdrawn_because, "Two themes say the same.")
