"""One item of a library: shown to whom it concerns, taken out and put back."""

from datetime import date

import pytest
from django.utils import timezone

from assurance.actions import evidence, evidence_links, findings, members, reviews
from assurance.models import EvidenceItem, EvidenceRequest, InformationReturn
from assurance.shelves import Shelf
from tests.integration.assurance.evidence_form import words
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


def test_what_an_item_supports_and_answers(
    signed_in,
    lead,
    dass,
    shelf,
    council,
    framework,
    self_assessment,
    peer_challenge,
    manager,
    add_evidence,
    record_finding,
):
    item = add_evidence(council, by=lead, is_open_to_teams=True, review_by=date(2020, 1, 1))
    seen = record_finding(self_assessment, by=lead, heading="Carers are heard")
    gone = record_finding(self_assessment, by=lead, heading="Said twice")
    hidden = record_finding(peer_challenge, by=manager, heading="Not for the council yet")
    for finding, by in ((seen, lead), (gone, lead), (hidden, manager)):
        evidence_links.link(finding=finding, item=item, note="Five of six say so.", by=by)
    findings.withdraw(finding=gone, by=lead)
    asked = InformationReturn.objects.create(council=council, framework=framework, title="Return 2026", created_by=lead)
    request = EvidenceRequest.objects.create(
        information_return=asked, reference="IR7", text="The strategy", position=1, created_by=lead
    )
    request.item_links.create(item=item, created_by=lead)
    page = signed_in(lead).get(shelf.url("evidence-detail", item.pk)).content.decode()
    for said in ("Carers are heard", "Five of six say so.", "Self-assessment 2026", "IR7", "The strategy", ">Late<"):
        assert said in page
    for hushed in ("Said twice", "Not for the council yet"):
        assert hushed not in page
    page = signed_in(manager).get(shelf.url("evidence-detail", item.pk)).content.decode()
    assert "Not for the council yet" in page
    for hushed in ("Carers are heard", "IR7", "History", "Edit", "Take out"):
        assert hushed not in page
    reviews.move(review=peer_challenge, to="shared", by=manager)
    assert "Not for the council yet" in signed_in(dass).get(shelf.url("evidence-detail", item.pk)).content.decode()


def test_a_team_s_own(signed_in, peer, lead, teams, add_evidence):
    item = add_evidence(teams.council, review=teams.review, by=peer, title="Focus group", source="heard")
    client = signed_in(peer)
    assert "as peer. The council does not." in client.get(teams.url("evidence-detail", item.pk)).content.decode()
    page = client.get(teams.url("evidence-edit", item.pk)).content.decode()
    assert "Open to peer teams" not in page
    client.post(teams.url("evidence-edit", item.pk), words(title="Group", source="heard", version=1))
    client.post(teams.url("evidence-create"), words(title="A visit", source="seen", is_open_to_teams="on"))
    own = EvidenceItem.objects.of_shelf(teams.council, teams.review).order_by("pk")
    assert list(own.values_list("title", "is_open_to_teams")) == [("Group", False), ("A visit", False)]
    assert signed_in(lead).get(teams.url("evidence-list")).status_code == 404


def test_what_the_council_opens_its_teams_see(signed_in, peer, lead, shelf, teams, add_evidence):
    item = add_evidence(shelf.council, by=lead, title="Open to all", is_open_to_teams=True)
    closed = add_evidence(shelf.council, by=lead, title="For the council")
    client = signed_in(peer)
    page = client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    assert "Exampleshire opened it to teams" in page
    assert f'href="{teams.url("evidence-list")}"' in page
    assert f'href="{shelf.url("evidence-list")}"' not in page
    assert client.get(shelf.url("evidence-detail", closed.pk)).status_code == 404
    for name in ("evidence-list", "evidence-create"):
        assert client.get(shelf.url(name)).status_code == 404
    assert client.post(shelf.url("evidence-edit", item.pk), words(version=1)).status_code == 404
    evidence.open_to_teams(items=[item], is_open=False, by=lead)
    assert client.get(shelf.url("evidence-detail", item.pk)).status_code == 404


def test_a_reader_who_is_also_a_peer_sees_what_a_peer_sees(
    signed_in, reader, lead, shelf, peer_challenge, manager, add_evidence
):
    members.admit(review=peer_challenge, user=reader, role="peer", by=manager)
    item = add_evidence(shelf.council, by=lead, is_open_to_teams=True)
    assert signed_in(reader).get(shelf.url("evidence-detail", item.pk)).status_code == 200
    assert signed_in(reader).get(shelf.url("evidence-list")).status_code == 403


def test_a_review_without_a_team_has_no_library(signed_in, lead, self_assessment):
    assert signed_in(lead).get(Shelf(self_assessment.council, self_assessment).url("evidence-list")).status_code == 404


def test_readers_and_strangers(signed_in, reader, stranger, lead, shelf, add_evidence):
    item = add_evidence(shelf.council, by=lead)
    urls = [shelf.url("evidence-list"), shelf.url("evidence-create")]
    urls += [shelf.url(name, item.pk) for name in ("evidence-detail", "evidence-edit", "evidence-remove")]
    assert [signed_in(reader).get(url).status_code for url in urls] == [403] * 5
    assert [signed_in(stranger).get(url).status_code for url in urls] == [404] * 5
    assert "Evidence</a>" not in signed_in(reader).get(shelf.council.get_absolute_url()).content.decode()


def test_taking_out_and_putting_back(signed_in, lead, shelf, self_assessment, add_evidence, record_finding):
    item = add_evidence(shelf.council, by=lead, title="Audit")
    finding = record_finding(self_assessment, by=lead, heading="Rests on it")
    evidence_links.link(finding=finding, item=item, by=lead)
    client = signed_in(lead)
    page = client.get(shelf.url("evidence-remove", item.pk)).content.decode()
    assert "Take this out of the library?" in page
    assert "Rests on it" in page
    page = client.post(shelf.url("evidence-remove", item.pk), follow=True).content.decode()
    assert "I. Leadbetter took it out today" in page
    assert "Put it back" in page
    assert client.get(shelf.url("evidence-edit", item.pk)).url == shelf.url("evidence-detail", item.pk)
    late = client.post(shelf.url("evidence-edit", item.pk), words(title="Typed meanwhile", version=1))
    assert late.status_code == 409
    assert "taken out of the library while you were typing" in late.content.decode()
    assert "Typed meanwhile" in late.content.decode()
    page = client.post(shelf.url("evidence-restore", item.pk), follow=True).content.decode()
    assert "is back, with all that rested on it" in page
    assert "Rests on it" in page
    assert "put it back" in page
    item.refresh_from_db()
    assert (item.title, item.removed_at, item.removed_by) == ("Audit", None, None)


def test_as_many_queries_for_many_uses_and_versions_as_for_one(
    signed_in, lead, dass, shelf, self_assessment, add_evidence, record_finding
):
    item = add_evidence(shelf.council, by=lead)
    client = signed_in(lead)

    def more(number=10):
        for _ in range(number):
            evidence_links.link(finding=record_finding(self_assessment, by=lead), item=item, by=lead)
            evidence.open_to_teams(items=[item], is_open=True, by=lead)
            evidence.open_to_teams(items=[item], is_open=False, by=dass)
            add_evidence(shelf.council, by=lead, occasion=f"Visit {number}")

    more(1)
    for name in ("evidence-detail", "evidence-edit", "evidence-remove"):
        url = shelf.url(name, item.pk)
        same_number_of_queries(lambda url=url: client.get(url), more=lambda: more(3))


def test_home_reminds_the_owner_of_what_it_is_time_to_look_at_again(
    signed_in, lead, peer, shelf, teams, council, add_evidence
):
    today = timezone.localdate()
    for day in (date(2020, 1, 1), date(2021, 1, 1), today, None):
        add_evidence(council, by=lead, owner=lead, review_by=day)
    add_evidence(council, by=lead, owner=peer, review_by=date(2020, 1, 1))
    evidence.remove(item=add_evidence(council, by=lead, owner=lead, review_by=date(2020, 1, 1)), by=lead)
    add_evidence(council, review=teams.review, by=peer, owner=peer, review_by=date(2020, 1, 1))
    page = signed_in(lead).get("/").content.decode()
    assert "Look again at 2 items of evidence" in page
    assert shelf.url("evidence-list") + f"?show=late&amp;owner={lead.pk}" in page
    page = signed_in(peer).get("/").content.decode()
    assert "Look again at 1 item of evidence" in page
    assert teams.url("evidence-list") in page
    assert shelf.url("evidence-list") not in page
