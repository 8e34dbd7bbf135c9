"""What every page of a peer challenge begins with: the review, if it is one, and what is written of it."""

from django.http import Http404

from assurance.models.review import ReviewKind
from assurance.views.scope import ReviewScope
from peerchallenge.models import Challenge
from peerchallenge.presenters.places import url_of


class ChallengeScope(ReviewScope):
    """Sets `review` and `challenge`; a review of another kind answers 404.

    `challenge` is a fresh one, not in the database, while nothing is written of it.
    """

    def load(self):
        super().load()
        if self.review.kind != ReviewKind.PEER_CHALLENGE:
            raise Http404
        found = Challenge.objects.visible_to(self.request.user).filter(review=self.review).first()
        self.challenge = found or Challenge(review=self.review)

    @property
    def challenge_url(self) -> str:
        return url_of("challenge-detail", self.review)


class BelowChallenge(ChallengeScope):
    """A page that leads back to the challenge's own."""

    @property
    def trail(self):
        return [*super().trail, ("Challenge", self.challenge_url)]

    def get_context_data(self, **kwargs):
        return super().get_context_data(back_url=self.done(), **kwargs)

    def done(self) -> str:
        """Where to go back to."""
        return self.challenge_url
