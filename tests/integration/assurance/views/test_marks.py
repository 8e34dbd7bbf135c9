"""A card's marks are what the rule counts, and the same as on the finding's own page."""

import pytest

from assurance.actions import evidence_links
from assurance.models import Finding
from assurance.presenters.cards import marks_of
from assurance.presenters.reviews import url_of

pytestmark = pytest.mark.django_db

VISIT = [("heard", "Visit"), ("seen", "visit")]


@pytest.mark.parametrize(
    ("behind", "there"),
    [
        ([], []),
        ([("heard", ""), ("heard", "")], ["heard"]),
        (VISIT, ["heard"]),
        ([*VISIT, ("heard", "Panel")], ["heard", "seen"]),
        ([*VISIT, ("heard", ""), ("read", "a / b")], ["read", "heard", "seen"]),
        ([("read", "those heard")], []),
    ],
)
def test_a_kind_is_there_when_the_rule_counts_it(
    signed_in, lead, council, self_assessment, record_finding, add_evidence, behind, there
):
    finding = record_finding(self_assessment, by=lead)
    for source, occasion in behind:
        words = {"source": source, "occasion": occasion, "is_by_those_heard": occasion == "those heard"}
        evidence_links.link(finding=finding, item=add_evidence(council, by=lead, **words), by=lead)
    card = Finding.objects.visible_to(lead).with_marks().get(pk=finding.pk)
    assert [mark.name for mark in marks_of(card) if mark.is_there] == there
    page = signed_in(lead).get(url_of("finding-evidence", self_assessment, finding.pk))
    assert [mark.kind for mark in page.context["evidence"].backing.marks if mark.is_there] == there
