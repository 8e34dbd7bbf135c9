from datetime import timedelta

import pytest
from django.utils import timezone

from assurance.actions import members
from assurance.models import ReviewMember
from tests.integration.access.table import LISTED
from tests.integration.access.world import (
    World,
    client_of,
    furnish,
    furnish_challenge,
    keep_evidence,
    keep_return,
    keep_style,
    keep_template,
    keep_upload,
)


@pytest.fixture
def former_peer(person, peer_challenge, manager):
    """Was of the team until yesterday."""
    user = person("Fenella Ormer")
    members.admit(review=peer_challenge, user=user, role="peer", by=manager)
    ReviewMember.objects.filter(user=user).update(expires_at=timezone.now() - timedelta(days=1))
    return user


@pytest.fixture
def people(lead, reader, contributor, stranger, manager, peer, former_peer):
    found = {"nobody": None, "lead": lead, "reader": reader, "contributor": contributor, "stranger": stranger}
    found |= {"manager": manager, "peer": peer, "former peer": former_peer}
    return {name: client_of(user) for name, user in found.items()}


@pytest.fixture
def world(self_assessment, lead, dass, reader, council, people):
    """The council's own review."""
    keys = furnish(self_assessment, by=lead, agreed_by=dass)
    membership = council.memberships.get(user=reader)
    keys |= {"membership_id": membership.pk, "upload_id": keep_upload(council, lead)}
    keys["template_id"] = keep_template(council, lead)
    keys["style_id"] = keep_style(council, lead)
    keys |= keep_evidence(council, lead)
    keys |= keep_return(council, self_assessment.framework, lead)
    # A self-assessment has no challenge, so these numbers stand for nothing.
    of_challenges = ("member_id", "round_id", "passage_id", "line_id")
    return World(keys | {"of_lists": dict.fromkeys(LISTED, 1)} | dict.fromkeys(of_challenges, 1), people)


@pytest.fixture
def teams_world(peer_challenge, manager, peer, people):
    keys = furnish(peer_challenge, by=manager, agreed_by=peer)
    keys |= keep_evidence(peer_challenge.council, manager, review=peer_challenge)
    return World(keys | furnish_challenge(peer_challenge, manager=manager, peer=peer), people)
