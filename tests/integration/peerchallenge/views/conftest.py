import pytest

from assurance.actions import reviews
from peerchallenge.presenters.places import url_of


@pytest.fixture
def at(peer_challenge):
    """Addresses of the peer challenge's pages: ``at("member-edit", row.pk)``."""
    return lambda name, *args: url_of(name, peer_challenge, *args)


@pytest.fixture
def take_on(peer_challenge, manager):
    """Takes the peer challenge on, step by step: ``take_on("shared", "agreed")``."""

    def run(*statuses):
        for status in statuses:
            reviews.move(review=peer_challenge, to=status, by=manager)

    return run
