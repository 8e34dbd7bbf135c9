"""What the database itself holds of evidence, each with a row that passes and one that does not."""

import pytest
from django.utils import timezone

from assurance.models import EvidenceItem

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(add_evidence, council, lead):
    """One item of the council's library, as a queryset."""
    return EvidenceItem.objects.filter(pk=add_evidence(council, by=lead).pk)


def test_an_item_has_a_known_source_and_a_title(rows, refused):
    rows.update(source="seen", title="A visit")
    with refused("assurance_evidenceitem_source_known"):
        rows.update(source="smelt")
    with refused("assurance_evidenceitem_has_title"):
        rows.update(title="")


def test_what_a_team_has_of_its_own_is_not_open_to_teams(rows, peer_challenge, refused):
    rows.update(is_open_to_teams=True)
    with refused("assurance_evidenceitem_teams_own_is_not_shared"):
        rows.update(review=peer_challenge)
    rows.update(review=peer_challenge, is_open_to_teams=False)


def test_only_what_was_read_was_written_by_those_who_were_heard(rows, refused):
    rows.update(source="read", is_by_those_heard=True)
    with refused("assurance_evidenceitem_only_documents_are_written"):
        rows.update(source="heard")
    rows.update(source="heard", is_by_those_heard=False)


def test_an_item_is_taken_out_by_somebody_at_some_time_or_not_at_all(rows, lead, refused):
    name = "assurance_evidenceitem_removed_at_and_by"
    rows.update(removed_at=timezone.now(), removed_by=lead)
    for half in ({"removed_at": None}, {"removed_by": None}):
        with refused(name):
            rows.update(**half)
    rows.update(removed_at=None, removed_by=None)


def test_a_statement_is_tied_to_an_item_once(add_evidence, council, lead, framework, twice):
    item = add_evidence(council, by=lead, statements=framework.statements()[:2])
    twice(item.statement_links.first(), "assurance_evidencestatement_once")
