"""An improvement lead says how a finding is known, by keyboard, while its words are still being written."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from assurance.actions import evidence, evidence_links
from assurance.models import EvidenceItem
from tests.browser.eventually import answer
from tests.browser.story import Story

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story(page, live_server, sign_in, lead, council, self_assessment, record_finding, add_evidence):
    statements = list(self_assessment.framework.statements()[:2])
    finding = record_finding(self_assessment, by=lead, heading="Carers are seldom asked", statements=statements)
    add_evidence(council, by=lead, source="read", title="Carers’ strategy 2024 to 2028", refers_on=date(2024, 6, 1))
    add_evidence(council, by=lead, source="heard", title="Panel of six unpaid carers", refers_on=date(2026, 3, 4))
    sign_in(lead)
    return Lead(page, live_server.url, finding)


class Lead(Story):
    def __init__(self, page, server, finding):
        self.page, self.server, self.finding = page, server, finding
        self.panel = page.locator("#finding-evidence")
        self.options = page.locator("#evidence-options").get_by_role("option")

    def opens(self, address):
        self.page.goto(self.server + address)

    def types(self, text):
        self.page.keyboard.type(text)

    def keys(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def goes_to(self, name):
        """By Tab alone, from where the cursor is, to something whose text or label starts with this."""
        for _ in range(80):
            self.page.keyboard.press("Tab")
            if answer(
                self.page,
                """(name) => {
                    const here = document.activeElement;
                    const label = here.labels?.[0]?.textContent || here.textContent || "";
                    return label.trim().startsWith(name);
                }""",
                name,
            ):
                return
        raise AssertionError(f"Tab never reaches “{name}”")

    def searches(self, words):
        """Until the answer to the last letter is there: those to the letters before are replaced by it."""
        with self.page.expect_response(lambda answer: parse_qs(urlsplit(answer.url).query).get("q") == [words]):
            self.types(words)

    def attaches(self, words, title):
        self.searches(words)
        expect(self.options.first).to_contain_text(title)
        self.keys("ArrowDown", "Enter")
        expect(self.panel.locator("#evidence-items")).to_contain_text(title)

    def knows_by(self, words):
        expect(self.panel.locator("#evidence-standing")).to_contain_text(words)


def test_how_we_know_by_keyboard_alone(story):
    story.opens(story.finding.get_absolute_url())
    story.knows_by("Nothing behind it yet")
    heading = story.page.get_by_label("Heading")
    heading.focus()
    expect(heading).to_be_focused()
    story.keys("End")
    story.types(" about themselves")
    story.goes_to("Attach evidence")
    story.attaches("carers str", "Carers’ strategy 2024 to 2028")
    story.knows_by("One kind only: read")
    story.attaches("panel", "Panel of six unpaid carers")
    story.knows_by("Read and heard")
    story.goes_to("Add evidence that is not in the library yet")
    story.keys("Enter")
    story.goes_to("Read")
    story.keys("ArrowDown", "ArrowDown")
    story.goes_to("Title")
    story.types("Visit to the carers’ hub")
    story.goes_to("What it shows (optional)")
    story.types("Forms lie ready and nobody takes them")
    story.goes_to("Add and attach")
    story.keys("Enter")
    story.knows_by("Read, heard and seen")
    story.reads("Strength 1 of 1")
    expect(heading).to_have_value("Carers are seldom asked about themselves")


def test_a_note_and_what_was_unlinked_by_mistake(story, lead, add_evidence):
    item = add_evidence(story.finding.review.council, by=lead, source="seen", title="Visit to the hub")
    evidence_links.link(finding=story.finding, item=item, note="Forms lie ready.", by=lead)
    story.opens(story.finding.get_absolute_url())
    story.page.locator("#how-we-know").scroll_into_view_if_needed()
    story.page.get_by_role("button", name="Unlink Visit to the hub").focus()
    story.keys("Enter")
    story.knows_by("Nothing behind it yet")
    expect(story.page.get_by_role("button", name="Undo unlinking Visit to the hub")).to_be_focused()
    story.keys("Enter")
    story.knows_by("One kind only: seen")
    story.goes_to("Change what it shows")
    story.keys("Enter", "Tab", "Control+A")
    story.types("Nobody takes the forms.")
    story.keys("Tab", "Enter")
    expect(story.panel.get_by_text("Nobody takes the forms.").first).to_be_visible()
    expect(story.panel.locator("summary", has_text="Change what it shows")).to_be_focused()
    story.page.reload()
    story.sees("Nobody takes the forms.")


def test_without_a_connection_nothing_is_lost(story):
    """On a page of its own, as what the browser says of the lost connection would count as a fault."""
    page = story.page.context.new_page()
    page.goto(story.server + story.finding.get_absolute_url())
    page.get_by_text("Add evidence that is not in the library yet").click()
    page.get_by_label("Title").fill("Visit to the hub")
    page.get_by_label("Seen").check()
    page.context.set_offline(True)
    page.get_by_role("button", name="Add and attach").click()
    page.get_by_text("There is no connection, so nothing was changed.").wait_for()
    page.context.set_offline(False)
    page.get_by_role("button", name="Add and attach").click()
    page.get_by_text("One kind only: seen").wait_for()


def test_the_page_of_its_own(story, lead):
    story.opens(story.finding.get_absolute_url() + "evidence/?q=carers")
    story.reads("Carers are seldom asked")
    story.press("Attach Panel of six unpaid carers")
    story.sees("Attached: Panel of six unpaid carers")
    story.reads("Carers are seldom asked")


def test_what_can_no_longer_be_attached_is_said_in_place(story, lead):
    story.opens(story.finding.get_absolute_url())
    story.goes_to("Attach evidence")
    story.searches("panel")
    expect(story.options).to_have_count(1)
    evidence.remove(item=EvidenceItem.objects.get(title="Panel of six unpaid carers"), by=lead)
    story.keys("ArrowDown", "Enter")
    story.sees("This item can no longer be used here")
    story.knows_by("Nothing behind it yet")
    story.reads("Strength 1 of 1")


def test_a_hole_in_the_matrix_leads_to_what_would_fill_it(story, page):
    story.opens("/councils/exampleshire/evidence/matrix/")
    story.reads("Evidence by quality statement")
    story.goes_to("none Seen: 1. Assessing needs")
    story.keys("Enter")
    page.wait_for_url("**/evidence/?*")
    story.reads("Evidence")
    expect(page.get_by_label("Source")).to_have_value("seen")
    expect(page.get_by_label("Quality statement").locator("option:checked")).to_contain_text("Assessing needs")
    story.sees("No evidence matches.")


def test_the_page_of_its_own_without_script(story, browser, lead):
    context = browser.new_context(java_script_enabled=False, storage_state=story.page.context.storage_state())
    page = context.new_page()
    page.goto(story.server + story.finding.get_absolute_url())
    page.get_by_role("link", name="Attach, change or add evidence").click()
    page.get_by_label("Attach evidence").fill("panel")
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("button", name="Attach Panel of six unpaid carers").click()
    page.get_by_text("One kind only: heard").wait_for()
    page.get_by_role("button", name="Unlink Panel of six unpaid carers").click()
    page.get_by_text("Nothing behind it yet").wait_for()
    page.get_by_role("button", name="Undo unlinking Panel of six unpaid carers").click()
    page.get_by_text("One kind only: heard").wait_for()
    context.close()
