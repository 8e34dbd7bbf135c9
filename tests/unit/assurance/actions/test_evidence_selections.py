from datetime import date

import pytest

from assurance.actions import evidence, evidence_selections
from assurance.models import EvidenceItem
from councils.rules import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def items(council, lead, add_evidence):
    return [add_evidence(council, by=lead) for _ in range(3)]


def versions(items):
    return [item.version for item in EvidenceItem.objects.filter(pk__in=[one.pk for one in items]).order_by("pk")]


def test_each_step_counts_what_it_changed(items, lead, dass, framework):
    statement = framework.statements()[0]
    steps = (
        (evidence_selections.give, {"owner": dass}),
        (evidence_selections.look_again, {"review_by": date(2027, 1, 1)}),
        (evidence_selections.tag, {"statement": statement}),
    )
    for number, (act, what) in enumerate(steps, start=2):
        assert act(items=items[:1], by=lead, **what) == 1
        assert act(items=items, by=lead, **what) == 2
        assert versions(items) == [number] * 3
        assert act(items=items, by=lead, **what) == 0
    assert evidence_selections.give(items=items, owner=None, by=lead) == 3
    assert evidence_selections.look_again(items=items, review_by=None, by=lead) == 3


def test_taking_several_out_and_putting_them_back(items, lead):
    evidence.remove(item=items[0], by=lead)
    items = list(EvidenceItem.objects.all())
    assert evidence_selections.take_out(items=items, by=lead) == 2
    items = list(EvidenceItem.objects.all())
    assert all(item.removed_at for item in items)
    assert evidence_selections.take_out(items=items, by=lead) == 0
    assert evidence_selections.put_back(items=items, by=lead) == 3
    items = list(EvidenceItem.objects.all())
    assert evidence_selections.put_back(items=items, by=lead) == 0


def test_all_or_nothing(items, lead, other_council, stranger, add_evidence):
    """One item of another's library, and none of them changes."""
    items.append(add_evidence(other_council, by=stranger))
    with pytest.raises(NotAllowed):
        evidence_selections.give(items=items, owner=lead, by=lead)
    assert versions(items) == [1] * 4
    assert not EvidenceItem.objects.filter(owner=lead).exists()


def test_history_names_the_one_step(items, lead):
    evidence_selections.take_out(items=items, by=lead)
    newest = items[0].events.order_by("pgh_id").last()
    assert newest.pgh_context.metadata["action"] == "evidence_selections.take_out"
