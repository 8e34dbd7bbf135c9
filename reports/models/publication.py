import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from assurance.models import Review
from reports.models.run import ReportRun
from reports.models.sealing import PUBLISHABLE, UNCHANGING


class PublicationQuerySet(models.QuerySet):
    def of_review(self, review):
        return self.filter(review=review)

    def current(self):
        """Those that stand: neither replaced by a later one nor taken back."""
        return self.filter(withdrawn_at=None)


@pghistory.track()
class Publication(models.Model):
    """A final version that went out, under a number that no other of its review ever has.

    The database itself keeps it, its run and their files as they are. Only its end is written, once: when a later
    version replaces it or somebody takes it back, and `withdrawn_because` says which.
    """

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="+")
    run = models.OneToOneField(ReportRun, on_delete=models.PROTECT, related_name="publication")
    house_style = models.CharField(max_length=40)
    number = models.PositiveSmallIntegerField()
    published_at = models.DateTimeField(db_default=Now())
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_because = models.CharField(max_length=500, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["review", "number"], name="%(app_label)s_%(class)s_one_a_number"),
            models.UniqueConstraint(
                fields=["review", "house_style"],
                condition=Q(withdrawn_at=None),
                name="%(app_label)s_%(class)s_one_current_a_style",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="%(app_label)s_%(class)s_counts_from_one"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because=""),
                name="%(app_label)s_%(class)s_withdrawn_with_a_reason",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="is_of_a_final_run", when=pgtrigger.Before, operation=pgtrigger.Insert, func=PUBLISHABLE
            ),
            pgtrigger.Trigger(
                name="never_changes",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=UNCHANGING,
            ),
        ]

    def __str__(self):
        return f"Publication {self.number}"

    @property
    def is_current(self) -> bool:
        return self.withdrawn_at is None
