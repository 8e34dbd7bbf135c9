from datetime import timedelta
from functools import partial

import pytest
from django.core import mail
from django.utils import timezone

from assurance.actions import members, reviews
from assurance.actions.holding import ReviewIsFrozen
from assurance.models import Review
from assurance.transitions import AGREED, PUBLISHED, SHARED
from councils.actions import people
from councils.models import Invitation
from councils.rules import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def invite(peer_challenge, manager):
    def send(*, by=manager, review=peer_challenge, **fields):
        person = {"email": "Nia@example.org", "name": "Nia New", "role": "peer", **fields}
        return members.invite(review=review, **person, accept_at=lambda token: f"https://x.test/{token}", by=by)

    return send


@pytest.fixture
def member(peer_challenge, peer):
    return peer_challenge.members.select_related("review", "user").get(user=peer)


def test_an_invited_person_has_an_account_and_this_review_only(invite, peer_challenge):
    user = invite().user
    assert (user.email, user.has_usable_password()) == ("nia@example.org", False)
    assert list(Review.objects.visible_to(user)) == [peer_challenge]
    assert not user.memberships.exists()


def test_only_who_may_move_the_review_changes_its_people(invite, member, peer, lead, stranger):
    for who in (peer, lead, stranger):
        with pytest.raises(NotAllowed):
            invite(by=who)
        with pytest.raises(NotAllowed):
            members.invite_again(member=member, accept_at=str, by=who)
        with pytest.raises(NotAllowed):
            members.change_role(member=member, role="challenge_manager", by=who)
        with pytest.raises(NotAllowed):
            members.end_access(member=member, by=who)


def test_somebody_with_access_is_not_invited_twice(invite, peer):
    with pytest.raises(people.HasAccessAlready):
        invite(email=peer.email)


def test_whose_access_ended_can_come_back_and_gets_a_word(
    invite, member, manager, peer, peer_challenge, django_capture_on_commit_callbacks
):
    members.end_access(member=member, by=manager)
    assert not Review.objects.visible_to(peer).exists()
    with django_capture_on_commit_callbacks(execute=True):
        back = invite(email=peer.email, role="challenge_manager")
    assert (back.pk, back.role, back.expires_at) == (member.pk, "challenge_manager", None)
    assert list(Review.objects.visible_to(peer)) == [peer_challenge]
    assert "Sign in as before" in mail.outbox[0].body


def test_nobody_is_invited_once_it_is_published(invite, peer_challenge, manager, member):
    for status in (SHARED, AGREED):
        reviews.move(review=peer_challenge, to=status, by=manager)
    invite()
    reviews.move(review=peer_challenge, to=PUBLISHED, by=manager)
    with pytest.raises(ReviewIsFrozen):
        invite(email="late@example.org")
    assert members.end_access(member=member, by=manager).expires_at


def test_a_new_link_voids_the_old_one(invite, manager):
    member = invite()
    members.invite_again(member=member, accept_at=str, by=manager)
    assert Invitation.objects.count() == 2
    assert Invitation.objects.open().count() == 1


def test_a_link_ends_with_the_person_s_last_role(invite, manager, lead, council):
    member = invite()
    members.end_access(member=member, by=manager)
    assert not Invitation.objects.open().exists()
    again = invite()
    people.invite(council=council, email=member.user.email, name="", role="reader", accept_at=str, by=lead)
    members.end_access(member=again, by=manager)
    assert Invitation.objects.open().count() == 1


def test_a_link_stays_for_another_review(invite, manager, council, framework):
    member = invite()
    other = reviews.create_for_team(council=council, framework=framework, title="Next", manager=manager, by=manager)
    invite(review=other)
    members.end_access(member=member, by=manager)
    assert Invitation.objects.open().count() == 1


def test_the_last_manager_who_can_sign_in_stays(invite, peer_challenge, manager, member):
    own = peer_challenge.members.get(user=manager)
    invite(role="challenge_manager")  # who has not chosen a password yet
    for change in (
        lambda: members.end_access(member=own, by=manager),
        lambda: members.change_role(member=own, role="peer", by=manager),
    ):
        with pytest.raises(members.LastToManageTeam):
            change()
    members.change_role(member=member, role="challenge_manager", by=manager)
    assert members.change_role(member=own, role="peer", by=manager).role == "peer"


def test_a_closed_account_or_an_ended_one_does_not_count_as_another_manager(peer_challenge, manager, member, peer):
    own = peer_challenge.members.get(user=manager)
    members.change_role(member=member, role="challenge_manager", by=manager)
    peer.is_active = False
    peer.save()
    with pytest.raises(members.LastToManageTeam):
        members.end_access(member=own, by=manager)
    peer.is_active = True
    peer.save()
    peer_challenge.members.filter(user=peer).update(expires_at=timezone.now() - timedelta(days=1))
    with pytest.raises(members.LastToManageTeam):
        members.end_access(member=own, by=manager)


def test_a_council_s_own_review_needs_no_manager(self_assessment, lead, peer):
    member = members.admit(review=self_assessment, user=peer, role="challenge_manager", by=lead)
    assert members.end_access(member=member, by=lead).expires_at


def test_the_role_that_counts_is_the_one_held_now(peer_challenge, manager, peer):
    """A page was loaded while somebody was a peer; meanwhile they became the only one to manage the team."""
    as_loaded, managers = (peer_challenge.members.get(user=user) for user in (peer, manager))
    members.change_role(member=peer_challenge.members.get(user=peer), role="challenge_manager", by=manager)
    members.end_access(member=managers, by=manager)
    for step in (members.end_access, partial(members.change_role, role="peer")):
        with pytest.raises(members.LastToManageTeam):
            step(member=as_loaded, by=peer)
