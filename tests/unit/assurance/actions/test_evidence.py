from datetime import date

import pytest

from assurance.actions import evidence, reviews
from assurance.actions.evidence import HasNoTitle, NotOpenToTeams
from assurance.actions.evidence_holding import IsTakenOut
from assurance.actions.holding import Stale
from assurance.models import EvidenceItem
from councils.rules import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(council, lead, add_evidence):
    return add_evidence(council, by=lead)


@pytest.fixture
def teams_item(council, peer_challenge, peer, add_evidence):
    return add_evidence(council, review=peer_challenge, by=peer)


def words(item, **changed):
    names = ("source", "title", "category", "summary", "text", "url", "refers_on", "occasion", "is_by_those_heard")
    more = ("is_open_to_teams", "owner", "review_by")
    return {name: getattr(item, name) for name in (*names, *more)} | changed


def edited(item, *, by, version=1, statements=(), **changed):
    return evidence.edit(item=item, version=version, statements=statements, by=by, **words(item, **changed))


def test_what_is_kept_of_the_words(council, lead):
    item = evidence.add(
        council=council, source="heard", title="  Forum \n of carers ", summary=" One\r\ntwo ", by=lead,
        text="<script>x</script><h1>Said</h1>", occasion="  12  May ", is_by_those_heard=True,
    )  # fmt: skip
    assert (item.title, item.summary, item.text) == ("Forum of carers", "One\ntwo", "<p>Said</p>")
    assert (item.occasion, item.is_by_those_heard) == ("12 May", False)
    assert (item.created_by, item.updated_by, item.version) == (lead, lead, 1)


@pytest.mark.parametrize("title", ["", " \n "])
def test_without_a_title_nothing_is_added_or_changed(council, lead, item, title):
    with pytest.raises(HasNoTitle):
        evidence.add(council=council, source="read", title=title, by=lead)
    with pytest.raises(HasNoTitle):
        edited(item, by=lead, title=title)
    assert EvidenceItem.objects.count() == 1


def test_who_adds(council, other_council, peer_challenge, lead, dass, contributor, reader, stranger, peer, manager):
    for by in (lead, dass, contributor):
        evidence.add(council=council, source="read", title="Ours", by=by)
    for by in (peer, manager):
        evidence.add(council=council, review=peer_challenge, source="read", title="Team’s", by=by)
    for by, review in (
        (reader, None),
        (stranger, None),
        (peer, None),
        (lead, peer_challenge),
        (stranger, peer_challenge),
    ):
        with pytest.raises(NotAllowed):
            evidence.add(council=council, review=review, source="read", title="Not theirs", by=by)
    assert EvidenceItem.objects.count() == 5


def test_a_shared_challenge_s_team_still_keeps_its_evidence_to_itself(peer_challenge, manager, peer, lead, teams_item):
    reviews.move(review=peer_challenge, to="shared", by=manager)
    with pytest.raises(NotAllowed):
        edited(teams_item, by=lead, title="The council’s")
    assert edited(teams_item, by=peer, title="The team’s").title == "The team’s"
    assert not EvidenceItem.objects.visible_to(lead).exists()


def test_editing_counts_a_version_and_names_the_writer(item, contributor, framework):
    statements = framework.statements()[:2]
    item = edited(item, by=contributor, title="New", refers_on=date(2026, 5, 1), statements=statements)
    assert (item.title, item.version, item.updated_by) == ("New", 2, contributor)
    assert list(item.statements.all()) == list(statements)
    assert item.updated_at > item.created_at
    item = edited(item, by=contributor, version=2, statements=statements[:1])
    assert (item.version, list(item.statements.all())) == (3, [statements[0]])


def test_a_save_that_changes_nothing_is_no_version(item, lead, contributor):
    same = edited(item, by=contributor)
    assert (same.version, same.updated_by) == (1, lead)
    assert item.events.count() == 1


def test_nobody_overwrites_what_they_have_not_seen(item, lead, dass):
    edited(item, by=dass, title="Ruth’s")
    with pytest.raises(Stale) as stale:
        edited(item, by=lead, title="Imogen’s")
    assert stale.value.current.title == "Ruth’s"


def test_what_was_taken_out_is_put_back_before_it_is_changed(item, lead, dass):
    taken = evidence.remove(item=item, by=dass)
    assert (taken.removed_by, EvidenceItem.objects.kept().exists()) == (dass, False)
    again = evidence.remove(item=item, by=lead)
    assert (again.removed_by, again.removed_at) == (dass, taken.removed_at)
    with pytest.raises(IsTakenOut):
        edited(item, by=lead, title="New")
    back = evidence.restore(item=item, by=lead)
    assert (back.removed_at, back.removed_by) == (None, None)
    assert edited(item, by=lead, title="New").version == 2


def test_only_writers_take_out_and_put_back(item, teams_item, reader, stranger, peer, lead):
    for one, by in ((item, reader), (item, stranger), (item, peer), (teams_item, lead)):
        for act in (evidence.remove, evidence.restore):
            with pytest.raises(NotAllowed):
                act(item=one, by=by)
        with pytest.raises(NotAllowed):
            edited(one, by=by)


def test_opening_to_teams(item, teams_item, lead, peer, reader, add_evidence, council):
    other = add_evidence(council, by=lead, is_open_to_teams=True)
    assert evidence.open_to_teams(items=[item, other], is_open=True, by=lead) == 1
    assert evidence.open_to_teams(items=[item], is_open=True, by=lead) == 0
    assert list(EvidenceItem.objects.visible_to(peer).filter(review=None).order_by("pk")) == [item, other]
    item.refresh_from_db()
    assert item.version == 2
    with pytest.raises(NotOpenToTeams):
        evidence.open_to_teams(items=[teams_item], is_open=True, by=peer)
    with pytest.raises(NotOpenToTeams):
        edited(teams_item, by=peer, is_open_to_teams=True)
    with pytest.raises(NotAllowed):
        evidence.open_to_teams(items=[item], is_open=False, by=reader)


def test_history_says_who_did_what(item, lead, dass):
    edited(item, by=dass, title="New")
    evidence.remove(item=item, by=lead)
    events = item.events.select_related("pgh_context").order_by("pgh_id")
    assert [(one.pgh_context.metadata["action"], one.pgh_context.metadata["user"]) for one in events] == [
        ("evidence.add", lead.pk),
        ("evidence.edit", dass.pk),
        ("evidence.remove", lead.pk),
    ]


def test_what_no_evidence_has_is_refused(council, lead):
    with pytest.raises(TypeError, match="Evidence has no colour"):
        evidence.add(council=council, source="read", title="Minutes", colour="red", by=lead)
