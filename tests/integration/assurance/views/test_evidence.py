"""The library of a council and of a challenge's team: its list, and one item at a time."""

from datetime import date

import pytest

from assurance.actions import evidence
from assurance.models import EvidenceItem
from assurance.shelves import Shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf(council):
    return Shelf(council)


@pytest.fixture
def teams(peer_challenge):
    return Shelf(peer_challenge.council, peer_challenge)


def words(**changed):
    return {"source": "read", "title": "Carers’ strategy", "version": 0, **changed}


def test_adding_by_hand(signed_in, lead, shelf, framework):
    client = signed_in(lead)
    statement = framework.statements()[0]
    category = framework.evidence_categories.get(key="processes")
    sent = words(
        summary="What is promised.", url="www.example.gov.uk/carers", text="- one\n- two", occasion="Desk review",
        refers_on_0="24", refers_on_1="11", refers_on_2="2026", review_by_0="1", review_by_1="2", review_by_2="2027",
        statements=[statement.pk], category=category.pk, owner=lead.pk, is_by_those_heard="on", is_open_to_teams="on",
    )  # fmt: skip
    answer = client.post(shelf.url("evidence-create"), sent)
    item = EvidenceItem.objects.get()
    assert answer.url == shelf.url("evidence-detail", item.pk)
    assert (item.title, item.source, item.summary, item.occasion) == (
        "Carers’ strategy", "read", "What is promised.", "Desk review",
    )  # fmt: skip
    assert item.url == "https://www.example.gov.uk/carers"
    assert item.text == "<ul><li>one</li><li>two</li></ul>"
    assert (item.refers_on, item.review_by) == (date(2026, 11, 24), date(2027, 2, 1))
    assert (list(item.statements.all()), item.category, item.owner) == ([statement], category, lead)
    assert (item.is_by_those_heard, item.is_open_to_teams, item.review) == (True, True, None)
    page = client.get(answer.url).content.decode()
    for said in (
        "What is promised.",
        "Desk review",
        "24 Nov 2026",
        "you are improvement lead in Exampleshire",
        "<li>one</li>",
    ):
        assert said in page


def test_the_list_and_editing(signed_in, lead, shelf, add_evidence):
    item = add_evidence(shelf.council, by=lead, title="Carers’ strategy", refers_on=date(2026, 1, 5))
    client = signed_in(lead)
    page = client.get(shelf.url("evidence-list")).content.decode()
    assert "Carers’ strategy" in page
    assert "5 Jan 2026" in page
    assert shelf.url("evidence-detail", item.pk) in page
    assert "Carers’ strategy" in client.get(shelf.url("evidence-edit", item.pk)).content.decode()
    answer = client.post(shelf.url("evidence-edit", item.pk), words(title="Strategy for carers", version=1))
    assert answer.url == shelf.url("evidence-detail", item.pk)
    item.refresh_from_db()
    assert (item.title, item.version, item.refers_on) == ("Strategy for carers", 2, None)


def test_a_team_s_own(signed_in, peer, lead, teams, add_evidence):
    item = add_evidence(teams.council, review=teams.review, by=peer, title="Focus group", source="heard")
    client = signed_in(peer)
    assert "Focus group" in client.get(teams.url("evidence-list")).content.decode()
    assert "The council does not" in client.get(teams.url("evidence-detail", item.pk)).content.decode()
    client.post(teams.url("evidence-edit", item.pk), words(title="Group", source="heard", version=1))
    client.post(teams.url("evidence-create"), words(title="A visit", source="seen"))
    assert list(EvidenceItem.objects.of_shelf(teams.council, teams.review).values_list("title", flat=True)) == [
        "Group", "A visit",
    ]  # fmt: skip
    assert signed_in(lead).get(teams.url("evidence-list")).status_code == 404


def test_what_the_council_opens_its_teams_see(signed_in, peer, lead, shelf, teams, add_evidence):
    item = add_evidence(shelf.council, by=lead, title="Open to all", is_open_to_teams=True)
    closed = add_evidence(shelf.council, by=lead, title="For the council")
    client = signed_in(peer)
    page = client.get(teams.url("evidence-list")).content.decode()
    assert "Open to all" in page
    assert "For the council" not in page
    page = client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    assert "Exampleshire opened it to teams" in page
    assert teams.url("evidence-list") in page
    assert shelf.url("evidence-list") + '"' not in page
    assert client.get(shelf.url("evidence-detail", closed.pk)).status_code == 404
    for name in ("evidence-list", "evidence-create"):
        assert client.get(shelf.url(name)).status_code == 404
    assert client.post(shelf.url("evidence-edit", item.pk), words(version=1)).status_code == 404
    evidence.open_to_teams(items=[item], is_open=False, by=lead)
    assert client.get(shelf.url("evidence-detail", item.pk)).status_code == 404


def test_a_review_without_a_team_has_no_library(signed_in, lead, self_assessment):
    assert signed_in(lead).get(Shelf(self_assessment.council, self_assessment).url("evidence-list")).status_code == 404


def test_readers_and_strangers(signed_in, reader, stranger, lead, shelf, add_evidence):
    item = add_evidence(shelf.council, by=lead)
    urls = [shelf.url("evidence-list"), shelf.url("evidence-create")]
    urls += [shelf.url(name, item.pk) for name in ("evidence-detail", "evidence-edit")]
    assert [signed_in(reader).get(url).status_code for url in urls] == [403] * 4
    assert [signed_in(stranger).get(url).status_code for url in urls] == [404] * 4
