from decimal import Decimal

import pytest

from peerchallenge.actions import challenges
from peerchallenge.models import Challenge

pytestmark = pytest.mark.django_db


@pytest.fixture
def challenge(peer_challenge, manager):
    return challenges.set_up(review=peer_challenge, hours_per_day=Decimal("7.5"), by=manager)


def test_the_hours_of_a_working_day_fit_a_day(challenge, refused):
    rows = Challenge.objects.filter(pk=challenge.pk)
    assert rows.update(hours_per_day=24) == 1
    for hours in (0, Decimal("24.01")):
        with refused("peerchallenge_challenge_hours_fit_a_day"):
            rows.update(hours_per_day=hours)


def test_one_place_in_each_list(challenge, manager, twice):
    """Each of these rows stands; its twin does not."""
    told = {"challenge": challenge, "by": manager}
    challenges.name_team(members=[{"name": "Rowan Ashby", "role": "lead_peer"}], **told)
    challenges.set_key_facts(facts=[{"value": "£1m", "label": "Budget"}], **told)
    challenges.set_contacts(contacts=[{"name": "Jo Winterbourne"}], **told)
    twice(challenge.team.get(), "peerchallenge_teammember_one_a_position")
    twice(challenge.key_facts.get(), "peerchallenge_keyfact_one_a_position")
    twice(challenge.contacts.get(), "peerchallenge_contact_one_a_position")


def test_a_peers_role_is_known_or_left_out(challenge, manager, refused):
    challenges.name_team(challenge=challenge, members=[{"name": "Rowan Ashby", "role": "lead_peer"}], by=manager)
    assert challenge.team.update(role="") == 1
    with refused("peerchallenge_teammember_role_known"):
        challenge.team.update(role="captain")


def test_one_figure_of_each_known_kind(challenge, manager, refused, twice):
    count = challenges.count_activity(challenge=challenge, kind="hours", value=190, by=manager)
    twice(count, "peerchallenge_activitycount_one_a_kind")
    with refused("peerchallenge_activitycount_kind_known"):
        type(count).objects.filter(pk=count.pk).update(kind="dinners")
