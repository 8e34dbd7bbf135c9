"""An improvement lead records findings in a meeting, by keyboard; colleagues agree them and edit them too."""

import re

import pytest
from playwright.sync_api import expect

from assurance.actions import findings, messages, outline, paragraphs
from assurance.models import Finding
from assurance.presenters.reviews import url_of
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import eventually
from tests.browser.writing import enter, go_to_end, narrative, saved, type_at_end

pytestmark = pytest.mark.django_db(transaction=True)

LONG = "Carers’ assessments are often joint and seldom followed up when circumstances change in the family"


@pytest.fixture
def open_page(page, live_server):
    return lambda url: page.goto(live_server.url + url)


@pytest.fixture
def review(self_assessment, lead, dass, record_finding):
    """A review with a little of everything that its pages can show."""
    framework = self_assessment.framework
    statements = list(framework.statements()[:3])
    focus = outline.ask_about(review=self_assessment, text="How well people wait, and who looks in on them", by=lead)
    text = (
        "<p>Of eight files in which a carer is named, five record a <strong>joint</strong> assessment.</p>"
        "<ul><li>two hold a separate one</li><li>one carer declined</li></ul>"
    )
    consideration = record_finding(
        self_assessment, by=dass, kind="consideration", heading=LONG, narrative=text, statements=statements,
        line_of_enquiry=focus, impact="<p>Carers cope until they cannot.</p>",
    )  # fmt: skip
    findings.mark_for_review(finding=consideration, by=dass)
    strength = record_finding(
        self_assessment, by=dass, heading="People say their worker listened", narrative=text, statements=statements[:1]
    )
    findings.agree(finding=strength, by=lead)
    record_finding(self_assessment, by=lead, kind="observation", heading="Recording is in three systems")
    gone = record_finding(self_assessment, by=lead, heading="Said twice")
    findings.withdraw(finding=gone, by=lead)
    messages.add_key_message(review=self_assessment, text=text, findings=[strength, consideration], by=lead)
    messages.add_recommendation(review=self_assessment, text="<p>Ask every carer.</p>", by=lead)
    theme = framework.themes.get(number=1)
    paragraphs.add(review=self_assessment, kind="strength", text=text, theme=theme, finding=strength, by=lead)
    return self_assessment


def test_a_meeting_by_keyboard_alone(page, open_page, sign_in, lead, self_assessment):
    sign_in(lead)
    open_page(url_of("workspace", self_assessment, 1))
    page.get_by_label("Add a strength").focus()
    expect(page.get_by_label("Add a strength")).to_be_focused()
    for heading in ("First strength", "Second strength", "Third strength"):
        page.keyboard.type(heading)
        page.keyboard.press("Enter")
    cards = page.locator("#list-strength h3")
    page.get_by_text("3 strengths, 0 to consider").wait_for()
    expect(cards).to_have_text(["First strength", "Second strength", "Third strength"])
    expect(page.get_by_label("Add a strength")).to_be_focused()
    expect(page.get_by_label("Add a strength")).to_have_value("")

    page.keyboard.press("Enter")
    page.get_by_text("Error: Enter a heading").wait_for()

    third = Finding.objects.get(heading="Third strength")
    page.locator(f"#up-{third.pk}").focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("“Third strength” is now 2 of 3 strengths.").wait_for(state="attached")
    expect(page.locator(f"#up-{third.pk}")).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("“Third strength” is now 1 of 3 strengths.").wait_for(state="attached")
    expect(cards).to_have_text(["Third strength", "First strength", "Second strength"])
    assert_accessible(page)


def test_a_line_that_the_server_cannot_take_comes_back(page, open_page, sign_in, lead, self_assessment):
    sign_in(lead)
    open_page(url_of("workspace", self_assessment, 1))
    line = page.get_by_label("Add a strength")
    line.fill("Too long " * 100)
    line.press("Enter")
    page.get_by_text("Error: Shorten the heading to 500 characters or fewer").wait_for()
    expect(line).to_have_value("Too long " * 100)


def test_words_typed_without_a_connection_stay_in_the_line(page, live_server, sign_in, lead, self_assessment):
    sign_in(lead)
    # A page of its own: a browser writes every lost connection to the console, which the page's fixture refuses.
    offline = page.context.new_page()
    offline.goto(live_server.url + url_of("workspace", self_assessment, 1))
    offline.route("**/findings/", lambda route: route.abort())
    line = offline.get_by_label("Add a strength")
    line.fill("Words on a train")
    line.press("Enter")
    offline.get_by_text("There is no connection").wait_for()
    expect(line).to_have_value("Words on a train")
    offline.unroute("**/findings/")
    line.press("Enter")
    offline.get_by_role("link", name="Words on a train", exact=True).wait_for()


def test_writing_and_tying_a_finding(page, open_page, sign_in, lead, self_assessment, record_finding):
    finding = record_finding(self_assessment, by=lead, heading="People wait less")
    sign_in(lead)
    open_page(finding.get_absolute_url())
    enter(page)
    page.keyboard.type("Waits fell by ")
    page.keyboard.press("Control+b")
    page.keyboard.type("half")
    page.keyboard.press("Control+b")
    page.keyboard.type(".")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    expect(page.locator(":focus")).to_have_text("Bold")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.type("in the north")
    page.keyboard.press("Enter")
    page.keyboard.type("in the south")
    page.get_by_label("What difference did it make").fill("They are __safer__.")
    page.get_by_label("1. Assessing needs").check()
    page.get_by_role("button", name="Save").click()
    page.get_by_text("The finding is saved.").wait_for()
    points = "<ul><li><p>in the north</p></li><li><p>in the south</p></li></ul>"
    saved(
        finding,
        narrative=f"<p>Waits fell by <strong>half</strong>.</p>{points}",
        impact="<p>They are <em>safer</em>.</p>",
    )
    eventually(lambda: [one.number for one in finding.statements.all()], [1])
    expect(narrative(page)).to_contain_text("Waits fell by half.")


def test_a_link_is_set_and_a_wrong_one_refused(page, open_page, sign_in, lead, self_assessment, record_finding):
    finding = record_finding(self_assessment, by=lead, narrative="<p>the report</p>")
    sign_in(lead)
    open_page(finding.get_absolute_url())
    enter(page)
    page.keyboard.press("Control+a")
    page.get_by_role("button", name="Link", exact=True).click()
    expect(page.get_by_label("Address of the link")).to_be_focused()
    page.keyboard.type("javascript:alert(1)")
    page.keyboard.press("Enter")
    page.get_by_text("Enter an address that begins with https://").wait_for()
    page.get_by_label("Address of the link").fill("https://www.cqc.org.uk/")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("The finding is saved.").wait_for()
    saved(finding, narrative='<p><a href="https://www.cqc.org.uk/">the report</a></p>')


def test_agreeing_withdrawing_and_restoring(page, open_page, sign_in, lead, dass, self_assessment, record_finding):
    finding = record_finding(self_assessment, by=lead, heading="People wait less")
    sign_in(lead)
    open_page(url_of("workspace", self_assessment, 1))
    expect(page.get_by_role("button", name="Agree People wait less")).to_have_count(0)
    page.get_by_role("button", name="Mark for review People wait less").press("Enter")
    page.locator("#list-strength").get_by_text("For review", exact=True).wait_for()
    expect(page.locator(":focus")).to_have_text("People wait less")

    sign_in(dass)
    page.reload()
    page.get_by_role("button", name="Agree People wait less").press("Enter")
    page.locator("#list-strength").get_by_text("Agreed", exact=True).wait_for()
    page.get_by_role("button", name="Withdraw People wait less").press("Enter")
    page.get_by_text("Withdrawn findings (1)").click()
    page.get_by_role("button", name="Restore People wait less").press("Enter")
    page.locator("#list-strength").get_by_text("Draft", exact=True).wait_for()
    saved(finding, state="draft")


def test_two_people_edit_one_finding(page, open_page, sign_in, lead, dass, self_assessment, record_finding):
    finding = record_finding(
        self_assessment, by=lead, heading="Carers", narrative="<p>Same start.</p><p>Five of eight files.</p>"
    )
    sign_in(lead)
    open_page(finding.get_absolute_url())
    findings.edit(
        finding=finding, version=1, heading="Carers", by=dass,
        narrative="<p>Same start.</p><p>Six of eight files.</p><p>Ruth adds this.</p>",
    )  # fmt: skip
    type_at_end(page, " And mine.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("heading", name="Two versions of one text").wait_for()
    assert_accessible(page)
    kept = page.get_by_role("textbox", name="To keep: Narrative")
    expect(kept.locator("p")).to_have_text(["Same start.", "Five of eight files. And mine.", "Ruth adds this."])
    page.get_by_label("Keep R. Okonjo’s").check()
    expect(kept.locator("p")).to_have_text(["Same start.", "Six of eight files.", "Ruth adds this."])
    go_to_end(page, "To keep: Narrative")
    page.keyboard.type(" And mine.")
    page.get_by_label("Keep yours").check()
    page.get_by_text("You have changed the text yourself").wait_for()
    page.get_by_role("button", name="Save this text").click()
    page.get_by_text("The finding is saved.").wait_for()
    saved(finding, narrative="<p>Same start.</p><p>Six of eight files.</p><p>Ruth adds this. And mine.</p>")
    expect(page.get_by_role("complementary", name="History")).to_contain_text("Version 2")


def test_everything_works_without_script(browser, page, live_server, sign_in, lead, dass, self_assessment):
    sign_in(lead)
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(page.context.cookies())
    plain = context.new_page()
    plain.goto(live_server.url + url_of("workspace", self_assessment, 1))
    plain.get_by_label("Add a strength").fill("Without script")
    plain.get_by_label("Add a strength").press("Enter")
    plain.get_by_role("link", name="Without script", exact=True).click()
    plain.get_by_label("Narrative").fill("Waits fell by **half**.\n\n- in the north\n- in the south")
    plain.get_by_role("button", name="Save").click()
    plain.get_by_text("The finding is saved.").wait_for()
    expect(plain.get_by_label("Narrative")).to_have_value(re.compile(r"^Waits fell by \*\*half\*\*\."))

    finding = Finding.objects.get()
    findings.edit(finding=finding, version=2, heading="Ruth’s heading", narrative=finding.narrative, by=dass)
    plain.get_by_label("Heading", exact=True).fill("My heading")
    plain.get_by_role("button", name="Save").click()
    plain.get_by_label("Keep R. Okonjo’s").check()
    plain.get_by_role("button", name="Put the text together from my choices").click()
    expect(plain.get_by_label("To keep: Heading")).to_have_value("Ruth’s heading")
    plain.get_by_role("button", name="Save this text").click()
    plain.get_by_text("The finding is saved.").wait_for()
    points = "<ul><li>in the north</li><li>in the south</li></ul>"
    saved(finding, heading="Ruth’s heading", narrative=f"<p>Waits fell by <strong>half</strong>.</p>{points}")
    context.close()


def test_every_page_is_accessible(page, open_page, sign_in, lead, review):
    sign_in(lead)
    finding = review.findings.get(heading=LONG)
    paragraph = review.paragraphs.get()
    message = review.key_messages.get()
    section = review.sections.first()
    part = section.parts.filter(kind="text").first() or review.sections.filter(parts__kind="text").first().parts.first()
    for name, *args in (
        ("workspace", 1), ("finding-edit", finding.pk), ("paragraph-edit", paragraph.pk), ("message-list",),
        ("message-edit", message.pk), ("recommendation-list",), ("message-remove", message.pk), ("outline",),
        ("part-edit", part.pk), ("section-rename", section.pk),
    ):  # fmt: skip
        open_page(url_of(name, review, *args))
        assert_accessible(page)


def test_finding_the_findings_behind_a_message(page, open_page, sign_in, lead, review):
    sign_in(lead)
    open_page(url_of("message-create", review))
    page.get_by_label("Find a finding").fill("worker")
    page.get_by_text("1 of 3 shown").wait_for()
    page.get_by_label("Strength: People say their worker listened").check()
    enter(page, "Text")
    page.keyboard.type("People are heard.")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("The key message is added at the end.").wait_for()
    eventually(
        lambda: [one.heading for one in review.key_messages.last().findings.all()],
        ["People say their worker listened"],
    )
