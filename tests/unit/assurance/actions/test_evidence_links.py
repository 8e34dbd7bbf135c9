import pytest

from assurance.actions import evidence, evidence_links, reviews
from assurance.actions.evidence_links import NoteChanged, NotTied, NotUsableHere
from assurance.actions.holding import ReviewIsFrozen
from assurance.models import EvidenceLink
from councils.rules import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead)


@pytest.fixture
def item(council, lead, add_evidence):
    return add_evidence(council, by=lead)


@pytest.fixture
def link(finding, item, lead):
    return evidence_links.link(finding=finding, item=item, note=" Says so. ", by=lead)


def of(link):
    return {"finding": link.finding, "item": link.item}


def test_an_item_is_put_behind_a_finding_once(finding, item, link, contributor):
    again = evidence_links.link(finding=finding, item=item, by=contributor)
    assert (again.pk, again.note) == (link.pk, "Says so.")
    assert evidence_links.link(finding=finding, item=item, note="Page 4.", by=contributor).note == "Page 4."
    assert list(finding.evidence_links.values_list("item", "note", "created_by")) == [
        (item.pk, "Page 4.", link.created_by_id)
    ]


def test_history_knows_who_tied_it_and_who_untied_it(finding, item, link, lead, dass):
    evidence_links.unlink(finding=finding, item=item, by=dass)
    evidence_links.unlink(finding=finding, item=item, by=dass)
    events = EvidenceLink.pgh_event_model.objects.filter(pgh_obj_id=link.pk).order_by("pgh_id")
    assert [
        (one.pgh_label, one.pgh_context.metadata["action"], one.pgh_context.metadata["user"]) for one in events
    ] == [
        ("insert", "evidence_links.link", lead.pk),
        ("delete", "evidence_links.unlink", dass.pk),
    ]


def test_only_what_the_review_may_use_and_the_person_sees(
    finding, item, council, other_council, peer_challenge, lead, stranger, manager, add_evidence
):
    removed = evidence.remove(item=add_evidence(council, by=lead), by=lead)
    theirs = add_evidence(other_council, by=stranger)
    teams = add_evidence(council, by=manager, review=peer_challenge)
    for other in (removed, theirs, teams):
        with pytest.raises(NotUsableHere):
            evidence_links.link(finding=finding, item=other, by=lead)
    assert not EvidenceLink.objects.exists()


def test_a_team_uses_its_own_and_what_the_council_has_opened(
    council, peer_challenge, lead, manager, add_evidence, record_finding
):
    finding = record_finding(peer_challenge, by=manager)
    closed, opened = add_evidence(council, by=lead), add_evidence(council, by=lead, is_open_to_teams=True)
    own = add_evidence(council, by=manager, review=peer_challenge)
    for item in (opened, own):
        evidence_links.link(finding=finding, item=item, by=manager)
    with pytest.raises(NotUsableHere):
        evidence_links.link(finding=finding, item=closed, by=manager)


def test_a_note_is_changed_by_who_has_read_it(link, dass):
    assert evidence_links.describe(**of(link), note=" Page 4. ", before="Says so.", by=dass).note == "Page 4."
    with pytest.raises(NoteChanged) as changed:
        evidence_links.describe(**of(link), note="Page 5.", before="Says so.", by=dass)
    assert changed.value.note == "Page 4."
    # Who writes the same words loses nothing.
    evidence_links.describe(**of(link), note="Page 4.", before="Says so.", by=dass)
    link.refresh_from_db()
    assert link.note == "Page 4."


def test_a_note_of_what_is_tied_no_more(finding, item, link, lead):
    evidence_links.unlink(finding=finding, item=item, by=lead)
    with pytest.raises(NotTied):
        evidence_links.describe(**of(link), note="Late", before="Says so.", by=lead)


def test_a_new_item_stands_in_the_councils_library_under_the_findings_statements(self_assessment, lead, record_finding):
    statements = list(self_assessment.framework.statements()[:2])
    finding = record_finding(self_assessment, by=lead, statements=statements)
    row = evidence_links.add_behind(finding=finding, source="heard", title="Focus group", note="All six.", by=lead)
    assert (row.item.council, row.item.review, row.item.source) == (self_assessment.council, None, "heard")
    assert (list(row.item.statements.all()), row.note) == (statements, "All six.")


def test_what_a_team_adds_stays_with_the_team(peer_challenge, peer, manager, record_finding):
    finding = record_finding(peer_challenge, by=manager)
    row = evidence_links.add_behind(finding=finding, source="seen", title="Visit", by=peer)
    assert row.item.review == peer_challenge


@pytest.mark.parametrize("step", ["link", "add_behind", "describe", "unlink"])
def test_readers_and_strangers_tie_nothing_and_nobody_once_the_review_is_agreed(
    finding, item, link, lead, reader, stranger, step
):
    words = {
        "link": {"finding": finding, "item": item},
        "add_behind": {"finding": finding, "source": "read", "title": "New"},
        "describe": {**of(link), "note": "New", "before": link.note},
        "unlink": {"finding": finding, "item": item},
    }[step]
    act = getattr(evidence_links, step)
    for outsider in (reader, stranger):
        with pytest.raises(NotAllowed):
            act(**words, by=outsider)
    for status in ("shared", "agreed"):
        reviews.move(review=finding.review, to=status, by=lead)
    with pytest.raises(ReviewIsFrozen):
        act(**words, by=lead)
    assert list(finding.evidence_links.values_list("item", "note")) == [(item.pk, "Says so.")]


def test_a_new_item_needs_a_title_and_then_nothing_is_tied(finding, lead):
    with pytest.raises(evidence.HasNoTitle):
        evidence_links.add_behind(finding=finding, source="read", title=" ", by=lead)
    assert not finding.evidence_links.exists()
