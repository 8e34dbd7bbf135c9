"""Two colleagues talk about a finding: a comment with a mention, the e-mail, the home page, a reply, the end of it;
then a frozen review, and what the history says."""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from assurance.actions import findings, reviews
from assurance.models import Comment
from assurance.presenters.reviews import url_of
from tests.browser.accessibility import assert_accessible
from tests.browser.story import Story, follow
from tests.browser.writing import saved

pytestmark = pytest.mark.django_db(transaction=True)
HEADING = "People wait less for an assessment"


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading=HEADING, narrative="<p>Waits fell by half.</p>")


@pytest.fixture
def open_page(page, live_server):
    return lambda url: page.goto(live_server.url + url)


class TestAConversation(Story):
    @pytest.fixture(autouse=True)
    def _setting(self, page, open_page, sign_in, finding, lead, dass, contributor):
        self.page, self.open, self.sign_in, self.finding = page, open_page, sign_in, finding
        self.lead, self.dass = lead, dass

    def test_from_the_mention_to_the_version_that_comes_back(self):
        self.given_the_lead_reads_the_finding()
        self.when_she_asks_the_director_with_a_few_keys()
        self.then_the_director_gets_an_email_that_says_nothing_of_it()
        self.and_finds_it_on_her_home_page()
        self.when_she_follows_the_email_replies_and_resolves()
        self.then_nothing_waits_for_her_any_more()
        self.when_the_review_is_agreed_it_is_still_talked_about()
        self.then_the_page_of_all_comments_leads_there()
        self.when_the_review_is_taken_back_words_change()
        self.then_the_history_shows_them_and_brings_the_first_back()

    def given_the_lead_reads_the_finding(self):
        self.sign_in(self.lead)
        self.open(self.finding.get_absolute_url())

    def when_she_asks_the_director_with_a_few_keys(self):
        box = self.page.get_by_label("Add a comment")
        box.focus()
        expect(box).to_be_focused()
        self.page.keyboard.type("Is it so, @oko")
        options = self.page.get_by_role("listbox", name="Colleagues").get_by_role("option")
        expect(options).to_have_text(["Ruth Okonjo"])
        assert_accessible(self.page, (1280, 320))
        box.focus()
        expect(box).to_be_focused()
        self.page.keyboard.press("Enter")
        expect(box).to_have_value("Is it so, @Ruth Okonjo ")
        self.page.keyboard.type("? Mrs Dunmore doubts it.")
        expect(box).to_have_value("Is it so, @Ruth Okonjo ? Mrs Dunmore doubts it.")
        self.press("Comment")
        expect(self.page.get_by_role("article", name=re.compile("Imogen Leadbetter, today"))).to_contain_text(
            "Is it so, @Ruth Okonjo ? Mrs Dunmore doubts it."
        )
        expect(box).to_have_value("")
        expect(self.page.get_by_role("status").filter(has_text="Your comment is added.")).to_be_attached()
        self.reads("Strength 1 of 1")

    def then_the_director_gets_an_email_that_says_nothing_of_it(self):
        [message] = mail.outbox
        assert message.to == [self.dass.email]
        assert "Dunmore" not in message.body
        assert HEADING not in message.body
        self.address = re.search(r"http\S+", message.body)[0]

    def and_finds_it_on_her_home_page(self):
        self.sign_in(self.dass)
        self.open("/")
        self.reads("Home")
        self.sees("Imogen Leadbetter mentioned you in a comment")

    def when_she_follows_the_email_replies_and_resolves(self):
        self.page.goto(self.address)
        self.page.get_by_text("Reply to Imogen Leadbetter, today").click()
        self.page.get_by_label("Reply to Imogen Leadbetter", exact=True).fill("It is: by half, since May.")
        self.page.get_by_label("Add a comment").fill("Not sent yet")
        self.press("Reply")
        expect(self.page.get_by_role("list", name="Replies to Imogen Leadbetter")).to_contain_text("by half, since May")
        expect(self.page.get_by_label("Add a comment")).to_have_value("Not sent yet")
        self.page.get_by_label("Add a comment").fill("")
        self.page.get_by_role("button", name="Resolve what Imogen Leadbetter said").press("Enter")
        expect(self.page.get_by_text("1 resolved comment")).to_be_visible()
        expect(self.page.locator("#comments")).to_be_focused()
        self.page.get_by_text("1 resolved comment").click()
        self.sees("Ruth Okonjo resolved it today")
        self.reads("Strength 1 of 1")

    def then_nothing_waits_for_her_any_more(self):
        self.open("/")
        self.reads("Home")
        expect(self.page.get_by_text("mentioned you")).to_have_count(0)

    def when_the_review_is_agreed_it_is_still_talked_about(self):
        for status in ("shared", "agreed"):
            reviews.move(review=self.finding.review, to=status, by=self.lead)
        self.open(self.finding.get_absolute_url())
        self.page.get_by_label("Add a comment").fill("For next year: @Rita Dear")
        self.press("Comment")
        self.sees("No colleague called “Rita Dear” may read comments here")
        self.sees("For next year: @Rita Dear")
        self.reads("Strength 1 of 1")
        self.page.get_by_role("link", name=re.compile("^Correct what you said")).click()
        self.reads("Correct your comment")
        self.page.get_by_label("Comment").fill("For next year: ask again.")
        self.press("Save")
        self.sees("Your comment is corrected.")
        self.sees("For next year: ask again.")

    def then_the_page_of_all_comments_leads_there(self):
        self.click("All comments of this review")
        self.reads("Comments")
        self.sees("1 of 2 comments")
        self.page.get_by_label("Show").select_option("All")
        self.press("Filter")
        self.sees("It is: by half, since May.")
        self.reads("Comments")
        first = Comment.objects.earliest("pk")
        follow(self.page.get_by_role("link", name=re.compile(rf"^{HEADING} ?, comment {first.pk}$")))
        self.sees("Mrs Dunmore doubts it.")

    def when_the_review_is_taken_back_words_change(self):
        reviews.move(review=self.finding.review, to="shared", by=self.lead)
        for end in ("three quarters", "two thirds"):
            finding = type(self.finding).objects.get(pk=self.finding.pk)
            findings.edit(
                finding=finding, version=finding.version, heading=HEADING, by=self.lead,
                narrative=f"<p>Waits fell by {end}.</p>",
            )  # fmt: skip

    def then_the_history_shows_them_and_brings_the_first_back(self):
        self.open(url_of("finding-history", self.finding.review, self.finding.pk))
        self.reads("History")
        self.page.get_by_text("2 saves, to version 3").click()
        self.click("Version 2")
        self.reads("Version 2 of 3")
        expect(self.page.locator("del")).to_have_text(["half."])
        expect(self.page.locator("ins")).to_have_text(["three quarters."])
        self.click("Version 1")
        self.reads("Version 1 of 3")
        self.press("Bring these words back")
        self.sees("The words of version 1 are back, as version 4.")
        self.reads("Strength 1 of 1")
        saved(self.finding, narrative="<p>Waits fell by half.</p>")


def test_words_stay_in_the_box_without_a_connection(page, live_server, sign_in, lead, finding):
    sign_in(lead)
    # A page of its own: a browser writes every lost connection to the console, which the page's fixture refuses.
    offline = page.context.new_page()
    offline.goto(live_server.url + finding.get_absolute_url())
    offline.route("**/comments/", lambda route: route.abort())
    box = offline.get_by_label("Add a comment")
    box.fill("Words on a train")
    offline.get_by_role("button", name="Comment", exact=True).click()
    offline.get_by_text("There is no connection, so nothing was sent.").first.wait_for()
    expect(box).to_have_value("Words on a train")
    offline.unroute("**/comments/")
    offline.get_by_role("button", name="Comment", exact=True).click()
    offline.get_by_role("article").get_by_text("Words on a train").wait_for()


def test_refused_words_stay_in_their_box(page, open_page, sign_in, lead, finding):
    sign_in(lead)
    open_page(finding.get_absolute_url())
    page.get_by_label("Add a comment").fill("Too long " * 600)
    page.get_by_role("button", name="Comment", exact=True).click()
    page.locator("#say-new-problem").get_by_text("Shorten the comment to 5,000 characters or fewer").wait_for()
    box = page.get_by_label("Add a comment")
    expect(box).to_have_value("Too long " * 600)
    expect(page.locator("#say-new")).to_be_focused()
    assert_accessible(page, (1280, 320))


def test_choosing_a_colleague(page, open_page, sign_in, lead, dass, contributor, finding):
    sign_in(lead)
    open_page(finding.get_absolute_url())
    box = page.get_by_label("Add a comment")
    options = page.get_by_role("listbox", name="Colleagues").get_by_role("option")
    box.press_sequentially("@")
    expect(options).to_have_text(["Colin Tribune", "Ruth Okonjo"])
    box.press("ArrowUp")
    expect(box).to_have_attribute("aria-activedescendant", "say-new-colleague-1")
    box.press("Escape")
    expect(options).to_have_count(0)
    box.press_sequentially("ru")
    expect(options).to_have_text(["Ruth Okonjo"])
    options.first.click()
    expect(box).to_have_value("@Ruth Okonjo ")
    box.press_sequentially("and ruth@example.org")
    expect(options).to_have_count(0)
    box.press("Enter")
    expect(box).to_have_value("@Ruth Okonjo and ruth@example.org\n")


def test_everything_works_without_script(browser, page, live_server, sign_in, lead, dass, finding):
    sign_in(lead)
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(page.context.cookies())
    plain = context.new_page()
    plain.goto(live_server.url + finding.get_absolute_url())
    plain.get_by_label("Add a comment").fill("")
    plain.get_by_role("button", name="Comment", exact=True).click()
    expect(plain.get_by_role("heading", name="Add a comment")).to_be_visible()
    plain.get_by_label("Comment").fill("@Ruth Okonjo, is it so?")
    plain.get_by_role("button", name="Save").click()
    plain.get_by_text("Your comment is added.").wait_for()
    plain.get_by_text("Reply to Imogen Leadbetter, today").click()
    plain.get_by_label("Reply to Imogen Leadbetter", exact=True).fill("It is.")
    plain.get_by_role("button", name="Reply", exact=True).click()
    plain.get_by_text("Your reply is added.").wait_for()
    plain.get_by_role("button", name="Resolve what Imogen Leadbetter said").click()
    plain.get_by_text("The comment is resolved.").wait_for()
    assert [message.to for message in mail.outbox] == [[dass.email]]
    context.close()
