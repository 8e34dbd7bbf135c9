"""Sets of factual accuracy rounds and their lines. Every query of a page starts at `visible_to`."""

from datetime import date

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q

from assurance.models import Review
from assurance.transitions import DRAFTING, SHARED
from councils.models import Membership
from councils.permissions import Permission


def _of_the_team(user, permission=Permission.REVIEW_VIEW):
    return Review.objects.with_member(user, permission).filter(is_team_owned=True).values("pk")


def _open_to_the_council(user):
    """Reviews that somebody sees by a role in the council: not while the team has taken its draft back."""
    return Review.objects.visible_to(user).exclude(status=DRAFTING).values("pk")


class RoundQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The team sees its challenge's rounds; of the council, only those who are named in a round see it."""
        named = Q(pk__in=self.model.objects.filter(invitees__user=user.pk).values("pk"))
        named &= Q(challenge__review__in=_open_to_the_council(user))
        return self.filter(named | Q(challenge__review__in=_of_the_team(user)))

    def of_review(self, review):
        return self.filter(challenge__review=review)

    def open(self):
        return self.filter(closed_at=None)

    def with_places(self):
        return self.select_related("challenge__review__council", "opened_by", "closed_by")


class InviteeQuerySet(models.QuerySet):
    def waiting_for(self, user):
        """Drafts that this person is asked to check and has not finished with, and may still see."""
        return self.unanswered().filter(user=user.pk, round__challenge__review__in=_open_to_the_council(user))

    def unanswered(self):
        return self.filter(answered_at=None, round__closed_at=None)

    def reachable(self):
        """Of drafts that their team still shares; with an open account, and a role in the council."""
        shared = Review.objects.with_status().filter(status=SHARED).values("pk")
        of_council = Membership.objects.current().filter(
            user=OuterRef("user"), council=OuterRef("round__challenge__review__council")
        )
        reachable = self.filter(Exists(of_council), round__challenge__review__in=shared, user__is_active=True)
        return reachable.filter(round__closed_at=None)

    def untold(self):
        return self.filter(told_at=None)

    def not_reminded_since(self, midnight):
        """Told before that moment, and not reminded after it."""
        return self.filter(Q(reminded_at=None) | Q(reminded_at__lt=midnight), told_at__lt=midnight)

    def with_places(self):
        return self.select_related("user", "round__challenge__review__council")


class CommentQuerySet(models.QuerySet):
    def visible_to(self, user, *, today: date):
        """The council's named people see each other's lines; the team those that were sent or whose day has passed."""
        named = Q(
            passage__round__invitees__user=user.pk, passage__round__challenge__review__in=_open_to_the_council(user)
        )
        handed_in = Q(sent_at__isnull=False) | Q(passage__round__due_on__lt=today)
        handed_in |= Q(passage__round__closed_at__isnull=False)
        seen = self.model.objects.filter(
            named | handed_in & Q(passage__round__challenge__review__in=_of_the_team(user))
        )
        return self.filter(pk__in=seen.values("pk"))

    def waiting_for(self, user, *, today: date):
        """Lines that this person may answer and that nobody has; of rounds that go on."""
        may_answer = Q(passage__round__challenge__review__in=_of_the_team(user, Permission.FINDING_WRITE))
        return self.visible_to(user, today=today).filter(may_answer, outcome="", passage__round__closed_at=None)

    def of_round(self, accuracy_round):
        return self.filter(passage__round=accuracy_round)

    def matching(self, *, state: str = "", kind: str = "", words: str = ""):
        """`state` is "waiting", "accepted" or "declined"; what is empty does not narrow."""
        found = self.filter(outcome="" if state == "waiting" else state) if state else self
        found = found.filter(kind=kind) if kind else found
        said = Q(text__icontains=words) | Q(suggestion__icontains=words) | Q(passage__text__icontains=words)
        return found.filter(said) if words else found

    def with_places(self):
        """All that is shown of a line."""
        return self.select_related("passage__round", "passage__finding", "created_by", "answered_by", "evidence_item")

    def by_author(self) -> dict[int, int]:
        return dict(self.order_by().values_list("created_by").annotate(Count("pk")))

    def by_passage(self) -> dict[int, int]:
        """How many lines each passage has."""
        return dict(self.order_by().values_list("passage").annotate(Count("pk")))
