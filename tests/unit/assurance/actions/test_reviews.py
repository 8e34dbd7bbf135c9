from itertools import product

import pytest

from assurance import transitions
from assurance.actions import members, reviews
from assurance.models import Review
from assurance.rules import may
from assurance.transitions import AGREED, DRAFTING, PUBLISHED, SHARED, STATUSES, NotATransition
from councils.actions import people
from councils.permissions import Permission
from councils.rules import NotAllowed

ALLOWED = {(DRAFTING, SHARED), (SHARED, DRAFTING), (SHARED, AGREED), (AGREED, SHARED), (AGREED, PUBLISHED)}


@pytest.mark.parametrize(("now", "then"), list(product(STATUSES, STATUSES)))
def test_the_table_of_transitions(now, then):
    if (now, then) in ALLOWED:
        transitions.check(now, then)
    else:
        with pytest.raises(NotATransition):
            transitions.check(now, then)


def test_a_review_moves_by_the_table_and_keeps_every_status(self_assessment, lead):
    for status in (SHARED, AGREED, PUBLISHED):
        self_assessment = reviews.move(review=self_assessment, to=status, by=lead)
    assert self_assessment.status == PUBLISHED
    names = [row.name for row in self_assessment.statuses.all()]
    assert names == [DRAFTING, SHARED, AGREED, PUBLISHED]
    with pytest.raises(NotATransition):
        reviews.move(review=self_assessment, to=DRAFTING, by=lead)


def test_only_some_roles_start_or_move_a_review(council, framework, self_assessment, contributor, stranger):
    for who in (contributor, stranger):
        with pytest.raises(NotAllowed):
            reviews.create(council=council, framework=framework, kind="self_assessment", title="No", by=who)
        with pytest.raises(NotAllowed):
            reviews.move(review=self_assessment, to=SHARED, by=who)


def test_only_the_manager_admits_people(peer_challenge, peer, lead, manager, person):
    for who in (peer, lead):
        with pytest.raises(NotAllowed):
            members.admit(review=peer_challenge, user=person(), role="peer", by=who)
    assert members.admit(review=peer_challenge, user=peer, role="challenge_manager", by=manager).user == peer
    assert peer_challenge.members.count() == 2


def test_a_council_sees_its_peer_challenge_once_the_draft_is_shared(peer_challenge, manager, peer, lead, stranger):
    def seers():
        return [who for who in (manager, peer, lead, stranger) if Review.objects.visible_to(who).exists()]

    assert seers() == [manager, peer]
    reviews.move(review=peer_challenge, to=SHARED, by=manager)
    assert seers() == [manager, peer, lead]


def test_who_recorded_a_report_leaves_it_with_the_council(council, framework, lead, dass):
    review = reviews.record_published(
        council=council, framework=framework, kind="self_assessment", title="Assessment", by=dass
    )
    people.end_access(membership=dass.memberships.get(), by=lead)
    assert not Review.objects.visible_to(dass).exists()
    assert not may(dass, Permission.FINDING_WRITE, review=review)
    assert may(lead, Permission.FINDING_WRITE, review=review)


def test_the_record_of_a_published_report(council, framework, stranger, lead):
    review = reviews.record_published(
        council=council, framework=framework, kind="cqc_assessment", title="Assessment", by=lead
    )
    reviews.set_result(review=review, rating="Good", percent=70, by=lead)
    result = reviews.set_result(review=review, rating="Good", percent=69, by=lead)
    assert reviews.publish_record(review=review, by=lead).status == PUBLISHED
    assert (result.percent, review.is_agreed_by_another) == (69, False)
    assert not Review.objects.visible_to(stranger).exists()
