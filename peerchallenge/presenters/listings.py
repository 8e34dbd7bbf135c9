"""The challenge's three lists of rows, handled alike: their words and addresses."""

from dataclasses import dataclass

from assurance.models import Review
from peerchallenge.models import Challenge
from peerchallenge.presenters.places import url_of


@dataclass(frozen=True, slots=True)
class Listing:
    """`related` is the challenge's accessor, `anchor` the section of the challenge's page."""

    noun: str
    url_name: str
    related: str
    anchor: str

    def url(self, review: Review, step: str, *args) -> str:
        return url_of(f"{self.url_name}-{step}", review, *args)

    def rows_of(self, challenge: Challenge):
        """Rows in order; a challenge of which nothing is written yet has none."""
        return getattr(challenge, self.related).all() if challenge.pk else []

    def place_of(self, row) -> str:
        """The row's id on the challenge's page."""
        return f"{self.url_name}-{row.pk}"


TEAM = Listing("team member", "member", "team", "team")
KEY_FACTS = Listing("key fact", "key-fact", "key_facts", "key-facts")
CONTACTS = Listing("contact", "contact", "contacts", "contacts")
