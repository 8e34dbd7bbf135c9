import pytest
from django.urls import reverse
from playwright.sync_api import expect

from assurance.models import Review
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import eventually
from tests.browser.story import WIDTHS
from tests.unit.reports.readers.reports import TITLED

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_published_report_goes_in(page, live_server, sign_in, lead, council, framework, tmp_path):
    report = tmp_path / "fenmarsh.txt"
    report.write_text(TITLED, "utf-8")
    sign_in(lead)
    page.goto(live_server.url + reverse("assurance:review-list", args=[council.slug]))
    page.get_by_role("link", name="Import a report").click()
    page.get_by_role("button", name="See what is found").click()
    page.get_by_role("heading", name="There is a problem").wait_for()
    assert_accessible(page)

    page.get_by_label("File of the report").set_input_files(report)
    page.get_by_role("button", name="See what is found").click()
    page.get_by_role("heading", name="Without a place").wait_for()
    page.get_by_text("1 strength in Use of Money").click()
    page.get_by_text("Contents list (5)").click()
    assert_accessible(page)

    page.get_by_role("link", name="Look at the source").click()
    page.get_by_role("heading", name="The source, and what was understood").wait_for()
    assert_accessible(page, WIDTHS)
    row = page.get_by_role("row").filter(has_text="Budgets: They are set in time.")
    row.get_by_role("button", name="Consideration").click()
    expect(row).to_contain_text("Corrected")
    row.get_by_role("button", name="Take it back").click()
    expect(row).to_contain_text("Likely")
    row.get_by_role("link", name="Other").click()
    page.get_by_label("What this is").select_option("Text: no heading and no finding")
    assert_accessible(page, WIDTHS)
    page.get_by_role("button", name="Correct it").click()
    expect(row).to_contain_text("Corrected")
    page.get_by_role("link", name="Back to what was found").click()

    page.get_by_role("button", name="Take it into the record").click()
    page.get_by_text("is in the record").wait_for()
    eventually(lambda: Review.objects.get().findings.count(), 6)
