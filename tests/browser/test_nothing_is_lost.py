"""Whatever happens to the page, the network or the session: no word that was typed is lost."""

import pytest
from playwright.sync_api import expect

from assurance.actions import findings
from assurance.models import Finding
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import answer, eventually, stays
from tests.browser.writing import kept_in, narrative, notice, saved, type_at_end, without_network
from tests.plugins.universe import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="Carers", narrative="<p>As it was.</p>")


@pytest.fixture
def context(writers, lead):
    return writers.open(lead)


def status(page):
    return page.locator("[data-save] [role=status]")


def words_are_back(page):
    return notice(page).filter(has_text="Words that were not sent yet are back in the text.")


def test_words_are_saved_while_they_are_typed(writers, context, finding):
    page = writers.page(context, finding)
    type_at_end(page, " And more.")
    row = saved(finding, narrative="<p>As it was. And more.</p>")
    expect(status(page)).to_contain_text("Saved ")
    page.get_by_label("1. Assessing needs").check()
    saved(finding, version=row.version + 1)
    stays(page, lambda: Finding.objects.get().version, row.version + 1)
    eventually(lambda: kept_in(page), [])


def test_a_page_closed_at_once_loses_nothing(writers, context, finding):
    page = writers.page(context, finding)
    type_at_end(page, " Typed last.")
    page.close()
    page = writers.page(context, finding)
    expect(narrative(page)).to_have_text("As it was. Typed last.")
    saved(finding, narrative="<p>As it was. Typed last.</p>")


def test_a_page_closed_without_a_network_loses_nothing(writers, context, finding):
    page = writers.page(context, finding)
    with without_network(context):
        type_at_end(page, " Typed on a train.")
        expect(status(page)).to_have_text("Not saved: no connection. Your words are kept in this browser.")
        page.get_by_label("Heading").fill("Carers on trains")
        page.close()
    saved(finding, heading="Carers", version=1)
    page = writers.page(context, finding)
    expect(words_are_back(page)).to_be_visible()
    expect(narrative(page)).to_have_text("As it was. Typed on a train.")
    expect(page.get_by_label("Heading")).to_have_value("Carers on trains")
    saved(finding, heading="Carers on trains", narrative="<p>As it was. Typed on a train.</p>")
    expect(status(page)).to_contain_text("Saved ")
    eventually(lambda: kept_in(page), [])


def test_words_are_sent_when_the_network_is_back(writers, context, finding):
    page = writers.page(context, finding)
    with without_network(context):
        type_at_end(page, " Offline.")
        expect(status(page)).to_contain_text("no connection")
        type_at_end(page, " Still typing.")
        assert_accessible(page)
    saved(finding, narrative="<p>As it was. Offline. Still typing.</p>")
    expect(status(page)).to_contain_text("Saved ")


def test_a_session_that_ends_while_typing(writers, context, finding, lead):
    page = writers.page(context, finding)
    context.clear_cookies()
    type_at_end(page, " After the session.")
    expect(notice(page)).to_contain_text("You are signed out.")
    type_at_end(page, " And on.")
    saved(finding, version=1)
    page.get_by_role("link", name="Sign in").click()
    page.get_by_label("E-mail").fill(lead.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(words_are_back(page)).to_be_visible()
    saved(finding, narrative="<p>As it was. After the session. And on.</p>")
    expect(status(page)).to_contain_text("Saved ")
    expect(words_are_back(page)).to_be_visible()
    type_at_end(page, " Again.")
    saved(finding, narrative="<p>As it was. After the session. And on. Again.</p>")
    expect(notice(page)).to_have_count(0)


def test_signing_in_again_in_another_window_is_enough(writers, context, finding, lead):
    page = writers.page(context, finding)
    context.clear_cookies()
    type_at_end(page, " After the session.")
    expect(notice(page)).to_contain_text("You are signed out.")
    other = context.new_page()
    other.goto(writers.address + "/account/sign-in/")
    other.get_by_label("E-mail").fill(lead.email)
    other.get_by_label("Password").fill(PASSWORD)
    other.get_by_role("button", name="Sign in").click()
    other.get_by_role("button", name="Sign out").wait_for()
    page.bring_to_front()
    type_at_end(page, " Back.")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    saved(finding, narrative="<p>As it was. After the session. Back.</p>")
    expect(notice(page)).to_have_count(0)


def test_another_person_in_the_same_browser_sees_and_saves_none_of_it(writers, context, finding, lead, dass):
    page = writers.page(context, finding)
    with without_network(context):
        type_at_end(page, " Imogen’s words.")
        expect(status(page)).to_contain_text("no connection")
        writers.sign_in(context, dass)
    expect(notice(page)).to_contain_text("Somebody else is signed in")
    theirs = writers.page(context, finding)
    stays(theirs, lambda: "Imogen’s words" in theirs.content(), False)
    saved(finding, version=1)
    theirs.close()
    page.close()
    writers.sign_in(context, lead)
    page = writers.page(context, finding)
    saved(finding, narrative="<p>As it was. Imogen’s words.</p>")


def test_two_windows_of_one_person_keep_both(writers, context, finding):
    first, second = writers.page(context, finding), writers.page(context, finding)
    with without_network(context):
        type_at_end(first, " First window.")
        type_at_end(second, " Second window.")
        expect(status(second)).to_contain_text("no connection")
        eventually(lambda: len(kept_in(first)), 2)
    # Whichever was sent second asks; neither has overwritten the other.
    eventually(lambda: notice(first).count() + notice(second).count(), 1)
    page = first if answer(first, "document.querySelector('[data-notice]') !== null") else second
    expect(notice(page)).to_contain_text("You yourself, in another window, saved other words")
    page.get_by_role("button", name="See both texts").click()
    page.get_by_role("heading", name="Two versions of one text").wait_for()
    for words in ("First window.", "Second window."):
        expect(page.locator(".cf-versus").first).to_contain_text(words)


def test_two_unsent_texts_of_one_person_are_both_offered(writers, context, finding):
    first, second = writers.page(context, finding), writers.page(context, finding)
    with without_network(context):
        type_at_end(first, " First window.")
        type_at_end(second, " Second window.")
        first.close()
        second.close()
    page = writers.page(context, finding)
    saved(finding, narrative="<p>As it was. Second window.</p>")
    expect(notice(page).filter(has_text="this has been saved since then")).to_contain_text("First window.")
    page.get_by_role("button", name="See both texts").click()
    page.get_by_role("heading", name="Two versions of one text").wait_for()
    expect(page.get_by_role("textbox", name="To keep: Narrative")).to_contain_text("First window.")


def test_a_lost_answer_is_no_other_version(writers, context, finding):
    page = writers.page(context, finding)
    page.route("**/findings/*/", lose_the_answer)
    type_at_end(page, " Sent, answer lost.")
    expect(status(page)).to_contain_text("no connection")
    saved(finding, narrative="<p>As it was. Sent, answer lost.</p>")
    type_at_end(page, " More.")
    page.unroute_all(behavior="wait")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    saved(finding, narrative="<p>As it was. Sent, answer lost. More.</p>")
    expect(notice(page)).to_have_count(0)


def lose_the_answer(route):
    route.fetch()
    route.abort()


def test_leaving_waits_for_the_words(writers, context, finding):
    page = writers.page(context, finding)
    page.get_by_label("Heading").fill("Carers and more")
    page.get_by_role("link", name="Back to the list").click()
    expect(page.get_by_role("link", name="Carers and more", exact=True)).to_be_visible()


def test_leaving_with_unsent_words_is_warned_of(writers, context, finding):
    page = writers.page(context, finding)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    with without_network(context):
        type_at_end(page, " Offline.")
        expect(status(page)).to_contain_text("no connection")
        with page.expect_event("dialog"):
            page.close(run_before_unload=True)
        assert asked == ["beforeunload"]
        assert not page.is_closed()
    saved(finding, narrative="<p>As it was. Offline.</p>")
    expect(status(page)).to_contain_text("Saved ")
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]


def test_signing_out_with_unsent_words_is_warned_of(writers, context, finding):
    page = writers.page(context, finding)
    with without_network(context):
        type_at_end(page, " Offline.")
        expect(status(page)).to_contain_text("no connection")
        page.close()
    home = context.new_page()
    home.goto(writers.address)
    expect(home.get_by_role("region", name="Words not sent yet")).to_contain_text("Carers, typed today")
    assert_accessible(home)
    home.get_by_role("button", name="Sign out").click()
    expect(home.get_by_role("dialog")).to_contain_text("Some of your words are not sent yet")
    assert_accessible(home)
    home.get_by_role("button", name="Stay signed in").click()
    home.get_by_role("button", name="Sign out").click()
    home.get_by_role("dialog").get_by_role("link", name="Carers").click()
    saved(finding, narrative="<p>As it was. Offline.</p>")
    expect(status(home)).to_contain_text("Saved ")
    home.get_by_role("button", name="Sign out").click()
    home.get_by_role("button", name="Sign in").wait_for()


def test_a_step_takes_the_words_along(writers, context, finding):
    page = writers.page(context, finding)
    type_at_end(page, " Just typed.")
    page.get_by_role("button", name="Mark for review").click()
    saved(finding, state="for_review", narrative="<p>As it was. Just typed.</p>")


def test_an_agreed_finding_says_so_before_and_after(writers, context, finding, dass):
    findings.agree(finding=finding, by=dass)
    page = writers.page(context, finding)
    expect(page.get_by_text("As soon as you change its words it is for review again")).to_be_visible()
    type_at_end(page, " Changed.")
    expect(page.locator("#standing")).to_contain_text("For review")
    expect(page.get_by_text("As soon as you change its words")).to_have_count(0)
    saved(finding, state="for_review")


def test_words_for_a_finding_that_closed_meanwhile_are_shown_to_copy(writers, context, finding, dass):
    page = writers.page(context, finding)
    with without_network(context):
        type_at_end(page, " Too late.")
        page.close()
    findings.withdraw(finding=finding, by=dass)
    page = context.new_page()
    page.goto(writers.address + finding.get_absolute_url())
    page.get_by_text("Show these words").click()
    expect(notice(page)).to_contain_text("As it was. Too late.")


def test_what_cannot_be_saved_is_said_and_nothing_is_lost(writers, context, finding):
    page = writers.page(context, finding)
    narrative(page).fill("")
    page.get_by_label("Heading").fill("")
    expect(status(page)).to_have_text("Not saved: Enter a heading or some narrative")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("Heading").fill("Short enough")
    saved(finding, heading="Short enough", narrative="")
