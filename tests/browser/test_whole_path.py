"""The whole path as the people take it who use the product, from the e-mail that invites them to the report in their
hands: a live server, a real worker, a real browser. Every page they meet is accessible."""

import re
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.core import mail
from django.urls import reverse
from playwright.sync_api import expect

from assurance.models import Review
from councils.actions import people
from tests.browser.eventually import eventually
from tests.browser.story import Story
from tests.browser.writing import enter
from tests.pdf_words import tagged_text, words
from tests.unit.reports.readers.reports import BULLETS
from tests.worker import worker

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "three words of mine"
HEADING = "People say their worker listened"
NARRATIVE = "Of nine people who were asked, eight felt heard."
PATIENCE = 60_000
"""Milliseconds that a report may take on a machine that does other work as well."""


class TestFromTheInvitationToTheReport(Story):
    @pytest.fixture(autouse=True)
    def _setting(self, page, live_server, council, framework, dass, engines, tmp_path):
        self.page, self.live_server = page, live_server
        self.council, self.framework, self.dass = council, framework, dass
        with ExitStack() as self.until_the_end:
            self.start_worker = lambda: self.until_the_end.enter_context(worker(engines, tmp_path / "worker.log"))
            yield

    def test_a_new_improvement_lead_makes_a_report(self):
        self.given_an_invitation()
        self.when_i_open_the_link_of_the_email_and_choose_a_password()
        self.then_i_am_at_home_and_can_sign_out_and_in_again()
        self.when_i_look_at_my_council_and_start_a_self_assessment()
        self.when_i_record_a_strength_by_keyboard()
        self.and_i_open_it_and_write_what_was_found()
        self.then_the_dashboard_counts_it_under_its_statement()
        self.when_i_score_all_statements_but_one()
        self.then_there_is_no_rating_yet()
        self.when_i_score_the_last_one()
        self.then_there_are_percent_and_rating()
        self.when_i_ask_for_the_report()
        self.and_a_worker_takes_it_up()
        self.then_i_watch_it_being_made_without_loading_the_page_again()
        self.and_the_file_that_i_download_says_what_i_wrote()

    def given_an_invitation(self):
        people.invite(
            council=self.council,
            email="nia.new@exampleshire.example.org",
            name="Nia New",
            role="improvement_lead",
            accept_at=lambda token: self.live_server.url + reverse("councils:invitation-accept", args=[token]),
            by=self.dass,
        )

    def when_i_open_the_link_of_the_email_and_choose_a_password(self):
        (message,) = mail.outbox
        assert message.to == ["nia.new@exampleshire.example.org"]
        self.page.goto(re.search(r"http\S+", message.body)[0])
        self.reads("Choose a password")
        self.page.get_by_label("Password").fill(PASSWORD)
        self.press("Save and sign in")

    def then_i_am_at_home_and_can_sign_out_and_in_again(self):
        self.reads("Home")
        self.press("Sign out")
        self.reads("Sign in")
        self.page.get_by_label("E-mail address").fill("Nia.New@exampleshire.example.org")
        self.page.get_by_label("Password").fill(PASSWORD)
        self.press("Sign in")
        self.reads("Home")

    def when_i_look_at_my_council_and_start_a_self_assessment(self):
        self.click("Exampleshire County Council")
        self.reads("Exampleshire County Council")
        self.sees("Nothing is scored yet.")
        self.click("Start a self-assessment")
        self.reads("Start a review")
        self.page.get_by_label("Title").fill("Self-assessment, autumn 2026")
        self.page.get_by_label("Self-assessment").check()
        self.press("Start the review")
        self.sees("“Self-assessment, autumn 2026” is started.")
        self.reads("Self-assessment, autumn 2026")

    def when_i_record_a_strength_by_keyboard(self):
        self.click("Findings")
        self.reads("Working with people")
        self.page.get_by_label("Add a strength").focus()
        expect(self.page.get_by_label("Add a strength")).to_be_focused()
        self.page.keyboard.type(HEADING)
        self.page.keyboard.press("Enter")
        expect(self.page.locator("#list-strength").get_by_role("link", name=HEADING, exact=True)).to_be_visible()
        expect(self.page.get_by_label("Add a strength")).to_be_focused()
        self.reads("Working with people")

    def and_i_open_it_and_write_what_was_found(self):
        self.page.get_by_role("link", name=HEADING, exact=True).press("Enter")
        self.reads("Strength 1 of 1")
        enter(self.page)
        self.page.keyboard.type(NARRATIVE)
        self.page.get_by_label("1. Assessing needs").check()
        self.press("Save")
        self.sees("The finding is saved.")
        self.reads("Strength 1 of 1")

    def then_the_dashboard_counts_it_under_its_statement(self):
        self.to_the_dashboard()
        row = self.page.get_by_role("row", name="Assessing needs")
        expect(row.locator("[data-label=Strengths]")).to_have_text("1")
        expect(row.locator("[data-label='To consider']")).to_have_text("0")
        expect(self.page.locator("[data-label=Strengths]")).to_have_text(["1", *["0"] * 8])

    def when_i_score_all_statements_but_one(self):
        self.back_to_the_review()
        self.click("Scores")
        self.reads("Scores")
        for statement in list(self.framework.statements())[:-1]:
            self.score(statement)
        self.reads("Scores")

    def then_there_is_no_rating_yet(self):
        self.to_the_dashboard()
        self.sees("No rating until every statement is scored")
        self.sees("Still to be scored: Learning, improvement and innovation.")
        expect(self.page.locator(".cf-figure")).to_have_count(0)

    def when_i_score_the_last_one(self):
        self.back_to_the_review()
        self.click("Scores")
        self.score(list(self.framework.statements())[-1])

    def then_there_are_percent_and_rating(self):
        self.to_the_dashboard()
        expect(self.page.locator(".cf-figure")).to_have_text("75%")
        expect(self.page.locator(".cf-standing").get_by_text("Good", exact=True)).to_be_visible()

    def when_i_ask_for_the_report(self):
        self.back_to_the_review()
        self.click("Report")
        self.reads("Report")
        self.press("Make the report")
        expect(self.page.get_by_role("heading", name="Draft 1 is waiting")).to_be_visible()
        self.reads("Draft 1")
        self.page.evaluate("window.isStillThisPage = true")

    def and_a_worker_takes_it_up(self):
        self.start_worker()

    def then_i_watch_it_being_made_without_loading_the_page_again(self):
        expect(self.page.get_by_role("heading", name="Draft 1 is ready")).to_be_visible(timeout=PATIENCE)
        eventually(lambda: self.page.evaluate("window.isStillThisPage"), True)
        self.reads("Draft 1")

    def and_the_file_that_i_download_says_what_i_wrote(self):
        with self.page.expect_download() as started:
            self.page.get_by_role("link", name=re.compile("^PDF")).click()
        assert re.fullmatch(r"exampleshire-self-assessment-\d{4}-\d\d-draft\.pdf", started.value.suggested_filename)
        said = " ".join(words(tagged_text(Path(started.value.path()).read_bytes())))
        for text in (HEADING, NARRATIVE, "Overall: 27 of 36, 75 per cent, Good."):
            assert " ".join(words(text)) in said

    # Steps on the way

    def to_the_dashboard(self):
        self.click("Exampleshire", within=self.page.get_by_role("navigation", name="Breadcrumb"))
        self.reads("Exampleshire County Council")

    def back_to_the_review(self):
        self.click("Reviews")
        self.reads("Reviews")
        self.click("Self-assessment, autumn 2026")

    def score(self, statement):
        place = self.page.locator(f"#statement-{statement.number}")
        place.get_by_text("Give a score").click()
        place.get_by_label("3. Evidence shows a good standard").check()
        place.get_by_label("Why this score").fill("As the files show.")
        place.get_by_role("button", name="Save").click()
        self.sees(f"{statement.name} is scored 3.")


class TestTakingInAPublishedReport(Story):
    @pytest.fixture(autouse=True)
    def _setting(self, page, live_server, framework, lead, sign_in):
        self.page, self.live_server = page, live_server
        sign_in(lead)

    def test_a_report_becomes_findings(self, tmp_path):
        self.when_i_choose_the_file_of_a_report(tmp_path)
        self.then_i_see_what_was_found_before_anything_is_kept()
        self.when_i_take_it_in()
        self.then_its_findings_stand_in_the_workspace()

    def when_i_choose_the_file_of_a_report(self, tmp_path):
        file = tmp_path / "fenmarsh.txt"
        file.write_text(BULLETS, "utf-8")
        self.page.goto(self.live_server.url + "/councils/exampleshire/reviews/")
        self.reads("Reviews")
        self.click("Import a report")
        self.reads("Import a published report")
        self.page.get_by_label("File of the report").set_input_files(file)
        self.press("See what is found")

    def then_i_see_what_was_found_before_anything_is_kept(self):
        self.reads("Fenmarsh County Council")
        self.sees("Nothing is in the record yet.")
        self.sees("The report names Fenmarsh County Council.")
        self.sees("2 lines or parts of lines have no place in the record:")
        self.page.get_by_text("2 strengths, 1 consideration, 3 paragraphs").click()
        self.sees("Home care starts within two days of a request.")
        self.reads("Fenmarsh County Council")
        eventually(Review.objects.exists, False)

    def when_i_take_it_in(self):
        self.press("Take it into the record")
        self.sees("is in the record. You can correct what was read from it.")
        self.reads("Fenmarsh County Council")

    def then_its_findings_stand_in_the_workspace(self):
        self.click("Findings")
        self.reads("Working with people")
        strengths = self.page.locator("#list-strength h3")
        expect(strengths).to_have_text(
            ["Home care starts within two days of a request.", "The carers line answers every call."]
        )
        expect(self.page.locator("#list-strength").get_by_text("Agreed", exact=True)).to_have_count(2)
