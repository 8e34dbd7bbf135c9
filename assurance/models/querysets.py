"""Sets of reviews and scores in the words of the field. Every query of a page starts at `visible_to`."""

from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Now

from assurance.transitions import DRAFTING, SHARED
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

    def where_may(self, user, permission: Permission):
        """Reviews in which a person has a permission, by role there or in the council.

        The same as `assurance.rules.may` for one review, of what a council never does in a review of a team.
        """
        own = Q(is_team_owned=False, council__in=Council.objects.where_may(user, permission))
        as_member = Q(pk__in=self.model.objects.with_member(user, permission).values("pk"))
        return self.filter(own | as_member)

    def where_may_write(self, user, permission: Permission):
        """Those of `where_may` whose words may still change."""
        return self.where_may(user, permission).with_status().filter(status__in=(DRAFTING, SHARED))

    def with_scores(self):
        """With everything that a percent and a rating are worked out from, and what was printed, in six queries."""
        parts = ("themes__statements", "scale", "bands")
        return self.select_related("framework", "published_result").prefetch_related(
            "scores", *(f"framework__{part}" for part in parts)
        )

    def scored_kinds(self):
        """Those that give scores: a peer challenge is no inspection."""
        return self.filter(kind__in=("self_assessment", "cqc_assessment"))

    def with_gaps(self):
        """Annotates `unscored`: how many statements of the framework have no score yet."""
        statements = Count("framework__themes__statements", distinct=True)
        return self.annotate(unscored=statements - Count("scores", distinct=True)).filter(unscored__gt=0)

    def with_counts(self):
        """Annotates `strengths` and `considerations`: how many stand."""
        return self.annotate(
            strengths=Count("findings", filter=_standing("strength")),
            considerations=Count("findings", filter=_standing("consideration")),
        )

    def matching(self, *, q: str = "", kind: str = "", status: str = ""):
        """Narrowed by words of the title, by kind and by status; what is empty narrows nothing."""
        reviews = self.filter(title__icontains=q) if q else self
        reviews = reviews.filter(kind=kind) if kind else reviews
        return reviews.filter(status=status) if status else reviews

    def newest_first(self):
        """By their last day; those without one come first, as they are still open."""
        return self.order_by(F("ends_on").desc(nulls_first=True), F("starts_on").desc(nulls_first=True), "-pk")

    def of_council(self, council):
        return self.filter(council=council)

    def asked_for_by(self, user):
        """Challenges that a person asked for in a council's name and that their teams have not shared yet.

        Nothing of them is to be seen but what the person typed: the title, and who was to manage it.
        """
        return self.with_status().filter(created_by=user.pk, is_team_owned=True, status=DRAFTING)

    def of_kind(self, kind: str):
        return self.filter(kind=kind)


class ReviewMemberQuerySet(models.QuerySet):
    def current(self):
        return self.filter(Q(expires_at=None) | Q(expires_at__gt=Now()))

    def with_people(self):
        """With user and invitations, in the order of names."""
        return self.select_related("user").prefetch_related("user__invitations").order_by("user__name", "pk")


def _standing(kind: str) -> Q:
    return Q(findings__kind=kind) & ~Q(findings__state="withdrawn")


def in_list(review, *, theme=None, section=None) -> Q:
    """What stands in one tab of a review's workspace.

    A chapter with findings of its own, or one theme, or (without either) what stands across themes.
    """
    return Q(review=review, section=section) if section else Q(review=review, section=None, theme=theme)


def by_another(user, *writers: str) -> Q:
    """Written by somebody else, where the review asks for another pair of eyes."""
    own = Q()
    for writer in writers:
        own |= Q(**{writer: user.pk})
    return Q(review__is_agreed_by_another=False) | ~own


class ScoreQuerySet(models.QuerySet):
    def waiting_for(self, user):
        """Scores that this person may agree and that nobody has."""
        reviews = self.model._meta.get_field("review").related_model
        open_to_them = reviews.objects.where_may_write(user, Permission.SCORE_AGREE).values("pk")
        return self.filter(by_another(user, "scored_by"), review__in=open_to_them, agreed_at=None)


def seen_by(user, reviews: ReviewQuerySet, *, withdrawn: Q) -> Q:
    """Rows of reviews that a person may open; `withdrawn` picks those that a team has taken out of its own challenge.

    These stay with the team: the council is shown the draft that was shared, not what was thought on the way to it.
    """
    return Q(review__in=reviews.visible_to(user).values("pk")) & in_view(user, reviews, withdrawn=withdrawn)


def in_view(user, reviews: ReviewQuerySet, *, withdrawn: Q) -> Q:
    """What `seen_by` asks of rows beside their review."""
    is_of_the_team = Q(review__in=reviews.with_member(user, Permission.REVIEW_VIEW).values("pk"))
    return ~withdrawn | Q(review__is_team_owned=False) | is_of_the_team
