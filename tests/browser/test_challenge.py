"""A council asks for a peer challenge; its manager comes in, names the team, admits a peer and enters the facts."""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from peerchallenge.actions import key_facts
from peerchallenge.models import Challenge, KeyFact
from peerchallenge.presenters.places import url_of
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import eventually
from tests.browser.story import follow

pytestmark = pytest.mark.django_db(transaction=True)


def test_from_asking_for_it_to_its_key_facts(page, sign_in, live_server, council, framework, lead):
    sign_in(lead)
    page.goto(f"{live_server.url}/councils/exampleshire/reviews/new/")
    follow(page.get_by_role("link", name="ask for a peer challenge"))
    assert_accessible(page)
    page.get_by_label("Title").fill("Peer challenge, June 2027")
    page.get_by_role("button", name="Start it and invite the manager").click()
    page.get_by_role("link", name="Enter the challenge manager’s full name").click()
    expect(page.get_by_label("Challenge manager’s full name")).to_be_focused()
    page.keyboard.type("Mara Manning")
    assert_accessible(page)
    page.get_by_label("Challenge manager’s work e-mail address").fill("mara.manning@region.example.org")
    page.get_by_role("button", name="Start it and invite the manager").click()
    page.get_by_text("It stands in this list once they have shared the draft.").wait_for()

    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("heading", name="Sign in").wait_for()
    page.goto(re.search(r"http\S+/invitations/\S+", mail.outbox[0].body)[0])
    page.get_by_label("Password").fill("three words of mine")
    page.get_by_role("button", name="Save and sign in").click()
    page.wait_for_url(f"{live_server.url}/")
    page.get_by_role("link", name="Peer challenge, June 2027").click()
    follow(page.get_by_role("navigation", name="Peer challenge, June 2027").get_by_role("link", name="Challenge"))
    assert_accessible(page)

    follow(page.get_by_role("link", name="Add a team member"))
    assert_accessible(page)
    for name, role in (("Rowan Ashby", "Lead peer"), ("Sorrel Byrne", "Expert by experience")):
        page.get_by_label("Full name").fill(name)
        page.get_by_label("Role in the team").select_option(label=role)
        page.get_by_label("Organisation (optional)").fill("Northmarch Metropolitan Council")
        page.get_by_role("button", name="Save").click()
        page.get_by_text("The team member is added at the end.").wait_for()
        if name == "Rowan Ashby":
            page.get_by_role("link", name="Add a team member").click()
    page.get_by_role("button", name="Move Sorrel Byrne up").press("Enter")
    names = page.locator("#team").locator("xpath=../..").get_by_role("rowheader")
    expect(names).to_have_text(["Sorrel Byrne", "Rowan Ashby"])

    follow(page.get_by_role("link", name="Invite somebody"))
    assert_accessible(page)
    page.get_by_label("Full name").fill("Priya Venkataraman")
    page.get_by_label("Work e-mail address").fill("priya@kestrelshire.example.org")
    page.get_by_label("Peer", exact=True).check()
    page.get_by_role("button", name="Send the invitation").click()
    page.get_by_text("Priya Venkataraman has been invited by e-mail.").wait_for()
    assert mail.outbox[-1].to == ["priya@kestrelshire.example.org"]

    follow(page.get_by_role("link", name="Add a key fact"))
    assert_accessible(page)
    page.get_by_label("Figure", exact=True).fill("642,300")
    page.get_by_label("Words before the figure").fill("around")
    page.get_by_label("What it says").fill("Residents")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("rowheader", name="around 642,300").wait_for()

    follow(page.get_by_role("link", name="Enter the figures"))
    assert_accessible(page)
    page.get_by_role("group", name="Hours spent by the team").get_by_label("Number").fill("190")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("190 hours ÷ 7 hours a day = 27.1, rounded up to 28 working days.").wait_for()
    assert_accessible(page)

    follow(page.get_by_role("link", name="Change Priya Venkataraman"))
    assert_accessible(page)
    page.get_by_role("button", name="End access now").click()
    page.get_by_text("Priya Venkataraman has no access any more.").wait_for()
    follow(page.get_by_role("link", name="Remove team member Rowan Ashby"))
    assert_accessible(page)
    page.get_by_role("button", name="Remove it").click()
    page.get_by_text("The team member is removed.").wait_for()
    eventually(lambda: [member.name for member in Challenge.objects.get().team.all()], ["Sorrel Byrne"])


def test_two_people_enter_one_key_fact(page, sign_in, live_server, peer_challenge, manager, peer):
    row = key_facts.add(review=peer_challenge, value="24%", label="Aged 65 or over", by=peer)
    sign_in(manager)
    page.goto(live_server.url + url_of("key-fact-edit", peer_challenge, row.pk))
    key_facts.edit(row=row, version=1, value="25%", label="Aged 65 or over", period="mid-2025", by=peer)
    page.get_by_label("Figure", exact=True).fill("26%")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("heading", name="Two versions of one text").wait_for()
    assert_accessible(page)
    page.get_by_label("Keep P. Venkataraman’s").first.check()
    page.get_by_role("button", name="Save this text").click()
    page.get_by_text("The key fact is saved.").wait_for()
    eventually(lambda: KeyFact.objects.values_list("value", "period").get(pk=row.pk), ("25%", ""))
