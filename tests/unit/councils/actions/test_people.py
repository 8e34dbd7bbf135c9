from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from councils.actions import people
from councils.actions.service import service_account
from councils.models import Invitation, User
from councils.rules import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def invite(council, lead, django_capture_on_commit_callbacks):
    """Invites and gives the membership and the tokens that went out by e-mail."""

    def send(*, by=lead, council=council, **fields):
        tokens = []

        def accept_at(token):
            tokens.append(token)
            return f"https://example.test/{token}/"

        person = {"email": "New.Person@example.org", "name": "Nia New", "role": "contributor", **fields}
        with django_capture_on_commit_callbacks(execute=True):
            membership = people.invite(council=council, **person, accept_at=accept_at, by=by)
        return membership, tokens

    return send


def test_a_new_person_gets_an_account_without_password_a_role_and_a_link(invite, council):
    membership, [token] = invite()
    user = membership.user
    assert (user.email, user.name, user.has_usable_password()) == ("new.person@example.org", "Nia New", False)
    assert list(council.memberships.current().filter(user=user).values_list("role", flat=True)) == ["contributor"]
    [message] = mail.outbox
    assert message.to == ["new.person@example.org"]
    assert f"https://example.test/{token}/" in message.body
    assert "Imogen Leadbetter has invited you to Exampleshire County Council" in message.body


def test_only_the_hash_of_a_token_is_kept(invite):
    _, [token] = invite()
    invitation = Invitation.objects.get()
    assert invitation.token_sha256 == people.hash_of(token)
    assert token not in str(vars(invitation))


def test_no_mail_leaves_before_the_commit(council, lead):
    people.invite(
        council=council, email="a@example.org", name="A", role="reader", accept_at=lambda token: token, by=lead
    )
    assert mail.outbox == []


def test_somebody_with_an_account_elsewhere_keeps_it_and_gets_no_link(invite, stranger, council):
    membership, tokens = invite(email=stranger.email.upper())
    assert membership.user == stranger
    assert tokens == []
    assert "Sign in as before" in mail.outbox[0].body


def test_somebody_with_access_is_not_invited_twice(invite, reader):
    with pytest.raises(people.HasAccessAlready):
        invite(email=reader.email, role="dass")


def test_somebody_whose_access_ended_can_come_back(invite, council, lead, reader):
    ended = people.end_access(membership=reader.memberships.get(), by=lead)
    membership, _ = invite(email=reader.email, role="reader")
    assert membership == ended
    assert council.memberships.current().filter(user=reader).exists()


def test_a_closed_account_is_not_opened_by_an_invitation(invite):
    with pytest.raises(people.AccountIsClosed):
        invite(email=service_account().email)


def test_who_may_not_manage_people_invites_nobody(invite, contributor, stranger):
    for outsider in (contributor, stranger):
        with pytest.raises(NotAllowed):
            invite(by=outsider)
    assert not User.objects.filter(email="new.person@example.org").exists()


def test_inviting_again_voids_the_first_link(invite, lead, django_capture_on_commit_callbacks):
    membership, [first] = invite()
    with django_capture_on_commit_callbacks(execute=True):
        people.invite_again(membership=membership, accept_at=lambda token: f"again/{token}", by=lead)
    assert not Invitation.objects.open().with_hash(people.hash_of(first)).exists()
    assert Invitation.objects.open().count() == 1
    assert "again/" in mail.outbox[1].body


def test_accepting_sets_the_password_once(invite):
    membership, _ = invite()
    invitation = Invitation.objects.get()
    user = people.accept_invitation(invitation=invitation, password="three words of mine", by=membership.user)
    assert user.check_password("three words of mine")
    with pytest.raises(people.InvitationIsOver):
        people.accept_invitation(invitation=invitation, password="another one of mine", by=user)
    assert User.objects.get(pk=user.pk).check_password("three words of mine")


def test_a_link_runs_out_after_seven_days(invite):
    membership, _ = invite()
    invitation = Invitation.objects.get()
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(people.InvitationIsOver):
        people.accept_invitation(invitation=invitation, password="three words of mine", by=membership.user)


def test_a_link_ends_with_the_access_that_it_was_sent_for(invite, lead, council):
    membership, [token] = invite()
    people.end_access(membership=membership, by=lead)
    assert people.open_invitation(token) is None
    with pytest.raises(people.InvitationIsOver):
        people.accept_invitation(
            invitation=Invitation.objects.get(), password="three words of mine", by=membership.user
        )


def test_a_link_stays_for_a_role_in_another_council(invite, lead, other_council, stranger):
    here, _ = invite()
    _, [token] = invite(council=other_council, by=stranger)
    people.end_access(membership=here, by=lead)
    assert people.open_invitation(token).user == here.user


def test_a_link_never_replaces_a_password(invite):
    """It may have been chosen by way of a forgotten one."""
    membership, [token] = invite()
    membership.user.set_password("three words of mine")
    membership.user.save()
    assert people.open_invitation(token) is None
    with pytest.raises(people.InvitationIsOver):
        people.accept_invitation(invitation=Invitation.objects.get(), password="not words of mine", by=membership.user)


def test_a_link_of_a_closed_account_is_over(invite):
    membership, [token] = invite()
    User.objects.filter(pk=membership.user_id).update(is_active=False)
    assert people.open_invitation(token) is None


def test_nobody_accepts_for_somebody_else(invite, reader):
    invite()
    with pytest.raises(people.InvitationIsOver):
        people.accept_invitation(invitation=Invitation.objects.get(), password="three words of mine", by=reader)


def test_a_role_changes(reader, lead):
    membership = people.change_role(membership=reader.memberships.get(), role="dass", by=lead)
    assert membership.role_name == "Director of adult social services"


def test_changing_to_a_role_held_before_leaves_one(reader, lead, council, invite):
    people.end_access(membership=reader.memberships.get(), by=lead)
    membership, _ = invite(email=reader.email, role="contributor")
    people.change_role(membership=membership, role="reader", by=lead)
    assert list(reader.memberships.values_list("role", flat=True)) == ["reader"]


def test_ending_takes_the_council_away_at_once(reader, lead, council):
    people.end_access(membership=reader.memberships.get(), by=lead)
    assert not type(council).objects.visible_to(reader).exists()


@pytest.mark.parametrize(
    "leave",
    [
        lambda membership, by: people.end_access(membership=membership, by=by),
        lambda membership, by: people.change_role(membership=membership, role="reader", by=by),
    ],
)
def test_the_last_person_who_manages_people_stays(leave, lead, reader):
    with pytest.raises(people.LastToManagePeople):
        leave(lead.memberships.get(), lead)


def test_somebody_invited_who_never_came_does_not_count_as_another_manager(lead, invite):
    invite(role="dass")
    with pytest.raises(people.LastToManagePeople):
        people.end_access(membership=lead.memberships.get(), by=lead)


def test_one_of_two_managers_may_go(lead, dass):
    people.end_access(membership=lead.memberships.get(), by=dass)
    assert not lead.memberships.current().exists()


def test_the_last_manager_may_take_another_managing_role(lead):
    assert people.change_role(membership=lead.memberships.get(), role="dass", by=lead).role == "dass"


def test_only_who_manages_people_changes_them(reader, contributor):
    for change in (
        lambda: people.end_access(membership=reader.memberships.get(), by=contributor),
        lambda: people.change_role(membership=reader.memberships.get(), role="dass", by=contributor),
        lambda: people.invite_again(membership=reader.memberships.get(), accept_at=str, by=contributor),
    ):
        with pytest.raises(NotAllowed):
            change()


def test_the_clock_of_an_invitation_is_that_of_the_sender(invite):
    with time_machine.travel("2026-03-01 12:00Z", tick=False):
        invite()
    assert Invitation.objects.get().expires_at.isoformat() == "2026-03-08T12:00:00+00:00"


def test_the_role_that_counts_is_the_one_held_now(lead, reader, council):
    """A page was loaded while the person was a reader; meanwhile they became the only one to manage people."""
    as_loaded = council.memberships.get(user=reader)
    people.change_role(membership=council.memberships.get(user=reader), role="improvement_lead", by=lead)
    people.end_access(membership=council.memberships.get(user=lead), by=lead)
    for step in (people.end_access, partial(people.change_role, role="contributor")):
        with pytest.raises(people.LastToManagePeople):
            step(membership=as_loaded, by=reader)
