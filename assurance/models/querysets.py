"""Sets of reviews and findings in the words of the field. Every query of a page starts at `visible_to`."""

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Now

from assurance.transitions import DRAFTING
from councils.models import Council
from councils.permissions import Permission
from councils.roles import REVIEW, with_permission


class ReviewQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Reviews a person may open, with `status`.

        A council's members see its reviews, but nothing of a peer challenge until its team has shared the draft.
        Members of a review see that review while their access lasts.
        """
        own = Q(council__in=Council.objects.where_may(user, Permission.REVIEW_VIEW))
        open_to_council = Q(is_team_owned=False) | ~Q(status=DRAFTING)
        as_member = Q(pk__in=self.with_member(user, Permission.REVIEW_VIEW).values("pk"))
        return self.with_status().filter((own & open_to_council) | as_member)

    def with_member(self, user, permission: Permission):
        """Reviews where a person holds a role of the review itself that carries a permission and has not ended."""
        return self.filter(
            Q(members__expires_at=None) | Q(members__expires_at__gt=Now()),
            members__user=user.pk,
            members__role__in=with_permission(permission, scope=REVIEW),
        )

    def with_status(self):
        """Annotates `status`, the name of the newest status row."""
        statuses = self.model._meta.get_field("statuses").related_model
        newest = statuses.objects.filter(review=OuterRef("pk")).order_by("-pk")
        return self.annotate(status=Subquery(newest.values("name")[:1]))

    def of_council(self, council):
        return self.filter(council=council)

    def of_kind(self, kind: str):
        return self.filter(kind=kind)


class FindingQuerySet(models.QuerySet):
    def visible_to(self, user):
        reviews = self.model._meta.get_field("review").related_model
        return self.filter(review__in=reviews.objects.visible_to(user).values("pk"))

    def of_review(self, review):
        return self.filter(review=review)

    def standing(self):
        """All but the withdrawn: what a report may print."""
        return self.exclude(state="withdrawn")

    def in_order(self):
        """The report's order."""
        return self.order_by("theme__number", "section__position", "kind", "position")
