"""An improvement lead looks for a finding, sends a colleague what they see, and takes it away as a spreadsheet."""

import io

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from assurance.actions import evidence_links, findings
from assurance.presenters.reviews import url_of
from tests.browser.story import Story, follow

pytestmark = pytest.mark.django_db(transaction=True)

HEADINGS = (
    "Carers’ assessments are often joint and seldom followed up when circumstances change in the family",
    "People say that their worker listened",
    "Young people moving on wait for a named worker",
)
NARRATIVE = "<p>Of eight files in which a carer is named, five record a <strong>joint</strong> assessment.</p>"


class TestFindingAgain(Story):
    @pytest.fixture(autouse=True)
    def _begin(self, page, live_server, sign_in, council, self_assessment, lead, dass, record_finding, add_evidence):
        statements = list(self_assessment.framework.statements()[:3])
        for number, heading in enumerate(HEADINGS):
            finding = record_finding(
                self_assessment,
                by=dass,
                kind="consideration" if number else "strength",
                theme=number + 1,
                heading=heading,
                narrative=NARRATIVE if number != 1 else "<p>At every visit.</p>",
                statements=statements[: number + 1],
            )
        findings.mark_for_review(finding=finding, by=dass)
        evidence_links.link(finding=finding, item=add_evidence(council, by=lead, source="heard"), by=lead)
        sign_in(lead)
        self.page, self.site, self.review, self.council = page, live_server.url, self_assessment, council

    def open(self, url):
        self.page.goto(self.site + url)

    def test_filtering_sorting_and_taking_it_away(self):
        self.open(url_of("review-detail", self.review))
        self.click("All findings: search, sort, download")
        self.reads("All findings")
        self.sees("3 findings")
        self.page.get_by_label("Words").fill("carer")
        self.page.get_by_text("More filters").click()
        self.page.get_by_label("Kind").select_option("strength")
        self.press("Filter")
        self.sees("1 of 3 findings")
        expect(self.page.get_by_label("Kind")).to_be_visible()
        expect(self.page.locator("mark")).to_have_text(["Carers’", "carer"])
        self.reads("All findings")
        sent = self.page.url
        with self.page.expect_download() as download:
            self.click("Download as Excel")
        book = load_workbook(io.BytesIO(download.value.path().read_bytes()))
        assert [cell.value for cell in book.active["F"]] == ["Heading", HEADINGS[0]]
        follow(self.page.get_by_role("link", name="Show all", exact=True))
        self.sees("3 findings")
        self.page.goto(sent)
        self.sees("1 of 3 findings")
        expect(self.page.get_by_label("Words")).to_have_value("carer")

    def test_columns_sort(self):
        self.open(url_of("finding-list", self.review))
        column = self.page.get_by_role("link", name="Finding", exact=True)
        titles = self.page.locator("tbody th > a")
        follow(column)
        expect(titles).to_have_text(sorted(HEADINGS))
        follow(column)
        expect(titles).to_have_text(sorted(HEADINGS, reverse=True))
        self.page.get_by_text("More filters").click()
        self.page.get_by_role("combobox", name="Evidence").select_option("without")
        self.press("Filter")
        expect(titles).to_have_text([HEADINGS[1], HEADINGS[0]])

    def test_searching_the_whole_council(self):
        self.open(url_of("review-detail", self.review).partition("reviews/")[0])
        self.click("Search")
        self.reads("Search findings")
        self.page.get_by_label("Words in any review").fill("joint assessments")
        self.page.keyboard.press("Enter")
        self.sees("2 findings")
        self.reads("Search findings")
        self.click(HEADINGS[2])
        expect(self.page.get_by_label("Heading")).to_have_value(HEADINGS[2])
        self.open(f"{self.council.get_absolute_url()}search/?words=nowhere")
        self.sees("says “nowhere”")
        self.reads("Search findings")
