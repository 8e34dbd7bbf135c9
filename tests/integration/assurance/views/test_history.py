from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from assurance.actions import finding_lists, finding_merges, finding_selections, findings, reviews
from assurance.presenters.history import History
from assurance.presenters.reviews import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="People wait", narrative="<p>By <b>half</b>.</p>")


@pytest.fixture
def write(finding):
    """Saves other words over those that stand: ``write(by=lead, heading="…")``."""

    def save(*, by, **words):
        now = type(finding).objects.get(pk=finding.pk)
        present = {"heading": now.heading, "narrative": now.narrative, "impact": now.impact}
        return findings.edit(finding=now, version=now.version, **(present | words), by=by)

    return save


def aged(finding, minutes_apart):
    """Sets the history rows of a finding so many minutes apart, the newest now."""
    events = list(finding.events.order_by("-pgh_id"))
    for number, event in enumerate(events):
        at = events[0].pgh_created_at - timedelta(minutes=number * minutes_apart)
        finding.events.filter(pgh_id=event.pgh_id).update(pgh_created_at=at)


def told(finding):
    return [entry.what for entry in History(finding).newest]


def page_of(client, finding, name="finding-edit", *args):
    return client.get(url_of(name, finding.review, finding.pk, *args))


class TestOnTheFindingsPage:
    def test_who_changed_which_words(self, signed_in, lead, dass, finding, write):
        write(by=dass, heading="People wait less", narrative="<p>By <b>half</b>, since May.</p>")
        page = page_of(signed_in(lead), finding).content.decode()
        assert "version 2" in page
        assert "<strong>R. Okonjo</strong>" in page
        assert 'People wait <ins class="cf-ins">less</ins>' in page
        assert 'By <del class="cf-del">half.</del> <ins class="cf-ins">half, since May.</ins>' in page
        assert url_of("finding-version", finding.review, finding.pk, 2) in page

    def test_many_saves_are_one_entry_that_can_be_opened(self, signed_in, lead, finding, write):
        for number in range(12):
            write(by=lead, heading=f"People wait {number}")
        assert told(finding) == ["edited it", "recorded it"]
        entry = History(finding).newest[0]
        assert [version.number for version in entry.versions] == list(range(13, 1, -1))
        page = page_of(signed_in(lead), finding).content.decode()
        assert "12 saves, to version 13" in page
        assert 'People wait <ins class="cf-ins">11</ins>' in page

    def test_a_break_of_more_than_ten_minutes_begins_another(self, lead, finding, write):
        for number in range(2):
            write(by=lead, heading=f"People wait {number}")
        aged(finding, minutes_apart=11)
        assert told(finding) == ["edited it", "edited it", "recorded it"]

    def test_the_newest_few_and_the_way_to_the_others(self, signed_in, lead, dass, finding, write):
        for number in range(3):
            write(by=lead, heading=f"Lead {number}")
            write(by=dass, heading=f"Director {number}")
        page = page_of(signed_in(lead), finding).content.decode()
        assert "3 earlier entries" in page
        assert url_of("finding-history", finding.review, finding.pk) in page
        assert ": recorded it" not in page

    def test_moves_within_the_list_are_left_out_and_others_told(self, lead, dass, finding, record_finding):
        other = record_finding(finding.review, by=lead)
        place = {"kind": "strength", "theme": finding.theme, "by": lead}
        finding_lists.place(findings=[other], before=finding, **place)
        finding_lists.place(findings=[other], before=None, **place)
        assert told(finding) == ["recorded it"]
        finding_lists.place(findings=[finding], **(place | {"kind": "consideration"}))
        assert told(finding) == ["moved it to another list", "recorded it"]

    def test_what_is_done_to_several_at_once_is_told_of_each(self, lead, dass, finding, record_finding):
        statement = finding.review.framework.statements().first()
        finding_selections.tag(findings=[finding], add=[statement], by=dass)
        finding_selections.mark_for_review(findings=[finding], by=dass)
        other = record_finding(finding.review, by=dass)
        finding_merges.merge(into=finding, others=[other], by=dass)
        assert told(finding) == ["merged findings", "marked it for review", "changed what it is tied to", "recorded it"]
        assert told(other) == ["merged findings", "recorded it"]

    def test_rows_without_a_known_person_or_action_are_told_too(self, lead, finding):
        type(finding).objects.filter(pk=finding.pk).update(state="for_review")
        finding.events.update(pgh_context=None)
        [changed, recorded] = History(finding).newest
        assert (changed.who, changed.what) == ("Somebody", "changed it")
        assert (recorded.who, recorded.what) == ("Somebody", "recorded it")


class TestTheWholeHistory:
    def test_is_paged(self, signed_in, lead, dass, finding, write):
        for number in range(11):
            write(by=lead, heading=f"Lead {number}")
            write(by=dass, heading=f"Director {number}")
        client = signed_in(lead)
        first = page_of(client, finding, "finding-history")
        assert len(first.context["entries"]) == 20
        last = client.get(url_of("finding-history", finding.review, finding.pk), {"page": "2"})
        assert [entry.what for entry in last.context["entries"]] == ["edited it", "edited it", "recorded it"]
        assert "People wait" in last.content.decode()

    def test_asks_as_often_for_twenty_entries_as_for_one(self, signed_in, lead, dass, finding, write):
        client = signed_in(lead)

        def more(number=10):
            for _ in range(number):
                write(by=lead, heading="Lead")
                write(by=dass, heading="Director")

        more(1)
        for name, *args in (("finding-history",), ("finding-version", 2), ("finding-edit",)):
            same_number_of_queries(lambda name=name, args=args: page_of(client, finding, name, *args), more=more)


class TestOneVersion:
    def test_says_what_it_said_and_what_had_changed(self, signed_in, lead, dass, finding, write):
        write(by=dass, heading="People wait less", impact="<p>They are safe.</p>")
        client = signed_in(lead)
        first = page_of(client, finding, "finding-version", 1).content.decode()
        assert "Version 1 of 2" in first
        assert "<p>By <strong>half</strong>.</p>" in first
        assert "Bring these words back" in first
        assert "What changed" not in first
        second = page_of(client, finding, "finding-version", 2).content.decode()
        assert 'People wait <ins class="cf-ins">less</ins>' in second
        assert "The finding says this now." in second
        assert "Bring these words back" not in second
        assert url_of("finding-version", finding.review, finding.pk, 1) in second

    def test_says_when_in_londons_time(self, signed_in, lead, finding):
        finding.events.update(pgh_created_at=datetime(2026, 6, 4, 8, 5, tzinfo=UTC))
        with time_machine.travel(datetime(2026, 11, 3, tzinfo=UTC)):
            page = page_of(signed_in(lead), finding, "finding-version", 1).content.decode()
        assert "I. Leadbetter recorded it, Thursday 4 June 2026, 09:05" in page

    def test_with_the_same_words_says_so(self, signed_in, lead, finding):
        statement = finding.review.framework.statements().first()
        finding_selections.tag(findings=[finding], add=[statement], by=lead)
        assert "Its words stayed the same" in page_of(signed_in(lead), finding, "finding-version", 2).content.decode()

    def test_that_never_was_is_not_found(self, signed_in, lead, finding):
        client = signed_in(lead)
        for number in (0, 2, 10**30):
            assert page_of(client, finding, "finding-version", number).status_code == 404
            address = url_of("finding-version-restore", finding.review, finding.pk, number)
            assert client.post(address, {"version": 1}).status_code == 404


class TestBringingOneBack:
    @pytest.fixture
    def restore(self, finding):
        def send(client, number=1, version=2):
            address = url_of("finding-version-restore", finding.review, finding.pk, number)
            return client.post(address, {"version": version}, follow=True).content.decode()

        return send

    def test_its_words_are_the_newest_version(self, signed_in, lead, dass, finding, write, restore):
        write(by=dass, heading="People wait less", narrative="")
        page = restore(signed_in(lead))
        assert "The words of version 1 are back, as version 3." in page
        assert ": brought version 1 back" in page
        finding.refresh_from_db()
        assert (finding.heading, finding.narrative) == ("People wait", "<p>By <strong>half</strong>.</p>")

    def test_what_stands_already_is_left_alone(self, signed_in, dass, finding, write, restore):
        write(by=dass, heading="People wait less")
        assert "The finding says already what version 2 said." in restore(signed_in(dass), number=2)

    @pytest.mark.parametrize("version", [1, "", "x", 10**30])
    def test_nothing_is_overwritten_unseen(self, signed_in, lead, dass, finding, write, restore, version):
        write(by=dass, heading="People wait less")
        page = restore(signed_in(lead), version=version)
        assert "Somebody saved the finding after you opened this page. Nothing was done." in page
        finding.refresh_from_db()
        assert finding.version == 2

    def test_a_withdrawn_finding_is_restored_first(self, signed_in, lead, finding, write, restore):
        write(by=lead, heading="People wait less")
        findings.withdraw(finding=finding, by=lead)
        client = signed_in(lead)
        assert "Restore it first, then bring the version back." in restore(client)
        page = page_of(client, finding, "finding-version", 1).content.decode()
        assert "Bring these words back" not in page
        assert "Restore it on its own page" in page

    def test_a_frozen_review_keeps_its_words(self, signed_in, lead, finding, write, restore, freeze):
        write(by=lead, heading="People wait less")
        freeze(finding.review)
        client = signed_in(lead)
        assert "its words no longer change. Nothing was saved." in restore(client)
        assert "Bring these words back" not in page_of(client, finding, "finding-version", 1).content.decode()

    def test_readers_read_and_bring_nothing_back(self, signed_in, reader, lead, finding, write):
        write(by=lead, heading="People wait less")
        client = signed_in(reader)
        assert "Bring these words back" not in page_of(client, finding, "finding-version", 1).content.decode()
        address = url_of("finding-version-restore", finding.review, finding.pk, 1)
        assert client.post(address, {"version": 2}).status_code == 403


def test_the_council_is_not_told_how_a_teams_words_came_about(
    signed_in, lead, peer, manager, peer_challenge, record_finding
):
    finding = record_finding(peer_challenge, by=peer)
    reviews.move(review=peer_challenge, to="shared", by=manager)
    for user, status in ((lead, 403), (manager, 200)):
        client = signed_in(user)
        assert page_of(client, finding, "finding-history").status_code == status
        assert page_of(client, finding, "finding-version", 1).status_code == status
