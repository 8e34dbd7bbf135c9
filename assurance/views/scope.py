"""What every page below a review begins with: load the review if the person may see it, or answer 404."""

from functools import cached_property

from django.shortcuts import get_object_or_404

from assurance import rules
from assurance.models import Review
from assurance.presenters import frozen, navigation
from councils.permissions import Permission
from councils.views.scope import CouncilScope

__all__ = ["CouncilScope", "ReviewScope"]


class ReviewScope(CouncilScope):
    """A page of one review, at `<slug:slug>/…/<int:review_id>`. Sets `review` (with its `status`) and `council`.

    A peer sees the review without being of the council, so the review is asked for first.
    """

    def load(self) -> None:
        reviews = Review.objects.visible_to(self.request.user).select_related("council", "framework")
        self.review = get_object_or_404(reviews, pk=self.kwargs["review_id"], council__slug=self.kwargs["slug"])
        self.council = self.review.council

    def may(self, permission: Permission) -> bool:
        return permission in self.review_permissions

    @cached_property
    def review_permissions(self) -> frozenset[Permission]:
        """What the person may do in this review, asked for once a request."""
        return rules.permissions_in(self.review, user=self.request.user, of_council=self.council_permissions)

    @cached_property
    def is_writable(self) -> bool:
        """Whether this person may change the review's words now."""
        return self.may(Permission.FINDING_WRITE) and not rules.is_frozen(self.review)

    @property
    def nav(self):
        here = self.request.resolver_match.view_name
        return navigation.of_review(self.review, here=here, sees_evidence=self.sees_teams_evidence)

    @property
    def sees_teams_evidence(self) -> bool:
        """Whether the review's team has a library of its own, and this person is of the team."""
        return self.review.is_team_owned and self.may(Permission.EVIDENCE_VIEW)

    @property
    def trail(self) -> list[tuple[str, str]]:
        is_of_council = Permission.COUNCIL_VIEW in self.council_permissions
        return navigation.trail_to(self.review, is_of_council=is_of_council)

    def get_context_data(self, **kwargs):
        context = {
            "review": self.review,
            "is_writable": self.is_writable,
            "frozen": frozen.notice(self.review),
            "trail": self.trail,
        }
        return super().get_context_data(**{**context, **kwargs})
