"""Cards with the mouse, on a narrow screen, and when two people write on one."""

import re

import pytest
from playwright.sync_api import expect

from assurance.actions import findings
from assurance.models import Finding
from assurance.presenters.reviews import url_of
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import answer, eventually

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 30_000
NARROW = {"width": 390, "height": 844}


@pytest.fixture
def made(self_assessment, lead, record_finding):
    kinds = {"First": "strength", "Second": "strength", "Third": "strength", "Weak": "consideration"}
    return {
        heading: record_finding(self_assessment, by=lead, heading=heading, kind=kind, narrative="<p>Words of it.</p>")
        for heading, kind in kinds.items()
    }


@pytest.fixture
def board(page, live_server, sign_in, lead, self_assessment, made):
    sign_in(lead)
    page.goto(live_server.url + url_of("workspace", self_assessment, 1))
    return page


def shows(page, kind, headings):
    expect(page.locator(f"#list-{kind} h3")).to_have_text(headings, timeout=PATIENCE)


def grip(page, finding):
    return page.locator(f"#finding-{finding.pk} .cf-card__grip")


def test_dragging_within_a_list_to_the_other_and_onto_a_theme(board, made):
    grip(board, made["Third"]).drag_to(board.locator(f"#finding-{made['First'].pk}"), target_position={"x": 80, "y": 4})
    shows(board, "strength", ["Third", "First", "Second"])
    board.get_by_role("button", name="Undo the move").click()
    shows(board, "strength", ["First", "Second", "Third"])

    for heading in ("First", "Second"):
        board.locator(f"#pick-{made[heading].pk}").check()
    lane = board.locator("#lane-consideration")
    grip(board, made["First"]).drag_to(
        board.locator(f"#finding-{made['Weak'].pk}"), target_position={"x": 80, "y": 105}
    )
    shows(board, "consideration", ["Weak", "First", "Second"])
    expect(lane.locator("#count-consideration")).to_have_text("3")
    expect(board.locator("#selection")).to_be_hidden()

    grip(board, made["Third"]).hover()
    board.mouse.down()
    board.get_by_role("heading", name="Third").hover()
    board.get_by_role("link", name=re.compile("^Leadership")).hover()
    board.mouse.up()
    shows(board, "strength", [])
    board.get_by_role("link", name="Go there").click()
    shows(board, "strength", ["Third"])


def test_a_range_with_the_shift_key_all_shown_and_clearing(board, made):
    board.locator(f"#pick-{made['First'].pk}").check()
    board.locator(f"#pick-{made['Third'].pk}").click(modifiers=["Shift"])
    count = board.locator("#selection-count")
    expect(count).to_have_text("3 selected")
    board.get_by_label("Select all shown strengths").uncheck()
    expect(board.locator("#selection")).to_be_hidden()
    board.get_by_label("Select all shown strengths").check()
    expect(count).to_have_text("3 selected")
    line = board.get_by_label("Add a strength")
    line.fill("Fourth")
    line.press("Enter")
    shows(board, "strength", ["First", "Second", "Third", "Fourth"])
    expect(count).to_have_text("3 selected")
    for step in ("Move", "Tag"):
        board.get_by_role("button", name=step, exact=True).click()
        expect(board.locator("#selection-title")).to_have_text(re.compile("3 findings"))
        assert_accessible(board, (1280, 320))
    board.get_by_role("button", name="Clear selection").click()
    expect(board.locator("#selection")).to_be_hidden()


def test_escape_puts_the_card_back_and_what_was_typed_is_asked_for(board, made):
    card = made["Second"]
    board.locator(f"#edit-{card.pk}").press("Enter")
    heading = board.locator(f"#card-{card.pk}-heading")
    expect(heading).to_be_focused()
    assert_accessible(board, (1280, 320))
    heading.press("Escape")
    shows(board, "strength", ["First", "Second", "Third"])
    expect(board.locator(f"#finding-{card.pk} h3 a")).to_be_focused()

    board.locator(f"#edit-{card.pk}").press("Enter")
    expect(heading).to_be_focused()
    heading.fill("Words not to lose")
    board.once("dialog", lambda dialog: dialog.dismiss())
    heading.press("Escape")
    expect(heading).to_have_value("Words not to lose")
    line = board.get_by_label("Add a strength")
    line.fill("Fourth")
    line.press("Enter")
    expect(board.get_by_role("link", name="Fourth", exact=True)).to_be_visible(timeout=PATIENCE)
    expect(heading).to_have_value("Words not to lose")
    board.once("dialog", lambda dialog: dialog.accept())
    heading.press("Escape")
    shows(board, "strength", ["First", "Second", "Third", "Fourth"])
    eventually(lambda: Finding.objects.get(pk=card.pk).heading, "Second")


def test_a_colleagues_save_in_between_opens_the_two_versions(board, made, dass):
    card = made["Second"]
    board.locator(f"#edit-{card.pk}").click()
    heading = board.locator(f"#card-{card.pk}-heading")
    expect(heading).to_be_focused()
    heading.fill("Second, by Imogen")
    findings.edit(finding=card, version=1, heading="Second, by Ruth", narrative="<p>Words of it.</p>", by=dass)
    board.keyboard.press("Control+Enter")
    board.get_by_role("heading", name="Two versions of one text").wait_for(timeout=PATIENCE)
    assert_accessible(board, (1280, 320))
    board.get_by_label("Keep yours").first.check()
    board.get_by_role("button", name="Save this text").click()
    shows(board, "strength", ["First", "Second, by Imogen", "Third"])


def test_a_pasted_list_with_a_line_too_long_waits_to_be_mended(board):
    words = "Good\n" + "x" * 501
    board.get_by_text("Add several considerations at once").click()
    lines = board.locator("#lines-consideration")
    lines.fill(words)
    board.get_by_role("button", name="Add all considerations").click()
    expect(board.get_by_text("Error: Shorten line 2 to 500 characters or fewer")).to_be_visible(timeout=PATIENCE)
    expect(lines).to_have_value(words)
    lines.fill("Good\nBetter")
    board.get_by_role("button", name="Add all considerations").click()
    shows(board, "consideration", ["Weak", "Good", "Better"])
    expect(board.get_by_label("Add a consideration")).to_be_focused()


def test_on_a_narrow_screen_one_list_is_in_sight(board):
    board.set_viewport_size(NARROW)
    strengths, considerations = board.locator("#lane-strength"), board.locator("#lane-consideration")
    expect(strengths).to_be_visible()
    expect(considerations).to_be_hidden()
    assert_accessible(board, (320,))
    board.set_viewport_size(NARROW)
    lists = board.get_by_role("navigation", name="Lists")
    lists.get_by_role("link", name="For consideration").click()
    expect(considerations).to_be_visible()
    expect(strengths).to_be_hidden()
    board.get_by_label("Add a consideration").fill("From a telephone")
    board.get_by_label("Add a consideration").press("Enter")
    shows(board, "consideration", ["Weak", "From a telephone"])
    expect(lists.get_by_role("link", name="For consideration 2")).to_be_visible()
    board.set_viewport_size({"width": 1280, "height": 900})
    expect(strengths).to_be_visible()


FOCUSED = """() => {
    const one = document.activeElement, style = getComputedStyle(one);
    const isShown = (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
    return { name: one.outerHTML.slice(0, 120), isShown, isEnd: one === document.body || !one.closest("main, body") };
}"""


def test_every_control_is_reached_by_the_tab_key_and_seen_in_focus(board, made):
    board.locator(f"#pick-{made['First'].pk}").check()
    wanted = answer(
        board,
        """["a[href]", "button", "input", "select", "summary", "textarea"]
            .flatMap((name) => [...document.querySelectorAll(`main ${name}`)])
            .filter((one) => one.checkVisibility() && one.type !== "hidden").length""",
    )
    board.locator("main").evaluate("main => { main.tabIndex = -1; main.focus(); }")
    reached = []
    while len(reached) <= wanted:
        board.keyboard.press("Tab")
        focused = answer(board, FOCUSED)
        if not answer(board, "!!document.activeElement.closest('main')"):
            break
        reached.append(focused)
    assert [one["name"] for one in reached if not one["isShown"]] == []
    assert len(reached) == wanted
