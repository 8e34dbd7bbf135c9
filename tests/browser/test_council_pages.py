"""A director looks, an improvement lead works, a new colleague comes in; every page on the way is accessible."""

import io
import re
from datetime import date

import pikepdf
import pytest
from django.core import mail
from playwright.sync_api import expect

from assurance.actions import findings, reviews, scores
from assurance.models import Score
from assurance.models.review import ReviewKind
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import eventually
from tests.browser.story import follow

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def rated_council(council, framework, lead, dass, contributor, record_finding):
    """Two self-assessments and CQC's assessment, scored in full, with findings under every statement."""
    for title, kind, day, values in (
        ("Self-assessment 2024", ReviewKind.SELF_ASSESSMENT, date(2024, 3, 10), [2] * 9),
        ("CQC assessment", ReviewKind.CQC_ASSESSMENT, date(2025, 2, 10), [2, 2, 2, 3, 3, 2, 2, 2, 2]),
        ("Self-assessment 2026", ReviewKind.SELF_ASSESSMENT, date(2026, 10, 10), [2, 3, 2, 3, 3, 2, 2, 3, 2]),
    ):
        review = reviews.create(
            council=council, framework=framework, kind=kind, title=title, starts_on=day, ends_on=day, by=lead
        )
        for statement, value in zip(framework.statements(), values, strict=True):
            scores.set_score(review=review, statement=statement, value=value, rationale="As the files show.", by=lead)
    for statement in framework.statements():
        finding = record_finding(
            review, by=contributor, kind="consideration", theme=statement.theme.number, statements=[statement]
        )
        findings.mark_for_review(finding=finding, by=contributor)
    return council


def test_a_director_reads_and_prints_the_dashboard(page, sign_in, live_server, rated_council, dass):
    sign_in(dass)
    page.goto(live_server.url + "/")
    assert_accessible(page)

    page.get_by_role("link", name="Exampleshire County Council").click()
    page.get_by_role("heading", name="Requires improvement, one point short of Good").or_(
        page.get_by_text("Requires improvement, one point short of Good")
    ).wait_for()
    page.get_by_text("Show as a table").click()
    assert_accessible(page)
    paper = pikepdf.open(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(paper.pages) == 1


def test_a_council_without_reviews(page, sign_in, live_server, council, lead):
    sign_in(lead)
    page.goto(f"{live_server.url}/councils/exampleshire/")
    assert_accessible(page)
    page.get_by_role("link", name="Start a self-assessment").click()
    page.get_by_role("heading", name="Start a review").wait_for()


def test_starting_a_review_and_taking_it_on(page, sign_in, live_server, council, framework, lead):
    sign_in(lead)
    page.goto(f"{live_server.url}/councils/exampleshire/reviews/")
    assert_accessible(page)
    follow(page.get_by_role("link", name="Start a review"))
    assert_accessible(page)
    page.get_by_role("button", name="Start the review").click()
    page.get_by_role("link", name="Choose what kind of review it is").click()
    expect(page.get_by_label("Self-assessment")).to_be_focused()
    assert_accessible(page)

    page.get_by_label("Title").fill("Self-assessment, autumn 2026")
    page.get_by_label("Self-assessment").check()
    page.get_by_role("button", name="Start the review").click()
    page.get_by_text("“Self-assessment, autumn 2026” is started.").wait_for()
    assert_accessible(page)
    follow(page.get_by_role("link", name="Share the draft"))
    assert_accessible(page)
    page.get_by_role("button", name="Share the draft").click()
    page.get_by_text("The draft is shared.").wait_for()


def test_scoring_by_keyboard_and_two_people_at_once(page, sign_in, live_server, self_assessment, lead, dass):
    sign_in(lead)
    page.goto(f"{live_server.url}/councils/exampleshire/reviews/{self_assessment.pk}/scores/")
    page.locator("#statement-1 summary").press("Enter")
    page.get_by_label("2. Evidence shows some shortfalls").first.press("Space")
    page.get_by_label("Why this score").first.fill("Long waits.")
    assert_accessible(page)
    first = self_assessment.framework.statements().get(number=1)
    scores.set_score(review=self_assessment, statement=first, value=3, rationale="Short waits.", by=dass)
    page.get_by_role("button", name="Save the score for Assessing needs").press("Enter")

    page.get_by_text("R. Okonjo saved a score of 3 while you were typing.").first.wait_for()
    expect(page.get_by_label("Why this score").first).to_have_value("Long waits.")
    expect(page.get_by_text("Short waits.")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Save the score for Assessing needs").click()
    page.get_by_text("Assessing needs is scored 2.").wait_for()
    eventually(lambda: Score.objects.get().rationale, "Long waits.")


def test_inviting_a_colleague_who_then_comes_in(page, sign_in, live_server, lead, reader):
    sign_in(lead)
    page.goto(f"{live_server.url}/councils/exampleshire/people/")
    assert_accessible(page)
    follow(page.get_by_role("link", name="Change Rita Dear"))
    assert_accessible(page)
    page.goto(f"{live_server.url}/councils/exampleshire/people/invite/")
    page.get_by_label("Full name").fill("Nia New")
    page.get_by_label("Work e-mail address").fill("nia.new@exampleshire.example.org")
    page.get_by_label("Contributor").check()
    page.get_by_role("button", name="Send the invitation").click()
    page.get_by_text("Nia New has been invited by e-mail.").wait_for()
    assert_accessible(page)

    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("heading", name="Sign in").wait_for()
    page.goto(re.search(r"http\S+/invitations/\S+", mail.outbox[0].body)[0])
    assert_accessible(page)
    page.get_by_label("Password").fill("three words of mine")
    page.get_by_role("button", name="Save and sign in").click()
    page.get_by_role("heading", name="Home").wait_for()
    expect(page.get_by_role("banner")).to_contain_text("Nia New")


def test_pages_that_are_not_there(page, sign_in, live_server, lead):
    page.goto(f"{live_server.url}/invitations/nothing-like-it/")
    page.get_by_role("heading", name="This link does not work").wait_for()
    assert_accessible(page)
    sign_in(lead)
    page.goto(f"{live_server.url}/councils/atlantis/")
    page.get_by_role("heading", name="Page not found").wait_for()
    assert_accessible(page)


def test_pages_work_without_script(browser, live_server, rated_council, lead, sign_in, page):
    sign_in(lead)
    context = browser.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    plain = context.new_page()
    review = rated_council.get_absolute_url() + "reviews/"
    plain.goto(live_server.url + review)
    plain.get_by_label("Kind").select_option("cqc_assessment")
    plain.get_by_role("button", name="Filter").click()
    plain.get_by_text("1 of 3 shown").wait_for()
    plain.get_by_role("link", name="CQC assessment").click()
    plain.get_by_role("link", name="Scores").click()
    plain.get_by_text("Change the score for Assessing needs").click()
    plain.get_by_label("4. Evidence shows an exceptional standard").first.check()
    plain.get_by_role("button", name="Save the score for Assessing needs").click()
    plain.get_by_text("Assessing needs is scored 4.").wait_for()
    context.close()
