"""What every page of an evidence library begins with: whose it is, and whether the person may be there."""

from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from assurance import rules
from assurance.models import EvidenceItem, Review
from assurance.presenters import navigation
from assurance.shelves import Shelf
from assurance.views.scope import CouncilScope
from councils.models import Council
from councils.permissions import Permission


class ShelfScope(CouncilScope):
    """A page of a council's library, or, below `<int:review_id>`, of that of a challenge's team.

    Sets `shelf`, `council` and `review` (None for the council's). A review that has no team of its own has no library
    either: 404. Who sees the council or the review, but not evidence: 403.
    """

    permission = Permission.EVIDENCE_VIEW
    review: Review | None = None

    def load(self) -> None:
        if "review_id" in self.kwargs:
            self.load_review()
        else:
            self.load_council()
        self.shelf = Shelf(self.council, self.review)

    def load_review(self) -> None:
        reviews = Review.objects.visible_to(self.request.user).select_related("council", "framework")
        self.review = get_object_or_404(reviews, pk=self.kwargs["review_id"], council__slug=self.kwargs["slug"])
        self.council = self.review.council
        if not self.review.is_team_owned:
            raise Http404
        self.check_sees()

    def load_council(self) -> None:
        super().load()
        self.check_sees()

    def check_sees(self) -> None:
        """Before anything is looked up in the library: what is in it is not to be told from what is not."""
        if not self.may(Permission.EVIDENCE_VIEW):
            raise PermissionDenied

    def may(self, permission: Permission) -> bool:
        if self.review:
            return rules.may(self.request.user, permission, review=self.review)
        return super().may(permission)

    @cached_property
    def may_write(self) -> bool:
        return self.may(Permission.EVIDENCE_WRITE)

    def items(self):
        """What stands on this shelf, with what was taken out."""
        return EvidenceItem.objects.visible_to(self.request.user).of_shelf(self.council, self.review)

    @property
    def list_url(self) -> str:
        return self.shelf.url("evidence-list")

    @property
    def nav(self):
        if self.review is None:
            return super().nav
        here = self.request.resolver_match.view_name
        return navigation.of_review(self.review, here=here, sees_evidence=True)

    @property
    def trail(self) -> list[tuple[str, str]]:
        """The way back up to the library's list, which pages below it add."""
        if self.review is None:
            return [(self.council.name, self.council.get_absolute_url())]
        return navigation.trail_to(self.review, is_of_council=Permission.COUNCIL_VIEW in self.council_permissions)

    def get_context_data(self, **kwargs):
        context = {"shelf": self.shelf, "review": self.review, "trail": self.trail, "may_write": self.may_write}
        return super().get_context_data(**{**context, **kwargs})


class ItemScope(ShelfScope):
    """A page of one item of the shelf: sets `item`, also one that was taken out."""

    def load(self):
        super().load()
        items = self.items().select_related("council", "category", "owner", "created_by", "updated_by", "removed_by")
        self.item = get_object_or_404(items, pk=self.kwargs["item_id"])

    @property
    def trail(self):
        return [*super().trail, ("Evidence", self.list_url)]


class OpenItemScope(ItemScope):
    """A page of one item that peers see too, where their challenge's council has opened it to its teams.

    Sets `guest_in`: the challenge by which such a peer is here, None for the library's own people.
    """

    guest_in: Review | None = None

    def load_council(self):
        user, slug = self.request.user, self.kwargs["slug"]
        self.council = Council.objects.where_may(user, Permission.EVIDENCE_VIEW).filter(slug=slug).first()
        if self.council is None:
            teams = Review.objects.with_member(user, Permission.EVIDENCE_VIEW).filter(is_team_owned=True)
            teams = teams.filter(council__slug=slug).select_related("council")
            self.guest_in = teams.newest_first().first()
            self.council = self.guest_in and self.guest_in.council
        if self.council is None:
            super().load_council()

    def may(self, permission):
        return super().may(permission) or (self.guest_in is not None and permission == Permission.EVIDENCE_VIEW)

    @property
    def list_url(self):
        return Shelf(self.council, self.guest_in or self.review).url("evidence-list")

    @property
    def nav(self):
        if self.guest_in is None:
            return super().nav
        return navigation.of_review(self.guest_in, here=navigation.EVIDENCE, sees_evidence=True)

    @property
    def trail(self):
        if self.guest_in is None:
            return super().trail
        return [*navigation.trail_to(self.guest_in, is_of_council=False), ("Evidence", self.list_url)]
