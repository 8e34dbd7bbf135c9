"""What every page of the factual accuracy check begins with: the team, and the people it asked. To others it is 404."""

from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from assurance.views.scope import ReviewScope
from peerchallenge import rules
from peerchallenge.models import AccuracyComment, AccuracyInvitee, AccuracyRound
from reports.models import AccuracyDraft
from reports.presenters.accuracy_rounds import RoundPresenter, url_of


class AccuracyScope(ReviewScope):
    """Sets `is_team`. Of the council only those are let in whom a round of this review names."""

    def load(self):
        super().load()
        self.is_team = rules.is_of_the_team(self.request.user, review=self.review)
        if not self.is_team and not self.rounds.exists():
            raise Http404

    @property
    def rounds(self):
        visible = AccuracyRound.objects.visible_to(self.request.user)
        return visible.of_review(self.review).with_places()

    @cached_property
    def may_run(self) -> bool:
        return rules.may_run(self.request.user, review=self.review)

    @property
    def today(self):
        return timezone.localdate()

    @property
    def trail(self):
        return [*super().trail, ("Factual accuracy", url_of("list", self.review))]

    def get_context_data(self, **kwargs):
        context = {"is_team": self.is_team, "may_run": self.may_run}
        return super().get_context_data(**{**context, **kwargs})


class RoundScope(AccuracyScope):
    """A page of one round. Sets `round`, and `invitee` where the person is asked in it."""

    def load(self):
        super().load()
        self.round = get_object_or_404(self.rounds, pk=self.kwargs["round_id"])
        # The review as it was loaded knows its status.
        self.round.challenge.review = self.review
        self.invitee: AccuracyInvitee | None = rules.invitee_of(self.request.user, self.round)

    @property
    def page(self) -> RoundPresenter:
        return RoundPresenter(self.round, today=self.today)

    @property
    def takes_comments(self) -> bool:
        return self.invitee is not None and rules.takes_comments(self.round, review=self.review)

    @cached_property
    def draft(self) -> AccuracyDraft:
        return get_object_or_404(AccuracyDraft.objects.visible_to(self.request.user), round=self.round)

    @property
    def comments(self):
        """Lines of the round that this person may read."""
        visible = AccuracyComment.objects.visible_to(self.request.user, today=self.today)
        return visible.of_round(self.round)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"page": self.page, **kwargs})


class TeamOnly(RoundScope):
    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and not self.is_team:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
