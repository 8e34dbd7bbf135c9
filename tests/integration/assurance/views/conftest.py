import pytest

from assurance.actions import reviews
from assurance.shelves import Shelf


@pytest.fixture
def freeze(lead):
    """Takes a review on to agreed: its words no longer change."""

    def run(review):
        for status in ("shared", "agreed"):
            reviews.move(review=review, to=status, by=lead)

    return run


@pytest.fixture
def shelf(council):
    return Shelf(council)


@pytest.fixture
def teams(peer_challenge):
    """The library of a challenge's team."""
    return Shelf(peer_challenge.council, peer_challenge)
