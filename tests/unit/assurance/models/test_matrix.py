"""What the database counts is what `assurance.triangulation` counts."""

from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assurance.actions import evidence
from assurance.models import EvidenceItem
from assurance.presenters.matrix import counts_of
from assurance.presenters.triangulation import piece_of
from assurance.triangulation import KINDS, occasions_of

pytestmark = pytest.mark.django_db

SPELLINGS = [
    "",
    "",
    "Visit",
    "visit ",
    "  VISIT",
    "Day 2,  panel",
    "day 2, panel",
    "Café Élan",
    "café  élan",
    "a\tb",
    "7",
    "a b\n c",
    "İstanbul",
]
ITEMS = st.tuples(st.sampled_from(KINDS), st.sampled_from(SPELLINGS), st.booleans())


@pytest.fixture
def statement(framework):
    return framework.statements()[0]


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(given_items=st.lists(ITEMS, max_size=8))
def test_occasions_are_counted_as_the_rule_counts_them(council, lead, statement, given_items):
    with transaction.atomic():
        items = [
            evidence.add(
                council=council, title="x", source=source, occasion=occasion, is_by_those_heard=by_those,
                statements=[statement], by=lead,
            )
            for source, occasion, by_those in given_items
        ]  # fmt: skip
        rows = EvidenceItem.objects.all()
        counts = counts_of(rows.counted(), rows.counted_occasions())[statement.pk]
        transaction.set_rollback(True)
    assert +counts.occasions == occasions_of(map(piece_of, items))


def test_items_are_counted_by_statement_source_and_category(council, lead, framework, add_evidence):
    first, second = framework.statements()[:2]
    category = framework.evidence_categories.get(key="processes")
    day = date(2026, 3, 4)
    add_evidence(council, by=lead, source="read", statements=[first, second], category=category, refers_on=day)
    add_evidence(council, by=lead, source="read", statements=[first], category=category)
    add_evidence(council, by=lead, source="seen")
    evidence.remove(item=add_evidence(council, by=lead, statements=[first]), by=lead)
    rows = EvidenceItem.objects.visible_to(lead).kept().counted()
    found = {(r["statement"], r["kind"], r["of_category"]): (r["number"], r["newest"]) for r in rows}
    assert found == {
        (first.pk, "read", "processes"): (2, day),
        (second.pk, "read", "processes"): (1, day),
        (None, "seen", None): (1, None),
    }
