"""An improvement lead gets the regulator's letter: loads the list, hands it out, answers, and sends the folder."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from assurance.actions import evidence_requests, information_returns
from assurance.returns.lines import Line
from tests.browser.accessibility import assert_accessible
from tests.browser.story import follow
from tests.unit.assurance.tables.books import workbook

pytestmark = pytest.mark.django_db(transaction=True)

WIDTHS = (1280, 320)
HEAD = ["Reference", "Text", "Statements", "Due"]


@pytest.fixture
def spreadsheet(tmp_path):
    """A function that makes a file of rows."""

    def make(*rows):
        path = tmp_path / "list.xlsx"
        path.write_bytes(workbook(HEAD, *rows))
        return path

    return make


@pytest.fixture
def open_page(page, live_server):
    return lambda url: page.goto(live_server.url + url)


@pytest.fixture
def full_return(information_return, lead, contributor, council, add_evidence):
    """Some late, some answered, two with evidence."""
    today = timezone.localdate()
    texts = [
        ("IR01", "The council’s self-assessment of how well it meets its duties", -3),
        ("IR02", "The market position statement, and what is known about the quality of local care", 5),
        ("IR03", "Results of the latest surveys of people who use services and of unpaid carers", None),
        ("IR04", "A list of cases from which some are chosen for tracking, by the criteria given", 40),
    ]
    lines = [
        Line(ref, text, (number,), days and today + timedelta(days=days))
        for number, (ref, text, days) in enumerate(texts, start=1)
    ]
    information_returns.load(information_return=information_return, lines=lines, by=lead)
    requests = list(information_return.requests.all())
    versions = {one.pk: one.version for one in requests}
    evidence_requests.change(requests=requests[:2], versions=versions, owner=contributor, by=lead)
    evidence_requests.change(requests=requests[2:3], versions=versions, status="ready", by=lead)
    for title in ("Self-assessment 2026, as agreed by cabinet", "Summary of the self-assessment for the public"):
        item = add_evidence(council, by=lead, title=title, text="<p>Words.</p>", refers_on=today)
        evidence_requests.attach(request=requests[0], item=item, by=lead)
    return information_return


def test_from_the_letter_to_the_folder(
    page, open_page, sign_in, spreadsheet, lead, contributor, council, add_evidence, framework, tmp_path
):
    add_evidence(council, by=lead, title="Carers’ strategy 2026", text="<p>Waiting times fell.</p>")
    sign_in(lead)
    open_page(f"/councils/{council.slug}/")
    follow(page.get_by_role("link", name="Information return", exact=True))
    assert_accessible(page, WIDTHS)
    follow(page.get_by_role("link", name="Start an information return"))
    assert_accessible(page, WIDTHS)
    page.get_by_label("Title").fill("Information return, autumn 2026")
    page.get_by_label("The list as a spreadsheet").check()
    page.get_by_role("button", name="Start it").click()

    page.get_by_label("Spreadsheet with the list").set_input_files(
        spreadsheet(["IR01", "Carers’ strategy", "carers", None], ["IR01", "Surveys", "1", "soon"])
    )
    page.get_by_role("button", name="Load the list").click()
    page.get_by_text("“IR01” stands in row 2 already").wait_for()
    assert_accessible(page, WIDTHS)
    page.get_by_label("Spreadsheet with the list").set_input_files(
        spreadsheet(["IR01", "Carers’ strategy", "1", None], ["IR02", "Surveys", "Safeguarding", "24/11/2026"])
    )
    page.get_by_role("button", name="Load the list").click()
    page.get_by_text("2 requests loaded.").wait_for()

    page.get_by_label("Select all on this page").check()
    page.get_by_label("Owner of what is selected").select_option(label="Colin Tribune")
    page.get_by_role("button", name="Change", exact=True).click()
    page.get_by_text("2 requests changed.").wait_for()

    page.get_by_role("link", name="IR01").click()
    page.get_by_label("Attach evidence").press_sequentially("strat")
    page.get_by_role("option", name="Carers’ strategy 2026").wait_for()
    assert_accessible(page, WIDTHS)
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        page.get_by_label("Attach evidence").press(key)
    page.get_by_role("button", name="Take away Carers’ strategy 2026").click()
    page.get_by_role("button", name="Undo taking away Carers’ strategy 2026").press("Enter")
    expect(page.get_by_role("button", name="Take away Carers’ strategy 2026")).to_be_focused()
    page.get_by_label("Status").select_option(label="Ready to send")
    page.get_by_label("Note that goes with the answer").fill("The whole document.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("IR01 is saved.").wait_for()
    page.get_by_role("link", name="Back to the list").click()
    expect(page.get_by_role("heading", name="1 of 2 ready or sent")).to_be_visible()

    with page.expect_download() as waited:
        page.get_by_role("link", name="Download the folder (ZIP)").click()
    folder = zipfile.ZipFile(io.BytesIO(waited.value.path().read_bytes()))
    assert "IR01 Carers’ strategy/IR01-01 Carers’ strategy 2026.html" in folder.namelist()
    folder.extractall(tmp_path)
    page.goto((tmp_path / "index.html").as_uri())
    expect(page.get_by_text("The whole document.")).to_be_visible()
    assert_accessible(page, WIDTHS)
    page.get_by_role("link", name="IR01-01 Carers’ strategy 2026.html").click()
    expect(page.get_by_text("Waiting times fell.")).to_be_visible()
    assert_accessible(page, WIDTHS)


def test_every_page_is_accessible(page, open_page, sign_in, lead, dass, council, full_return, spreadsheet):
    sign_in(lead)
    first = full_return.requests.first()
    own = [council.slug, full_return.pk]
    for name, args in (
        ("return-detail", own),
        ("return-edit", own),
        ("return-load", own),
        ("request-create", own),
        ("request-edit", [*own, first.pk]),
        ("request-remove", [*own, first.pk]),
        ("request-evidence", [*own, first.pk]),
    ):
        open_page(reverse(f"assurance:{name}", args=args))
        page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        assert_accessible(page, WIDTHS)

    open_page(reverse("assurance:return-load", args=own))
    page.get_by_label("Spreadsheet with the list").set_input_files(
        spreadsheet(["IR01", "The council’s own assessment of how well it meets its duties", "1, 2", None])
    )
    page.get_by_role("button", name="Load the list").click()
    page.get_by_role("heading", name="Some requests are here with other words").wait_for()
    assert_accessible(page, WIDTHS)
    page.get_by_label("Take the words of the list for IR01").check()
    page.get_by_role("button", name="Load the list").click()
    page.get_by_text("0 requests loaded, 1 got the new words.").wait_for()


def test_two_people_answer_one_request(page, open_page, sign_in, lead, dass, full_return):
    request = full_return.requests.select_related("information_return__council").first()
    sign_in(lead)
    open_page(request.get_absolute_url())
    page.get_by_label("Note that goes with the answer").fill("My note")
    evidence_requests.change(
        requests=[request], versions={request.pk: request.version}, status="in_progress",
        due_on=timezone.localdate(), by=dass,
    )  # fmt: skip
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("heading", name="Two versions of one text").wait_for()
    assert_accessible(page, WIDTHS)


def test_without_script(browser, page, live_server, sign_in, lead, council, full_return, add_evidence):
    add_evidence(council, by=lead, title="Survey of carers")
    sign_in(lead)
    context = browser.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    plain = context.new_page()
    request = full_return.requests.select_related("information_return__council").get(reference="IR03")
    plain.goto(live_server.url + request.get_absolute_url())
    plain.get_by_role("link", name="Attach or take away evidence").click()
    plain.get_by_label("Attach evidence").fill("survey")
    plain.get_by_role("button", name="Search").click()
    plain.get_by_role("button", name="Attach Survey of carers").click()
    plain.get_by_text("Attached: Survey of carers").wait_for()
    plain.get_by_role("button", name="Take away Survey of carers").click()
    follow(plain.get_by_role("button", name="Undo taking away Survey of carers"))
    plain.goto(live_server.url + full_return.get_absolute_url())
    plain.get_by_label("Select IR03").check()
    plain.get_by_label("Status of what is selected").select_option(label="Sent")
    plain.get_by_role("button", name="Change", exact=True).click()
    plain.get_by_text("1 request changed.").wait_for()
    context.close()
