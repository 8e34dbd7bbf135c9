"""What the database counts is what `assurance.triangulation` counts."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assurance.actions import evidence
from assurance.models import EvidenceItem, EvidenceStatement
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
]
ITEMS = st.tuples(st.sampled_from(KINDS), st.sampled_from(SPELLINGS), st.booleans())


@pytest.fixture
def statement(framework):
    return framework.statements()[0]


def counted(statement, rows):
    return {frozenset(row["kinds"]): row["number"] for row in rows if row["statement"] == statement.pk}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(ITEMS, max_size=8))
def test_occasions_are_counted_as_the_rule_counts_them(council, lead, statement, given_items):
    EvidenceItem.objects.all().delete()
    words = {"council": council, "created_by": lead, "updated_by": lead, "title": "x"}
    items = EvidenceItem.objects.bulk_create(
        EvidenceItem(**words, source=source, occasion=occasion, is_by_those_heard=by_those and source == "read")
        for source, occasion, by_those in given_items
    )
    EvidenceStatement.objects.bulk_create(EvidenceStatement(item=item, statement=statement) for item in items)
    assert counted(statement, EvidenceItem.objects.counted_occasions()) == occasions_of(map(piece_of, items))


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
