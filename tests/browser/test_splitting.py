"""A finding is split where the cursor stands, by keyboard; without script, after a paragraph that one chooses."""

import pytest
from playwright.sync_api import expect

from assurance.models import Finding
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import eventually
from tests.browser.writing import enter, type_at_end

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    text = "<p>Waits fell by <strong>a lot 😀</strong>.</p><ul><li>Carers wait.</li><li>Others too.</li></ul>"
    return record_finding(self_assessment, by=lead, heading="People wait less", narrative=text)


def texts():
    return [(one.heading, one.narrative) for one in Finding.objects.in_order()]


def test_what_stands_behind_the_cursor_becomes_a_finding(writers, lead, finding):
    page = writers.page(writers.open(lead), finding)
    type_at_end(page, " Typed last.")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Home")
    page.get_by_role("button", name="Split at the cursor").press("Enter")
    expect(page.get_by_text("The finding is split.")).to_be_visible()
    expect(page.get_by_label("Heading")).to_be_focused()
    rest = "<ul><li>Carers wait.</li><li>Others too. Typed last.</li></ul>"
    eventually(texts, [("People wait less", "<p>Waits fell by <strong>a lot 😀</strong>.</p>"), ("", rest)])
    assert_accessible(page)
    page.keyboard.type("Two groups wait")
    page.get_by_role("link", name="Previous").click()
    expect(page.get_by_label("Heading")).to_have_value("People wait less")
    eventually(lambda: texts()[1], ("Two groups wait", rest))


def test_a_cursor_within_a_word_cuts_there(writers, lead, finding):
    page = writers.page(writers.open(lead), finding)
    enter(page)
    page.keyboard.press("Control+Home")
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Split at the cursor").press("Enter")
    expect(page.get_by_text("The finding is split.")).to_be_visible()
    eventually(lambda: [text[:14] for _, text in texts()], ["<p>Waits fel</p>"[:14], "<p>l by <strong>"[:14]])


def test_without_a_cursor_a_page_asks_where(writers, lead, finding):
    page = writers.page(writers.open(lead), finding)
    page.get_by_role("button", name="Split at the cursor").click()
    page.get_by_role("heading", name="Split the finding in two").wait_for()
    assert_accessible(page)
    page.get_by_label("Carers wait.").check()
    page.get_by_role("button", name="Split it there").click()
    expect(page.get_by_text("The finding is split.")).to_be_visible()
    eventually(lambda: texts()[1], ("", "<ul><li>Others too.</li></ul>"))
