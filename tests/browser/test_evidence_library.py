"""A library of evidence from the first item to one that was taken out and put back, beside a colleague."""

import re

import pytest
from playwright.sync_api import expect

from assurance.actions import evidence, evidence_links
from assurance.models import EvidenceItem
from assurance.shelves import Shelf
from tests.browser.eventually import eventually
from tests.browser.story import Story
from tests.browser.writing import enter

pytestmark = pytest.mark.django_db(transaction=True)


class Library(Story):
    def __init__(self, page, base, council, lead, dass):
        self.page, self.base, self.shelf, self.lead, self.dass = page, base, Shelf(council), lead, dass

    def opens(self, name, *keys):
        self.page.goto(self.base + self.shelf.url(name, *keys))

    def begins_empty(self):
        self.opens("evidence-list")
        self.reads("Evidence")
        self.sees("Nothing is in this library yet.")

    def adds_what_was_heard(self):
        self.click("Add evidence")
        self.reads("Add evidence")
        self.page.get_by_label("Heard", exact=True).check()
        self.page.get_by_label("Title", exact=True).fill("Carers’ forum, eleven carers")
        self.page.get_by_label("Session or visit").fill("Forum, 9 September")
        for box, value in (("Day", "9"), ("Month", "9"), ("Year", "2026")):
            self.page.get_by_role("group", name="Date it refers to").get_by_label(box).fill(value)
        enter(self.page, "Text")
        self.page.keyboard.type("Mrs Dale said that nobody rang.")
        self.page.get_by_label("1. Assessing needs").check()
        self.press("Save and add another")
        self.sees("“Carers’ forum, eleven carers” is in the library.")
        self.sees("This looks as if it named somebody: “Mrs Dale”.")

    def adds_what_was_read(self):
        self.page.get_by_label("Read", exact=True).check()
        self.page.get_by_label("Title", exact=True).fill("Carers’ strategy")
        self.page.get_by_label("Link", exact=True).fill("www.example.org/strategy")
        self.press("Save")
        self.reads("Carers’ strategy")
        expect(self.page.get_by_role("link", name="https://www.example.org/strategy")).to_be_visible()

    def filters(self):
        self.click("Evidence", within=self.page.get_by_role("navigation", name="Exampleshire"))
        expect(self.page.get_by_role("heading", level=1)).to_contain_text("Evidence")
        self.page.get_by_label("Source").select_option(label="Heard")
        self.page.get_by_label("Words").fill("rang")
        self.press("Filter")
        self.sees("1 of 2 items")
        expect(self.page).to_have_url(re.compile("source=heard"))
        self.reads("Evidence")

    def edits_while_a_colleague_saves(self):
        self.click("Carers’ forum, eleven carers")
        self.click("Edit")
        expect(self.page.get_by_label("Title", exact=True)).to_have_value("Carers’ forum, eleven carers")
        item = EvidenceItem.objects.get(source="heard")
        same = ("source", "title", "category", "summary", "url", "occasion", "is_by_those_heard", "is_open_to_teams")
        words = {name: getattr(item, name) for name in (*same, "owner", "review_by", "refers_on")}
        words |= {"occasion": "Carers’ forum, 9 September", "text": "<p>Nobody rang. Ruth.</p>"}
        evidence.edit(item=item, version=1, **words, statements=item.statements.all(), by=self.dass)
        self.page.get_by_label("Title", exact=True).fill("Carers’ forum in the east")
        enter(self.page, "Text")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type("A carer said that nobody rang.")
        self.press("Save")
        self.reads("Two versions of one text")
        # What the writer did not touch follows the colleague.
        occasion = self.page.get_by_role("group", name="Session or visit")
        expect(occasion.get_by_label("Keep R. Okonjo’s")).to_be_checked()
        expect(self.page.get_by_role("group", name="Title").get_by_label("Keep yours")).to_be_checked()
        self.press("Save this text")
        self.reads("Carers’ forum in the east")
        self.sees("Carers’ forum, 9 September")
        self.sees("A carer said that nobody rang.")
        stands = EvidenceItem.objects.values_list("version", "occasion")
        eventually(lambda: stands.get(pk=item.pk), (3, "Carers’ forum, 9 September"))

    def changes_several_at_once(self):
        self.opens("evidence-list")
        self.page.get_by_label("Select all on this page").check()
        self.sees("2 selected")
        self.page.get_by_role("group", name="With what is selected").get_by_label("Quality statement").select_option(
            index=7
        )
        self.press("Tie")
        self.sees("Tied to the statement you chose: 2 items.")

    def takes_two_out_and_puts_them_back(self, finding):
        evidence_links.link(finding=finding, item=EvidenceItem.objects.get(source="heard"), by=self.lead)
        self.page.get_by_label("Select all on this page").check()
        self.press("Take out")
        self.reads("Take 2 items out of the library?")
        self.sees(finding.heading)
        self.press("Take them out")
        self.sees("Taken out of the library: 2 items.")
        self.reads("Evidence")
        self.press("Put 2 items back")
        self.sees("Put back, with all that rested on it: 2 items.")
        expect(self.page.get_by_role("row")).to_have_count(3)

    def takes_one_out_and_puts_it_back(self):
        self.click("Carers’ forum in the east")
        self.click("Take out")
        self.press("Take it out")
        self.sees("This is not in the library.")
        self.reads("Carers’ forum in the east")
        self.press("Put it back")
        self.sees("is back, with all that rested on it")
        self.reads("Carers’ forum in the east")


def test_a_library_of_evidence(page, live_server, sign_in, council, lead, dass, self_assessment, record_finding):
    finding = record_finding(self_assessment, by=lead, heading="Carers are not rung")
    sign_in(lead)
    library = Library(page, live_server.url, council, lead, dass)
    library.begins_empty()
    library.adds_what_was_heard()
    library.adds_what_was_read()
    library.filters()
    library.edits_while_a_colleague_saves()
    library.changes_several_at_once()
    library.takes_two_out_and_puts_them_back(finding)
    library.takes_one_out_and_puts_it_back()


def test_a_peer_s_pages(page, live_server, sign_in, council, lead, peer, peer_challenge, add_evidence):
    """The team's own library, and an item that the council has opened to it."""
    add_evidence(council, review=peer_challenge, by=peer, title="Focus group", source="heard", owner=peer)
    opened = add_evidence(council, by=lead, title="Strategy", is_open_to_teams=True)
    sign_in(peer)
    story = Story()
    story.page = page
    page.goto(live_server.url + Shelf(council, peer_challenge).url("evidence-list"))
    story.reads("Evidence")
    expect(page.get_by_role("checkbox", name="Select Strategy")).to_have_count(0)
    story.click("Strategy")
    story.reads("Strategy")
    expect(page).to_have_url(live_server.url + Shelf(council).url("evidence-detail", opened.pk))
    story.sees("Exampleshire opened it to teams of its peer challenges")
    story.click("Evidence", within=page.get_by_role("navigation", name="Peer challenge 2026"))
    story.reads("Evidence")
