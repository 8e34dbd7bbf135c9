from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from assurance.actions.holding import Stale
from assurance.models import Review
from councils.rules import NotAllowed
from peerchallenge.actions import challenges
from peerchallenge.models import ActivityCount, Challenge, Contact, KeyFact, TeamMember


@pytest.fixture
def challenge(peer_challenge, manager):
    return challenges.set_up(review=peer_challenge, sponsor="Chief executive", by=manager)


def test_the_team_is_named_in_order_and_named_anew(challenge, manager, peer):
    challenges.name_team(challenge=challenge, members=[{"name": "Ada"}, {"name": "Ben"}], by=manager)
    challenges.name_team(challenge=challenge, members=[{"name": "Cy", "role": "lead_peer"}, {"name": "Ada"}], by=peer)
    assert [(m.position, m.name) for m in challenge.team.all()] == [(1, "Cy"), (2, "Ada")]


def test_key_facts_and_contacts_keep_their_order(challenge, manager):
    challenges.set_key_facts(
        challenge=challenge, facts=[{"value": "£1m", "label": "Budget"}, {"value": "3", "label": "Teams"}], by=manager
    )
    challenges.set_contacts(challenge=challenge, contacts=[{"name": "Ada", "email": "[hidden]"}], by=manager)
    assert [fact.value for fact in challenge.key_facts.all()] == ["£1m", "3"]
    assert challenge.contacts.get().position == 1


def test_activity_is_counted_once_a_kind(challenge, manager):
    challenges.count_activity(challenge=challenge, kind="people", value=160, qualifier="at least", by=manager)
    count = challenges.count_activity(challenge=challenge, kind="people", value=161, by=manager)
    assert str(count) == "161 people"
    assert challenge.activity.count() == 1


def test_the_council_does_not_write_the_teams_facts(peer_challenge, challenge, lead):
    with pytest.raises(NotAllowed):
        challenges.set_up(review=peer_challenge, by=lead)
    with pytest.raises(NotAllowed):
        challenges.name_team(challenge=challenge, members=[], by=lead)
    assert not Challenge.objects.visible_to(lead).exists()


@pytest.mark.parametrize("hours", [Decimal(0), Decimal("24.5")])
def test_the_database_refuses_days_of_impossible_length(challenge, hours):
    Challenge.objects.filter(pk=challenge.pk).update(hours_per_day=Decimal("7.5"))
    with pytest.raises(IntegrityError, match="hours_fit_a_day"), transaction.atomic():
        Challenge.objects.filter(pk=challenge.pk).update(hours_per_day=hours)


def test_the_database_refuses_unknown_kinds_and_two_in_one_place(challenge):
    with pytest.raises(IntegrityError, match="activitycount_kind_known"), transaction.atomic():
        ActivityCount.objects.create(challenge=challenge, kind="biscuits", value=1)
    TeamMember.objects.create(challenge=challenge, position=1, name="Ada")
    with pytest.raises(IntegrityError, match="teammember_one_a_position"), transaction.atomic():
        TeamMember.objects.create(challenge=challenge, position=1, name="Ben")
        connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")


class TestStart:
    def start(self, council, framework, *, by, email="mara@example.org"):
        return challenges.start(
            council=council, framework=framework, title="Challenge", manager_email=email, manager_name="Mara Manning",
            accept_at=str, by=by,
        )  # fmt: skip

    def test_the_challenge_is_its_manager_s(self, council, framework, lead):
        review = self.start(council, framework, by=lead)
        member = review.members.get()
        assert (member.user.email, member.role, review.created_by) == ("mara@example.org", "challenge_manager", lead)
        assert review.is_team_owned
        assert review.sections.exists()
        assert list(Review.objects.visible_to(member.user)) == [review]
        assert not Review.objects.visible_to(lead).exists()

    def test_who_may_not_start_one(self, council, framework, contributor, stranger):
        for who in (contributor, stranger):
            with pytest.raises(NotAllowed):
                self.start(council, framework, by=who)

    def test_nobody_of_the_council_manages_it(self, council, framework, lead, reader, stranger):
        with pytest.raises(challenges.ManagerIsOfTheCouncil):
            self.start(council, framework, by=lead, email=reader.email)
        assert self.start(council, framework, by=lead, email=stranger.email).members.get().user == stranger

    def test_a_new_link_for_a_manager_who_has_not_come_in(self, council, framework, lead, dass):
        review = self.start(council, framework, by=lead)
        assert challenges.invite_manager_again(review=review, accept_at=str, by=lead).user.name == "Mara Manning"
        with pytest.raises(NotAllowed):
            challenges.invite_manager_again(review=review, accept_at=str, by=dass)
        lead.memberships.update(role="contributor")
        with pytest.raises(NotAllowed):
            challenges.invite_manager_again(review=review, accept_at=str, by=lead)

    def test_no_link_for_a_manager_who_has_come_in_or_left(self, council, framework, lead, stranger):
        review = self.start(council, framework, by=lead, email=stranger.email)
        with pytest.raises(challenges.ManagerIsIn):
            challenges.invite_manager_again(review=review, accept_at=str, by=lead)
        review.members.update(expires_at=timezone.now())
        with pytest.raises(challenges.ManagerIsIn):
            challenges.invite_manager_again(review=review, accept_at=str, by=lead)


def test_what_a_challenge_is_begins_with_its_first_save(peer_challenge, manager, peer, lead):
    about = {"sponsor": "Ruth", "commissioner": "The region", "mode": "On site", "hours_per_day": Decimal("7.5")}
    challenge = challenges.edit(review=peer_challenge, version=1, **about, by=manager)
    assert (challenge.sponsor, challenge.version, challenge.figures_version) == ("Ruth", 2, 1)
    with pytest.raises(Stale) as stale:
        challenges.edit(review=peer_challenge, version=1, **{**about, "sponsor": "Ben"}, by=peer)
    assert stale.value.current.sponsor == "Ruth"
    with pytest.raises(NotAllowed):
        challenges.edit(review=peer_challenge, version=2, **about, by=lead)


@pytest.mark.parametrize("model", [TeamMember, KeyFact, Contact])
def test_versions_count_up_from_one(challenge, model):
    row = model.objects.create(challenge=challenge, position=1)
    assert row.version == 1
    with pytest.raises(IntegrityError, match="version"), transaction.atomic():
        model.objects.filter(pk=row.pk).update(version=-1)


@pytest.mark.parametrize("field", ["version", "figures_version"])
def test_a_challenge_counts_up_from_one(challenge, field):
    assert getattr(challenge, field) == 1
    with pytest.raises(IntegrityError, match="version"), transaction.atomic():
        Challenge.objects.filter(pk=challenge.pk).update(**{field: -1})
