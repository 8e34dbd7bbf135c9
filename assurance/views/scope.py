"""What every page below a council or a review begins with: load what the person may see, or answer 404."""

from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from assurance import rules
from assurance.models import Review
from councils.models import Council
from councils.permissions import Permission
from councils.rules import has_permission


class CouncilScope:
    """A page of one council, at `<slug:slug>`. Sets `council`; `permission` is asked for before anything else."""

    permission: Permission | None = None

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if request.user.is_authenticated:
            self.load()

    def load(self) -> None:
        self.council = get_object_or_404(Council.objects.visible_to(self.request.user), slug=self.kwargs["slug"])

    def dispatch(self, request, *args, **kwargs):
        if self.permission and not self.may(self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def may(self, permission: Permission) -> bool:
        return has_permission(self.request.user, permission, council=self.council)

    def get_context_data(self, **kwargs):
        return super().get_context_data(council=self.council, **kwargs)


class ReviewScope(CouncilScope):
    """A page of one review, at `<slug:slug>/…/<int:review_id>`. Sets `review` (with its `status`) and `council`.

    A peer sees the review without being of the council, so the review is asked for first.
    """

    def load(self) -> None:
        reviews = Review.objects.visible_to(self.request.user).select_related("council", "framework")
        self.review = get_object_or_404(reviews, pk=self.kwargs["review_id"], council__slug=self.kwargs["slug"])
        self.council = self.review.council

    def may(self, permission: Permission) -> bool:
        return rules.may(self.request.user, permission, review=self.review)

    @cached_property
    def is_writable(self) -> bool:
        """Whether this person may change the review's words now."""
        return self.may(Permission.FINDING_WRITE) and not rules.is_frozen(self.review)

    def get_context_data(self, **kwargs):
        return super().get_context_data(review=self.review, is_writable=self.is_writable, **kwargs)
