from datetime import date

import pytest

from assurance.actions import evidence, evidence_requests
from assurance.actions.evidence_requests import (
    AsksNothing,
    CannotAnswer,
    NeedsReason,
    NotInTheLibrary,
    ReferenceTaken,
)
from assurance.actions.holding import Stale
from assurance.models import EvidenceItem, EvidenceRequest
from councils.models import Membership
from councils.rules import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(information_return, add_request, lead):
    return add_request(information_return, by=lead, reference="IR01", text="A plan")


@pytest.fixture
def edit(asked, lead):
    def run(**words):
        given = {
            "reference": asked.reference, "text": asked.text, "statements": [], "due_on": None, "owner": None,
            "status": "in_progress", "note": "", "version": asked.version, "by": lead,
        }  # fmt: skip
        return evidence_requests.edit(request=asked, **{**given, **words})

    return run


class TestAdd:
    def test_at_the_end_of_the_list_and_late_once_there_is_one(
        self, information_return, asked, add_request, lead, contributor
    ):
        statement = information_return.framework.statements().first()
        second = add_request(
            information_return, by=lead, reference=" IR  02 ", statements=[statement], owner=contributor,
            due_on=date(2026, 12, 1),
        )  # fmt: skip
        second.refresh_from_db()
        assert (asked.position, asked.is_late_addition) == (1, False)
        assert (second.reference, second.position, second.is_late_addition) == ("IR 02", 2, True)
        assert (list(second.statements.all()), second.owner) == ([statement], contributor)

    @pytest.mark.parametrize("reference", ["IR01", "ir01", " IR01 "])
    def test_a_reference_stands_once(self, information_return, asked, add_request, lead, reference):
        with pytest.raises(ReferenceTaken):
            add_request(information_return, by=lead, reference=reference)

    @pytest.mark.parametrize("words", [{"reference": " "}, {"text": " \n"}])
    def test_asks_something(self, information_return, add_request, lead, words):
        with pytest.raises(AsksNothing):
            add_request(information_return, by=lead, **words)

    def test_an_owner_may_answer(self, information_return, add_request, lead, reader, stranger):
        for who in (reader, stranger):
            with pytest.raises(CannotAnswer):
                add_request(information_return, by=lead, owner=who)

    def test_is_for_who_answers_in_the_council(self, information_return, add_request, reader, stranger, manager):
        for who in (reader, stranger, manager):
            with pytest.raises(NotAllowed):
                add_request(information_return, by=who)
        assert not EvidenceRequest.objects.exists()


class TestEdit:
    def test_saves_the_whole(self, edit, asked, information_return, contributor):
        statements = list(information_return.framework.statements()[:2])
        edit(
            reference="IR 1", text=" Other ", statements=statements, due_on=date(2026, 12, 1), owner=contributor,
            status="ready", note=" Pages 3 to 9. ",
        )  # fmt: skip
        asked.refresh_from_db()
        saved = (asked.reference, asked.text, asked.due_on, asked.owner, asked.status, asked.note, asked.version)
        assert saved == ("IR 1", "Other", date(2026, 12, 1), contributor, "ready", "Pages 3 to 9.", 2)
        assert list(asked.statements.all()) == statements
        edit(version=2, statements=statements[1:])
        assert list(asked.statements.all()) == statements[1:]

    def test_a_version_that_is_gone_writes_nothing(self, edit, asked):
        edit(text="First")
        with pytest.raises(Stale) as stale:
            edit(text="Second", version=1)
        assert stale.value.current.text == "First"

    def test_what_is_not_held_needs_a_reason(self, edit):
        with pytest.raises(NeedsReason):
            edit(status="not_held", note=" ")
        assert edit(status="not_held", note="The council has never had one.").status == "not_held"

    def test_another_reference_is_not_taken_over(self, edit, information_return, add_request, lead):
        add_request(information_return, by=lead, reference="IR02")
        with pytest.raises(ReferenceTaken):
            edit(reference="ir02")

    def test_somebody_who_may_no_longer_answer_keeps_what_they_own(self, edit, asked, contributor, council, person):
        edit(owner=contributor)
        Membership.objects.filter(user=contributor).delete()
        assert edit(version=2, owner=contributor).owner == contributor
        with pytest.raises(CannotAnswer):
            edit(version=3, owner=person())

    def test_is_for_who_answers_in_the_council(self, edit, reader):
        with pytest.raises(NotAllowed):
            edit(by=reader)


class TestChange:
    def test_several_at_once_only_what_is_given(self, information_return, asked, add_request, lead, contributor):
        second = add_request(information_return, by=lead, due_on=date(2026, 12, 1))
        outcome = evidence_requests.change(
            requests=[asked, second], versions={asked.pk: 1, second.pk: 1}, owner=contributor, status="ready", by=lead
        )
        assert [one.pk for one in outcome.done] == [asked.pk, second.pk]
        assert outcome.refused == []
        second.refresh_from_db()
        changed = (second.owner, second.status, second.due_on, second.version)
        assert changed == (contributor, "ready", date(2026, 12, 1), 2)

    def test_the_others_are_left_and_named(self, information_return, asked, add_request, lead, reader, edit):
        edit(text="Somebody was here")
        second = add_request(information_return, by=lead)
        versions = {asked.pk: 1, second.pk: 1}

        def refused(**changes):
            found = evidence_requests.change(requests=[asked, second], versions=versions, by=lead, **changes)
            return [(one.pk, type(why)) for one, why in found.refused]

        assert refused(status="not_held") == [(asked.pk, Stale), (second.pk, NeedsReason)]
        assert refused(owner=reader) == [(asked.pk, Stale), (second.pk, CannotAnswer)]
        assert set(EvidenceRequest.objects.values_list("owner", "status")) == {(None, "in_progress"), (None, "to_do")}

    def test_one_without_a_version_is_stale(self, asked, lead):
        outcome = evidence_requests.change(requests=[asked], versions={}, status="ready", by=lead)
        assert isinstance(outcome.refused[0][1], Stale)

    def test_is_for_who_answers_in_the_council(self, asked, reader):
        with pytest.raises(NotAllowed):
            evidence_requests.change(requests=[asked], versions={asked.pk: 1}, status="ready", by=reader)


def test_remove_takes_it_from_the_list_and_keeps_its_history(asked, council, lead, reader, add_evidence):
    evidence_requests.attach(request=asked, item=add_evidence(council, by=lead), by=lead)
    with pytest.raises(NotAllowed):
        evidence_requests.remove(request=asked, by=reader)
    evidence_requests.remove(request=asked, by=lead)
    assert not EvidenceRequest.objects.exists()
    assert EvidenceItem.objects.kept().exists()
    history = EvidenceRequest.pgh_event_model.objects.filter(pgh_obj_id=asked.pk)
    assert history.order_by("pgh_id").last().text == "A plan"


class TestEvidence:
    def test_is_attached_once_and_taken_away(self, asked, council, lead, contributor, add_evidence):
        item = add_evidence(council, by=lead)
        first = evidence_requests.attach(request=asked, item=item, by=lead)
        assert evidence_requests.attach(request=asked, item=item, by=contributor) == first
        assert first.created_by == lead
        for _ in range(2):
            evidence_requests.detach(request=asked, item=item, by=contributor)
            assert not asked.items.exists()

    def test_is_of_the_councils_library(
        self, asked, council, other_council, lead, manager, stranger, peer_challenge, add_evidence
    ):
        gone = add_evidence(council, by=lead)
        evidence.remove(item=gone, by=lead)
        teams = add_evidence(council, by=manager, review=peer_challenge)
        for item in (gone, teams, add_evidence(other_council, by=stranger)):
            with pytest.raises(NotInTheLibrary):
                evidence_requests.attach(request=asked, item=item, by=lead)

    def test_is_for_who_answers_in_the_council(self, asked, council, lead, reader, add_evidence):
        item = add_evidence(council, by=lead)
        for step in (evidence_requests.attach, evidence_requests.detach):
            with pytest.raises(NotAllowed):
                step(request=asked, item=item, by=reader)
