"""An improvement lead writes down in a meeting what a theme is about, by keyboard alone; a colleague agrees it; and the
report says exactly that, in that order."""

import json

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from assurance.actions import findings
from assurance.models import Finding
from assurance.presenters.reviews import url_of
from reports import pipeline
from reports.models import ReportRun
from tests.browser.eventually import answer, eventually
from tests.browser.story import WIDTHS, Story, assert_accessible
from tests.browser.writing import enter, go_to_end

pytestmark = pytest.mark.django_db(transaction=True)

STRENGTHS = [f"Strength number {number}" for number in range(1, 13)]
CONSIDERATIONS = [f"Consideration number {number}" for number in range(1, 9)]
PASTED = [f"Pasted heading {number}" for number in range(1, 11)]
SPLIT_OFF = "Carers say that they are heard"
PATIENCE = 30_000
"""Milliseconds that twenty lines may take on a machine that does other work as well."""
STEPS = 400
"""Presses of the Tab key after which something counts as out of reach."""


class AtTheKeyboard(Story):
    @pytest.fixture(autouse=True)
    def _setting(self, page, live_server, sign_in, lead, dass, council, self_assessment):
        self.page, self.live_server, self.sign_in = page, live_server, sign_in
        self.lead, self.dass, self.council, self.review = lead, dass, council, self_assessment

    def opens_the_workspace(self, who):
        self.sign_in(who)
        self.page.goto(self.live_server.url + url_of("workspace", self.review, 1))

    def keys(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def reach(self, id_or_text: str):
        """Tab after tab, as somebody does who has no mouse."""
        for _ in range(STEPS):
            self.page.keyboard.press("Tab")
            if id_or_text in (self.focused_id(), self.focused_text()):
                return
        raise AssertionError(f"{id_or_text} is not within reach of the Tab key")

    def focused_id(self):
        return answer(self.page, "document.activeElement.id")

    def focused_text(self):
        return answer(self.page, "document.activeElement.textContent.trim().replace(/\\s+/g, ' ')")

    def is_at(self, selector):
        expect(self.page.locator(selector)).to_be_focused()

    def is_on(self, text):
        expect(self.page.locator(":focus")).to_have_text(text)

    def cards(self, kind):
        return self.page.locator(f"#list-{kind} h3")

    def shows(self, kind, headings):
        expect(self.cards(kind)).to_have_text(headings, timeout=PATIENCE)

    def said(self, sentence):
        expect(self.page.locator("#workspace-said")).to_have_text(sentence, timeout=PATIENCE)

    def finding(self, heading):
        return Finding.objects.get(heading=heading)


class TestAMeetingWrittenDown(AtTheKeyboard):
    def test_from_the_first_line_to_the_report(self):
        self.opens_the_workspace(self.lead)
        self.when_i_type_twenty_headings()
        self.and_paste_ten_more()
        self.and_put_the_last_strength_first()
        self.and_merge_two_and_choose_the_heading()
        self.and_move_one_to_the_other_list_at_the_top()
        self.and_write_on_a_card()
        self.and_split_it_where_its_second_thought_begins()
        self.and_mark_all_for_review()
        self.and_a_colleague_agrees_all_strengths()
        self.then_the_report_says_exactly_that()

    def when_i_type_twenty_headings(self):
        self.reach("add-strength")
        for heading in STRENGTHS:
            self.page.keyboard.type(heading)
            self.keys("Enter")
        self.shows("strength", STRENGTHS)
        self.is_at("#add-strength")
        self.reach("add-consideration")
        for heading in CONSIDERATIONS:
            self.page.keyboard.type(heading)
            self.keys("Enter")
        self.shows("consideration", CONSIDERATIONS)
        self.is_at("#add-consideration")

    def and_paste_ten_more(self):
        words = "\n".join(f"•\t{heading}" for heading in PASTED)
        self.page.evaluate(
            """(words) => {
                const data = new DataTransfer();
                data.setData("text/plain", words);
                document.activeElement.dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }""",
            words,
        )
        self.said("10 findings added.")
        self.shows("consideration", CONSIDERATIONS + PASTED)
        expect(self.page.locator("#add-consideration")).to_have_value("")
        self.is_at("#add-consideration")

    def and_put_the_last_strength_first(self):
        last = self.finding(STRENGTHS[-1])
        self.page.locator(f"#up-{last.pk}").focus()
        for place in range(len(STRENGTHS) - 1, 0, -1):
            self.keys("Alt+ArrowUp")
            self.said(f"“{last.heading}” is now {place} of 12 strengths.")
        self.is_at(f"#up-{last.pk}")
        self.shows("strength", [STRENGTHS[-1], *STRENGTHS[:-1]])

    def and_merge_two_and_choose_the_heading(self):
        kept, other = self.finding(CONSIDERATIONS[0]), self.finding(PASTED[9])
        for finding in (kept, other):
            self.page.locator(f"#pick-{finding.pk}").focus()
            self.keys("Space")
        expect(self.page.locator("#selection-count")).to_have_text("2 selected")
        self.keys("Enter")
        self.is_on("Move")
        self.keys("Tab", "Tab", "Enter")
        expect(self.page.locator("#selection-title")).to_have_text("Merge into one: 2 findings")
        expect(self.page.get_by_role("radio", name=kept.heading, exact=True)).to_be_focused()
        self.keys("Space")
        self.reach("Merge 2 findings")
        self.keys("Enter")
        self.said(f"2 findings are one now: “{kept.heading}”. The others are withdrawn.")
        self.shows("consideration", CONSIDERATIONS + PASTED[:9])
        expect(self.page.locator("#selection")).to_be_hidden()

    def and_move_one_to_the_other_list_at_the_top(self):
        moved = self.finding(PASTED[0])
        self.page.locator(f"#pick-{moved.pk}").focus()
        self.keys("Space", "Enter")
        self.is_on("Move")
        self.keys("Enter")
        expect(self.page.get_by_label("Move to")).to_be_focused()
        self.keys("Tab")
        self.page.keyboard.type("Strength")
        self.keys("Tab")
        self.page.keyboard.type("1")
        self.keys("Enter")
        self.said(f"“{moved.heading}” is now 1 of 13 strengths.")
        expect(self.page.get_by_role("button", name="Undo the move")).to_be_visible()
        self.shows("consideration", CONSIDERATIONS + PASTED[1:9])

    def and_write_on_a_card(self):
        finding = self.finding(STRENGTHS[0])
        self.page.locator(f"#edit-{finding.pk}").focus()
        self.keys("Enter")
        expect(self.page.locator(f"#card-{finding.pk}-heading")).to_be_focused()
        self.page.keyboard.type(", said better")
        enter(self.page)
        self.page.keyboard.type("Nine of ten people say so.")
        self.keys("Enter")
        self.page.keyboard.type("Their carers say it too.")
        self.keys("Control+Enter")
        self.said(f"“{STRENGTHS[0]}, said better” is saved.")
        self.is_on(f"{STRENGTHS[0]}, said better")

    def and_split_it_where_its_second_thought_begins(self):
        self.keys("Enter")
        expect(self.page.get_by_role("heading", level=1)).to_contain_text("Strength 3 of 13")
        go_to_end(self.page)
        self.keys("Home")
        self.page.get_by_role("button", name="Split at the cursor").focus()
        self.keys("Enter")
        expect(self.page.get_by_text("The finding is split.")).to_be_visible(timeout=PATIENCE)
        expect(self.page.get_by_label("Heading")).to_be_focused()
        self.page.keyboard.type(SPLIT_OFF)
        eventually(Finding.objects.filter(heading=SPLIT_OFF).exists, True)
        self.opens_the_workspace(self.lead)

    def and_mark_all_for_review(self):
        self.page.locator("#lane-strength [data-select-all]").focus()
        self.keys("Space")
        expect(self.page.locator("#selection-count")).to_have_text("14 selected")
        self.page.get_by_role("button", name="Mark for review", exact=True).focus()
        self.keys("Enter")
        self.said("14 findings are marked for review.")
        assert_accessible(self.page, WIDTHS)

    def and_a_colleague_agrees_all_strengths(self):
        own = self.finding(STRENGTHS[4])
        self.opens_the_workspace(self.dass)
        findings.edit(finding=own, version=1, heading=own.heading, narrative="<p>Mine.</p>", by=self.dass)
        self.page.locator("#lane-strength [data-select-all]").focus()
        self.keys("Space")
        self.page.get_by_role("button", name="Agree", exact=True).focus()
        self.keys("Enter")
        self.said("13 findings are agreed.")
        refused = self.page.get_by_role("alert").filter(has_text="Left as they are")
        expect(refused).to_contain_text(f"{own.heading}: The finding has changed since you read it.")
        self.opens_the_workspace(self.lead)
        self.page.locator(f"#pick-{own.pk}").focus()
        self.keys("Space")
        self.page.get_by_role("button", name="Agree", exact=True).focus()
        self.keys("Enter")
        expect(self.page.locator("#workspace-notices")).to_contain_text("You wrote some of this finding’s words")

    def then_the_report_says_exactly_that(self):
        self.page.goto(self.live_server.url + reverse("reports:run-list", args=[self.council.slug, self.review.pk]))
        self.page.get_by_label("Data").check()
        self.page.get_by_role("button", name="Make the report").click()
        expect(self.page.get_by_role("heading", name="Draft 1 is waiting")).to_be_visible()
        run = ReportRun.objects.get()
        pipeline.render(run.pk)
        told = json.loads(bytes(run.artefacts.get(format="json").data))
        strengths = [PASTED[0], STRENGTHS[-1], f"{STRENGTHS[0]}, said better", SPLIT_OFF, *STRENGTHS[1:-1]]
        considerations = [*CONSIDERATIONS, *PASTED[1:9]]
        assert [one for one in texts(told) if one in {*strengths, *considerations}] == [*strengths, *considerations]
        words = texts(told)
        split = ["Nine of ten people say so.", "Their carers say it too."]
        assert [one for one in words if one in split] == split
        assert PASTED[9] in words, "a merged heading is a paragraph now"


def texts(tree) -> list[str]:
    """Every text of a document tree, in its order."""
    if isinstance(tree, dict):
        own = [tree["text"]] if isinstance(tree.get("text"), str) else []
        return own + [text for value in tree.values() if isinstance(value, dict | list) for text in texts(value)]
    return [text for value in tree for text in texts(value)] if isinstance(tree, list) else []
