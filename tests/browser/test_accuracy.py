"""A draft goes to the council, comes back with comments, and every line is answered: both sides, by keyboard."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from peerchallenge.models import AccuracyComment
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import eventually
from tests.browser.story import WIDTHS, Story
from tests.integration.reports.conftest import told  # noqa: F401 the same world

pytestmark = pytest.mark.django_db(transaction=True)


class Accuracy(Story):
    def __init__(self, page, live_server, review):
        self.page, self.server, self.review = page, live_server.url, review

    def open(self, address: str):
        self.page.goto(self.server + address)

    def open_report(self):
        self.open(reverse("reports:run-list", args=[self.review.council.slug, self.review.pk]))

    def press_enter_on(self, name: str):
        """As somebody who uses no mouse."""
        link = self.page.get_by_role("link", name=name)
        link.focus()
        self.page.keyboard.press("Enter")


def test_a_draft_is_checked_and_answered(page, live_server, sign_in, manager, lead, peer, told):  # noqa: F811
    story = Accuracy(page, live_server, told)

    # The challenge manager sends the draft.
    sign_in(manager)
    story.open_report()
    story.click("Factual accuracy")
    story.reads("Factual accuracy")
    story.click("Send the draft to the council")
    page.get_by_label("Imogen Leadbetter, Improvement lead").check()
    story.reads("Send the draft to the council")
    story.press("Send the draft")
    story.sees("The draft is shared, and 1 person of the council asked")
    story.reads("Round 1")

    # The council's improvement lead is led there from the home page, and points at a paragraph.
    sign_in(lead)
    story.open("/")
    page.get_by_role("link", name="Check the draft for factual accuracy").click()
    story.reads("Draft for factual accuracy")
    story.press_enter_on("Comment on paragraph 1,")
    story.reads("Comment on paragraph 1")
    story.press("Save")
    expect(page.get_by_role("link", name="Enter what is wrong or missing")).to_be_visible()
    story.reads("Comment on paragraph 1")
    page.get_by_label("Wrong fact, with evidence").check()
    page.get_by_label("What is wrong or missing").fill("Only the two teams of the south said so.")
    page.get_by_label("How it should read").fill("Both teams said so.")
    page.get_by_label("Evidence", exact=True).fill("Structure chart, May 2026")
    story.press("Save")
    story.sees("Your comment is saved.")
    expect(page.locator("#p1").get_by_text("1 comment")).to_be_visible()
    assert_accessible(page, WIDTHS)
    story.press("I have finished")
    story.sees("1 comment went to the team")
    story.click("1 comment, with the team’s answers")
    story.reads("Comments in round 1")

    # A peer answers.
    sign_in(peer)
    story.open("/")
    page.get_by_role("link", name="Answer 1 comment on the draft").click()
    story.press_enter_on("Answer to comment")
    story.reads("Answer the comment on paragraph 1")
    page.get_by_label("Accept").check()
    expect(page.get_by_label("What was changed")).to_have_value("Both teams said so.")
    story.press("Save the answer")
    story.sees("is answered")
    expect(page.get_by_text("Accepted", exact=True).last).to_be_visible()
    assert_accessible(page, WIDTHS)

    # The manager closes the round.
    sign_in(manager)
    story.open_report()
    story.click("Factual accuracy")
    story.click("Round 1")
    story.click("Close the round")
    story.reads("Close the round")
    page.get_by_label("Print all comments as an annex").check()
    story.press("Close the round")
    story.sees("Reports made from now on end with the comments of this round.")
    story.reads("Round 1")
    eventually(lambda: AccuracyComment.objects.get().change, "Both teams said so.")
