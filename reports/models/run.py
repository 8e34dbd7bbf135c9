import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse

from assurance.models import Review


class RunState(models.TextChoices):
    QUEUED = "queued", "Waiting"
    RUNNING = "running", "Being made"
    DONE = "done", "Ready"
    FAILED = "failed", "Failed"


FINISHED = (RunState.DONE, RunState.FAILED)


class ReportRunQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(review__in=Review.objects.visible_to(user).values("pk"))

    def of_review(self, review):
        return self.filter(review=review)

    def stalled(self):
        """Runs whose worker has stopped renewing its lease."""
        return self.filter(state=RunState.RUNNING, lease_until__lt=Now())


@pghistory.track(exclude=["facts", "lease_until"])
class ReportRun(models.Model):
    """One request for a report, made from the facts as they stood when it was asked for.

    A worker holds a run by a lease that it renews while it renders; a run whose lease has lapsed is taken up again.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    house_style = models.CharField(max_length=40)
    formats = ArrayField(models.CharField(max_length=10))
    is_draft = models.BooleanField(default=True)
    facts = models.JSONField()
    builder_version = models.CharField(max_length=20)
    state = models.CharField(max_length=10, choices=RunState, default=RunState.QUEUED)
    stage = models.CharField(max_length=60, blank=True)
    """What the worker is doing now, in words for the page."""
    failure = models.TextField(blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    requested_at = models.DateTimeField(db_default=Now())
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = ReportRunQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=FINISHED, finished_at__isnull=False)
                | (~Q(state__in=FINISHED) & Q(finished_at=None)),
                name="%(app_label)s_%(class)s_finished_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state="failed") & ~Q(failure="") | ~Q(state="failed") & Q(failure=""),
                name="%(app_label)s_%(class)s_failed_has_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state="running") | Q(started_at__isnull=False, lease_until__isnull=False),
                name="%(app_label)s_%(class)s_running_has_a_lease",
            ),
        ]

    def __str__(self):
        return f"Run {self.pk}"

    def get_absolute_url(self):
        return reverse("reports:run-detail", args=[self.review.council.slug, self.review_id, self.pk])

    @property
    def is_finished(self) -> bool:
        return self.state in FINISHED


@pghistory.track(exclude=["data"])
class Artefact(models.Model):
    """One rendered file, kept in the database so that web and worker need no shared folder."""

    run = models.ForeignKey(ReportRun, on_delete=models.CASCADE, related_name="artefacts")
    format = models.CharField(max_length=10)
    media_type = models.CharField(max_length=100)
    file_name = models.CharField(max_length=200)
    data = models.BinaryField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    messages = models.JSONField(default=list)
    """What the writer noticed: a list of level and sentence."""
    timings = models.JSONField(default=dict)
    """Seconds by stage."""
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["format"]
        constraints = [models.UniqueConstraint(fields=["run", "format"], name="%(app_label)s_%(class)s_one_a_format")]

    def __str__(self):
        return self.file_name
