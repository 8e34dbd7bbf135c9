"""Files are dropped on a library and on an item: each shows how far it is, and a refused one says why."""

import base64

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from assurance.actions import evidence
from assurance.models import EvidenceItem, FileRevision
from tests import samples
from tests.browser.eventually import eventually
from tests.browser.story import Story

pytestmark = pytest.mark.django_db(transaction=True)
DROP = """(files) => {
  const transfer = new DataTransfer();
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  for (const [name, content] of files) transfer.items.add(new File([bytes(content)], name));
  const place = document.querySelector("[data-uploads]");
  for (const type of ["dragover", "drop"]) {
    place.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }
}"""
STORY_TIME = 60_000


class Uploading(Story):
    def __init__(self, page, url):
        self.page, self.url = page, url

    def opens(self, name: str, *keys):
        self.page.goto(self.url + reverse(f"assurance:{name}", args=keys))

    def drops(self, *files: tuple[str, bytes]):
        self.page.evaluate(DROP, [[name, base64.b64encode(content).decode()] for name, content in files])

    def is_told(self, text: str):
        expect(self.page.locator("[data-said]")).to_have_text(text, timeout=STORY_TIME)

    def row(self, name: str):
        return self.page.locator(".cf-uploads__row", has_text=name)


@pytest.fixture
def story(page, live_server, sign_in, lead, framework):
    sign_in(lead)
    return Uploading(page, live_server.url)


def test_files_dropped_on_a_library_become_items(story, council):
    story.opens("evidence-upload", council.slug)
    story.reads("Upload files")
    notes = [(f"Note {number}.txt", b"Words %d" % number) for number in range(12)]
    story.drops(*notes, ("holiday.jpg", samples.PROGRAM), ("photo.jpg", samples.photo()))
    story.is_told("13 of 14 added, 1 not.")
    expect(story.row("holiday.jpg")).to_contain_text("This is a program, whatever its name says")
    expect(story.row("holiday.jpg").get_by_role("button")).to_have_count(0)
    expect(story.page.locator(".cf-uploads__row").first).to_contain_text("holiday.jpg")
    expect(story.page.locator("#needs-details")).to_contain_text("13 items")
    expect(story.page.locator("[data-total]")).to_have_js_property("value", 14)
    story.reads("Upload files")
    eventually(EvidenceItem.objects.needing_details().count, 13)
    story.row("Note 7.txt").get_by_role("link").click()
    expect(story.page.get_by_label("Title")).to_have_value("Note 7")


def test_what_the_network_swallowed_is_tried_again(story, council, lead):
    item = evidence.add(council=council, source="read", title="Strategy", by=lead)
    # A tab of its own: the browser itself notes there that the network is gone.
    story.page = story.page.context.new_page()
    story.opens("evidence-detail", council.slug, item.pk)
    story.page.context.set_offline(True)
    story.drops(("One.pdf", samples.PDF), ("Two.pdf", samples.PDF + b"2"))
    story.is_told("0 of 2 added, 2 not.")
    expect(story.row("One.pdf")).to_contain_text("There is no connection")
    story.page.context.set_offline(False)
    story.press("Try again: One.pdf")
    story.is_told("1 of 2 added, 1 not.")
    story.press("Try again: Two.pdf")
    story.is_told("2 of 2 added.")
    expect(story.page.locator("#files-list").get_by_role("link", name="Two.pdf", exact=True)).to_be_visible()
    story.page.locator("#files-list summary").first.click()
    story.reads("Strategy")
    eventually(FileRevision.objects.count, 2)


def test_a_file_beyond_the_limit_is_not_even_sent(story, council, settings):
    settings.EVIDENCE_FILE_LIMIT = 1024 * 1024
    story.opens("evidence-upload", council.slug)
    sent = []
    story.page.on("request", lambda request: sent.append(request.method))
    story.drops(("film.mp4", bytes(1024 * 1024 + 1)))
    story.is_told("0 of 1 added, 1 not.")
    expect(story.row("film.mp4")).to_contain_text("The file is larger than 1 MB.")
    assert "POST" not in sent


def test_whoever_was_signed_out_meanwhile_is_told(story, council, settings):
    story.opens("evidence-upload", council.slug)
    story.page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    story.drops(("One.pdf", samples.PDF))
    story.is_told("0 of 1 added, 1 not.")
    expect(story.row("One.pdf")).to_contain_text("You are signed out")


def test_leaving_while_files_are_on_their_way_asks_first(story, council):
    story.opens("evidence-upload", council.slug)
    asked = []
    story.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    # The answer waits until the page has been asked to go.
    held = []
    story.page.route("**/upload/", lambda route: held.append(route))
    story.page.get_by_role("heading", level=1).click()
    with story.page.expect_request("**/upload/"):
        story.drops(("One.pdf", samples.PDF))
    expect(story.row("One.pdf")).not_to_contain_text("Waiting")
    with story.page.expect_event("dialog"):
        story.page.evaluate("window.location.assign('/')")
    assert asked == ["beforeunload"]
    held[0].continue_()
    story.is_told("1 of 1 added.")
