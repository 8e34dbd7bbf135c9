"""Sets of information returns and of what they ask for. Every query of a page starts at `visible_to`."""

from datetime import date, timedelta
from functools import reduce
from operator import and_

from django.db import models
from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce

from councils.models import Council
from councils.permissions import Permission

SOON = timedelta(days=7)
"""So long before its day a request comes up on its owner's home page."""


class RequestStatus(models.TextChoices):
    TO_DO = "to_do", "Not started"
    IN_PROGRESS = "in_progress", "In progress"
    READY = "ready", "Ready to send"
    SENT = "sent", "Sent"
    NOT_HELD = "not_held", "Not held"


ANSWERED = (RequestStatus.READY, RequestStatus.SENT, RequestStatus.NOT_HELD)
"""Nobody waits for these any more, so that they are never late."""


class InformationReturnQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of councils whose evidence a person sees; a challenge's team has no part in them."""
        return self.filter(council__in=Council.objects.where_may(user, Permission.EVIDENCE_VIEW))

    def of_council(self, council):
        return self.filter(council=council)

    def with_counts(self, *, today: date):
        """`number` of requests, how many are `answered`, and how many of the others are `late`."""
        answered = Q(requests__status__in=ANSWERED)
        due = Coalesce("requests__due_on", "due_on")
        return self.alias(due=due).annotate(
            number=Count("requests"),
            answered=Count("requests", filter=answered),
            late=Count("requests", filter=Q(due__lt=today) & ~answered),
        )

    def newest_first(self):
        return self.order_by("-created_at", "-pk")


class EvidenceRequestQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(
            information_return__council__in=Council.objects.where_may(user, Permission.EVIDENCE_VIEW)
        )  # fmt: skip

    def answered_by(self, item):
        """Those that a piece of evidence goes with, the newest return first."""
        return (
            self.filter(item_links__item=item)
            .select_related("information_return__council")
            .order_by("-information_return", "position")
        )

    def with_due(self, *, today: date):
        """`due` is a request's own day or else its return's; `is_late` where that has passed without an answer."""
        late = models.Case(
            models.When(Q(due__lt=today) & ~Q(status__in=ANSWERED), then=True),
            default=False,
            output_field=models.BooleanField(),
        )
        return self.annotate(due=Coalesce("due_on", "information_return__due_on")).annotate(is_late=late)

    def with_rows(self):
        """All that a row of the list shows. `number_of_items` counts what was not taken out of the library."""
        kept = Count("item_links", filter=Q(item_links__item__removed_at=None))
        return self.select_related("owner").prefetch_related("statements").annotate(number_of_items=kept)

    def matching(self, *, words: str = "", status: str = "", owner=None, statement=None, show: str = ""):
        """What a filter asks for; after `with_due`. What is empty narrows nothing; owner "none" asks for nobody's."""
        found = self
        if words:
            found = found.filter(reduce(and_, map(_says, words.split()), Q()))
        if status:
            found = found.filter(status=status)
        if owner:
            found = found.filter(owner=None if owner == "none" else owner)
        if statement:
            found = found.filter(pk__in=self.model.objects.filter(statements=statement).values("pk"))
        narrower = {"late": Q(is_late=True), "open": ~Q(status__in=ANSWERED), "added": Q(is_late_addition=True)}
        return found.filter(narrower.get(show, Q()))

    def most_urgent_first(self):
        """After `with_due`: what is late, then by its day, then in the list's order."""
        return self.order_by("-is_late", F("due").asc(nulls_last=True), "position")

    def sorted_by(self, field: str, *, downwards: bool = False):
        """What has no value comes last either way; then in the list's order."""
        order = F(field).desc(nulls_last=True) if downwards else F(field).asc(nulls_last=True)
        return self.order_by(order, "position")

    def with_evidence(self):
        """With the items that go with each answer, as `item_links`; what was taken out of the library is left out."""
        links = self.model._meta.get_field("item_links").related_model.objects
        kept = links.filter(item__removed_at=None).select_related("item").order_by("pk")
        return self.prefetch_related(models.Prefetch("item_links", kept))

    def numbers(self) -> tuple[dict[str, int], int]:
        """After `with_due`: how many have each status, and how many are late."""
        counted = list(self.order_by().values_list("status", "is_late").annotate(number=Count("pk")))
        numbers: dict[str, int] = {}
        for status, _, number in counted:
            numbers[status] = numbers.get(status, 0) + number
        return numbers, sum(number for _, is_late, number in counted if is_late)

    def touched(self):
        """Those that somebody has worked on, or added by hand."""
        as_loaded = Q(status=RequestStatus.TO_DO, owner=None, note="", version=1, is_late_addition=False)
        return self.filter(~as_loaded | Q(item_links__isnull=False)).distinct()

    def waiting_for(self, user, *, today: date):
        """What this person is to answer within the next days, or is late with, where they may still do so."""
        councils = Council.objects.where_may(user, Permission.EVIDENCE_WRITE)
        found = self.filter(owner=user, information_return__council__in=councils).exclude(status__in=ANSWERED)
        found = found.with_due(today=today).filter(due__lte=today + SOON)
        return found.select_related("information_return__council").order_by("information_return", "position")


def _says(word: str) -> Q:
    return Q(reference__icontains=word) | Q(text__icontains=word) | Q(note__icontains=word)
