"""A library's list: what a filter shows, in which order, and what is done with several items at once."""

import re
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone

from assurance.actions import evidence, evidence_links, findings, reviews
from assurance.models import EvidenceFile, EvidenceItem
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db
FOUND = {
    "": "Strategy, Visit, Focus group, Audit",
    "?source=heard": "Focus group",
    "?category=processes": "Audit",
    "?category=none": "Strategy, Visit",
    "?statement=none": "Strategy, Visit",
    "?owner=none": "Strategy, Visit",
    "?used=yes": "Audit",
    "?used=no": "Strategy, Visit, Focus group",
    "?file=yes": "Visit",
    "?file=no&used=no": "Strategy, Focus group",
    "?show=late": "Audit",
    "?show=removed": "",
    "?words=carer": "Focus group, Audit",
    "?words=assess": "Audit",
    "?words=trateg": "Strategy",
    "?words=carers+-joint": "Focus group",
    "?words=%00": "Strategy, Visit, Focus group, Audit",
    "?source=smelt&category=x&statement=x&owner=0&show=all&used=1&file=2": "Strategy, Visit, Focus group, Audit",
    "?sort=title": "Audit, Focus group, Strategy, Visit",
    "?sort=-title": "Visit, Strategy, Focus group, Audit",
    "?sort=refers": "Strategy, Audit, Focus group, Visit",
    "?sort=-refers": "Focus group, Audit, Strategy, Visit",
    "?sort=-used": "Audit, Strategy, Visit, Focus group",
    "?sort=-files": "Visit, Strategy, Focus group, Audit",
    "?sort=owner": "Audit, Focus group, Strategy, Visit",
    "?sort=look": "Audit, Visit, Strategy, Focus group",
    "?sort=source": "Focus group, Strategy, Audit, Visit",
    "?sort=nonsense": "Strategy, Visit, Focus group, Audit",
}
"""Titles by the address of the list."""


@pytest.fixture
def statements(framework):
    return list(framework.statements())


@pytest.fixture
def titles(signed_in, lead, shelf):
    """The titles that an address of the list shows, in order."""

    def shown(asked="", by=lead, of=shelf):
        page = signed_in(by).get(of.url("evidence-list") + asked)
        return [row.title for row in page.context["library"].rows]

    return shown


@pytest.fixture
def library(council, lead, dass, framework, statements, add_evidence, self_assessment, record_finding):
    """Four items, each found by some filter that finds no other."""
    categories = {one.key: one for one in framework.evidence_categories.all()}
    audit = add_evidence(
        council, by=lead, title="Audit", source="read", category=categories["processes"],
        statements=statements[:1], owner=lead, refers_on=date(2026, 3, 1),
        review_by=timezone.localdate() - timedelta(days=1), text="<p>Carers were assessed jointly.</p>",
    )  # fmt: skip
    add_evidence(
        council, by=lead, title="Focus group", source="heard", category=categories["peoples_experience"],
        statements=statements[:2], owner=dass, refers_on=date(2026, 5, 1), summary="Six unpaid carers.",
    )  # fmt: skip
    visit = add_evidence(council, by=lead, title="Visit", source="seen", review_by=timezone.localdate())
    EvidenceFile.objects.create(item=visit)
    add_evidence(council, by=lead, title="Strategy", source="read", refers_on=date(2024, 1, 1))
    finding = record_finding(self_assessment, by=lead)
    evidence_links.link(finding=finding, item=audit, by=lead)
    return {"finding": finding, "categories": categories}


def test_filters_and_orders(library, titles):
    assert {asked: ", ".join(titles(asked)) for asked in FOUND} == FOUND


def test_the_matrix_s_links(library, titles, statements, lead, dass):
    assert titles(f"?statement={statements[0].pk}&source=heard") == ["Focus group"]
    assert titles(f"?statement={statements[0].pk}&category=processes") == ["Audit"]
    assert titles(f"?statement={statements[1].pk}&source=read") == []
    assert titles(f"?owner={dass.pk}") == ["Focus group"]


def test_a_statement_of_an_earlier_framework_is_found_while_something_is_tied_to_it(
    library, titles, second_framework, council, lead, add_evidence
):
    newer = second_framework.statements()[0]
    assert len(titles(f"?statement={newer.pk}")) == 4
    add_evidence(council, by=lead, title="Newer", statements=[newer])
    assert titles(f"?statement={newer.pk}") == ["Newer"]


def test_a_late_day_has_a_word_and_uses_are_those_one_may_see(
    library, signed_in, lead, shelf, peer_challenge, manager, record_finding
):
    item = EvidenceItem.objects.get(title="Audit")
    evidence.open_to_teams(items=[item], is_open=True, by=lead)
    hidden = record_finding(peer_challenge, by=manager)
    evidence_links.link(finding=hidden, item=item, by=manager)

    def row():
        return next(
            row for row in signed_in(lead).get(shelf.url("evidence-list")).context["library"].rows if row.is_late
        )

    assert (row().title, row().uses) == ("Audit", "1 finding")
    reviews.move(review=peer_challenge, to="shared", by=manager)
    assert row().uses == "2 findings"
    findings.withdraw(finding=library["finding"], by=lead)
    assert row().uses == "1 finding"
    page = signed_in(lead).get(shelf.url("evidence-list")).content.decode()
    assert page.count(">Late<") == 1


def test_what_was_taken_out_leaves_the_list_and_can_be_looked_for(library, titles, lead):
    evidence.remove(item=EvidenceItem.objects.get(title="Visit"), by=lead)
    assert titles() == ["Strategy", "Focus group", "Audit"]
    assert titles("?show=removed") == ["Visit"]
    assert titles("?show=removed&file=no") == []


def test_a_team_s_list_tells_its_own_from_the_council_s(titles, teams, council, lead, peer, add_evidence):
    add_evidence(council, review=teams.review, by=peer, title="Ours")
    add_evidence(council, by=lead, title="Theirs", is_open_to_teams=True)
    add_evidence(council, by=lead, title="Hidden")
    assert titles(by=peer, of=teams) == ["Theirs", "Ours"]
    assert titles("?show=own", by=peer, of=teams) == ["Ours"]
    assert titles("?show=council", by=peer, of=teams) == ["Theirs"]
    assert titles("?show=council") == ["Hidden", "Theirs"]


def test_pages_keep_the_filter(signed_in, lead, shelf, council, add_evidence):
    for number in range(51):
        add_evidence(council, by=lead, title=f"Item {number:02}")
    client = signed_in(lead)
    page = client.get(shelf.url("evidence-list") + "?sort=title&source=read").content.decode()
    assert "Item 49" in page
    assert "Item 50" not in page
    assert "51 of 51 items" in page
    assert "?sort=title&amp;source=read&amp;page=2" in page
    assert "Item 50" in client.get(shelf.url("evidence-list") + "?sort=title&page=2").content.decode()


def test_an_empty_library_and_an_empty_filter(signed_in, lead, shelf, council, add_evidence):
    client = signed_in(lead)
    assert "Nothing is in this library yet. Add what was" in client.get(shelf.url("evidence-list")).content.decode()
    add_evidence(council, by=lead)
    assert "No evidence matches." in client.get(shelf.url("evidence-list") + "?source=seen").content.decode()


def test_the_sheet_has_what_the_filter_shows(library, signed_in, lead, shelf, statements):
    sheet = signed_in(lead).get(shelf.url("evidence-csv") + f"?statement={statements[0].pk}&sort=title")
    assert sheet["Content-Disposition"] == 'attachment; filename="exampleshire-evidence.csv"'
    text = sheet.content.decode("utf-8-sig")
    head, *rows = text.splitlines()
    assert head.startswith("Source,Title,Category,Refers to")
    assert [row.split(",")[:2] for row in rows if row.startswith(("Read", "Heard"))] == [
        ["Read", "Audit"], ["Heard", "Focus group"],
    ]  # fmt: skip
    assert "Carers were assessed jointly." in text


def test_a_team_s_sheet(signed_in, peer, lead, teams, council, add_evidence):
    add_evidence(
        council, review=teams.review, by=peer, title="=Ours", refers_on=date(2026, 6, 9), is_by_those_heard=True
    )
    add_evidence(council, by=lead, title="Theirs", is_open_to_teams=True)
    text = signed_in(peer).get(teams.url("evidence-csv")).content.decode("utf-8-sig")
    assert "Read,'=Ours,,2026-06-09,,yes" in text
    assert "Peer challenge 2026,no," in text
    assert "Exampleshire,yes," in text


def test_no_two_fields_of_the_page_have_one_id(signed_in, lead, shelf, council, add_evidence):
    add_evidence(council, by=lead)
    ids = re.findall(r' id="([^"]+)"', signed_in(lead).get(shelf.url("evidence-list")).content.decode())
    assert {one for one in ids if ids.count(one) > 1} == set()


# Several at once


@pytest.fixture
def step(signed_in, lead, shelf):
    """Sends a step for items; gives the page that one comes to."""

    def send(do, items, by=lead, of=shelf, **sent):
        keys = [getattr(item, "pk", item) for item in items]
        return signed_in(by).post(of.url("evidence-selection"), {"do": do, "items": keys, **sent}, follow=True)

    return send


def test_steps_for_several(step, council, lead, dass, statements, add_evidence):
    one, two = items = [add_evidence(council, by=lead, owner=lead) for _ in range(2)]
    step("give", items, owner=dass.pk)
    step("look", items, review_by="2027-03-31")
    step("tag", items, statement=statements[3].pk)
    page = step("open", [one])
    assert "Opened to peer teams: 1 item." in page.content.decode()
    for item in items:
        item.refresh_from_db()
    assert {item.owner for item in items} == {dass}
    assert {item.review_by for item in items} == {date(2027, 3, 31)}
    assert [item.is_open_to_teams for item in items] == [True, False]
    assert [list(item.statements.all()) for item in items] == [[statements[3]]] * 2
    assert (one.version, two.version) == (5, 4)
    page = step("close", items)
    assert "Closed to peer teams: 1 item. 1 item was so already." in page.content.decode()
    step("give", items, owner="")
    step("look", [one], review_by="")
    for item in items:
        item.refresh_from_db()
    assert [item.owner for item in items] == [None, None]
    assert [item.review_by for item in items] == [None, date(2027, 3, 31)]


def test_taking_out_asks_says_what_rests_on_it_and_can_be_undone(library, step, titles, council):
    items = list(EvidenceItem.objects.filter(title__in=["Audit", "Visit"]))
    asked = "source=read&sort=title&page=1"
    page = step("take-out", items, asked=asked).content.decode()
    assert "Take 2 items out of the library?" in page
    assert library["finding"].heading in page
    assert len(titles()) == 4
    page = step("take-out", items, asked=asked, sure="yes")
    address = parse_qs(urlsplit(page.redirect_chain[0][0]).query)
    assert set(address.pop("taken")[0].split("-")) == {str(item.pk) for item in items}
    assert address == {"source": ["read"], "sort": ["title"], "page": ["1"]}
    assert "Taken out of the library: 2 items." in page.content.decode()
    assert "Put 2 items back" in page.content.decode()
    assert titles() == ["Strategy", "Focus group"]
    page = step("put-back", items, asked="sort=title&taken=1")
    assert page.redirect_chain[0][0].endswith("?sort=title")
    assert titles() == ["Strategy", "Visit", "Focus group", "Audit"]
    assert "2 items were so already" in step("put-back", items).content.decode()


@pytest.mark.parametrize(
    ("do", "sent", "said"),
    [
        ("give", {"items": []}, "Select at least one item first."),
        ("give", {"owner": "999999"}, "Choose one of the people in the list."),
        ("look", {"review_by": "soon"}, "Enter the day to look again by, such as 31/3/2027."),
        ("look", {"review_by": "0026-01-01"}, "Enter the day to look again by, such as 31/3/2027."),
        ("tag", {}, "Choose a quality statement."),
        ("tag", {"statement": "x"}, "Choose one of the statements in the list."),
        ("open", {"items": ["999999"]}, "Something that you selected is not in this library any more."),
        ("open", {"items": ["x"]}, "Something that you selected is not in this library any more."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_and_changes_nothing(signed_in, lead, shelf, council, add_evidence, do, sent, said):
    item = add_evidence(council, by=lead)
    sent = {"do": do, "items": [item.pk], "asked": "sort=title", **sent}
    page = signed_in(lead).post(shelf.url("evidence-selection"), sent, follow=True)
    assert page.redirect_chain == [(shelf.url("evidence-list") + "?sort=title", 302)]
    assert said in page.content.decode()
    item.refresh_from_db()
    assert item.version == 1


def test_only_ones_own_shelf_can_be_changed(
    step, shelf, teams, council, lead, peer, stranger, add_evidence, other_council
):
    ours = add_evidence(council, review=teams.review, by=peer)
    opened = add_evidence(council, by=lead, is_open_to_teams=True)
    foreign = add_evidence(other_council, by=stranger)
    for item, by, of in ((opened, peer, teams), (ours, lead, shelf), (foreign, lead, shelf)):
        assert "not in this library any more" in step("take-out", [item], by=by, of=of, sure="yes").content.decode()
    assert not EvidenceItem.objects.taken_out().exists()
    assert step("open", [ours], by=peer, of=teams).status_code == 404
    assert step("burn", [opened]).status_code == 404
    assert "Given to the owner" in step("give", [ours], by=peer, of=teams, owner=peer.pk).content.decode()


def test_where_one_comes_back_to_is_always_the_list(step, council, lead, add_evidence, shelf):
    page = step("open", [add_evidence(council, by=lead)], asked="https://evil.example/?x=1")
    assert page.redirect_chain[0][0].startswith(shelf.url("evidence-list") + "?")


def test_as_many_queries_for_fifty_as_for_one(
    signed_in, lead, shelf, council, add_evidence, statements, self_assessment, record_finding
):
    client = signed_in(lead)

    def more(number=49):
        for _ in range(number):
            item = add_evidence(council, by=lead, owner=lead, statements=statements[:3], is_open_to_teams=True)
            evidence_links.link(finding=record_finding(self_assessment, by=lead), item=item, by=lead)

    more(1)
    same_number_of_queries(lambda: client.get(shelf.url("evidence-list") + "?used=yes&sort=-used"), more=more)
    same_number_of_queries(lambda: client.get(shelf.url("evidence-csv")), more=lambda: more(5))
