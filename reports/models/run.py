from datetime import timedelta

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Now
from django.urls import reverse

from assurance.models import Review
from assurance.transitions import DRAFTING
from councils.permissions import Permission
from reports.models.own_style import StyleLogo
from reports.models.sealing import sealed_files, sealed_run
from reports.models.word_template import WordTemplate


class RunState(models.TextChoices):
    QUEUED = "queued", "Waiting"
    RUNNING = "running", "Being made"
    DONE = "done", "Ready"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"


FINISHED = (RunState.DONE, RunState.FAILED, RunState.CANCELLED)


class ReportRunQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Runs of the reviews that a person may open.

        Of a team's own challenge the council never sees a version that was made before the draft was shared.
        """
        as_member = Review.objects.with_member(user, Permission.REVIEW_VIEW).values("pk")
        of_the_team_alone = Q(review__is_team_owned=True, facts__status=DRAFTING) & ~Q(review__in=as_member)
        return self.filter(~of_the_team_alone, review__in=Review.objects.visible_to(user).values("pk"))

    def of_review(self, review):
        return self.filter(review=review)

    def alike(self, run: "ReportRun"):
        """Runs that say the same in the same shape: their files, but for Word's, are this run's files."""
        in_style = Q(own_style=run.own_style) if run.own_style else Q(own_style__isnull=True)
        return self.filter(
            in_style,
            review=run.review_id,
            house_style=run.house_style,
            is_draft=run.is_draft,
            builder_version=run.builder_version,
            facts=run.facts,
        )

    def in_template_of(self, run: "ReportRun"):
        """Those whose Word file was written into the same template of the council's, or into ours."""
        return self.filter(template=run.template_id)

    def with_number(self):
        """Annotates `number`: drafts and finals of a review are counted apart, from 1, whoever may see them."""
        until = self.model.objects.filter(
            review=OuterRef("review"), is_draft=OuterRef("is_draft"), pk__lte=OuterRef("pk")
        )
        counted = until.order_by().values("review").annotate(count=Count("pk")).values("count")
        return self.annotate(number=Subquery(counted))

    def with_publication(self):
        """With who asked for each, and with its publication where it was published."""
        return self.select_related("requested_by", "publication__published_by")

    def with_place_in_queue(self):
        """Annotates `before`: how many unfinished runs of anybody were asked for earlier."""
        earlier = self.model.objects.unfinished().filter(pk__lt=OuterRef("pk")).order_by().values("finished_at")
        return self.annotate(before=Coalesce(Subquery(earlier.annotate(count=Count("pk")).values("count")), 0))

    def without_facts(self):
        """For lists: the facts are large, and no list prints them."""
        return self.defer("facts")

    def without_files(self):
        """For pages: names, sizes and messages of the files, not the files."""
        return self.prefetch_related(models.Prefetch("artefacts", Artefact.objects.defer("data")))

    def unfinished(self):
        return self.exclude(state__in=FINISHED)

    def takeable(self):
        """Runs that a worker may take up: queued ones, and those that another worker has let go of."""
        return self.filter(Q(state=RunState.QUEUED) | Q(state=RunState.RUNNING, lease_until__lt=Now()))

    def stalled(self, *, longest: timedelta):
        """Unfinished runs that nobody seems to look after.

        A queued one that no worker took up in time, a running one whose worker stopped renewing its lease, and one
        that has been going on for `longest` whatever its worker says.
        """
        return self.unfinished().filter(
            Q(lease_until__lt=Now()) | Q(state=RunState.RUNNING, started_at__lt=Now() - longest)
        )


@pghistory.track(exclude=["facts", "own_style", "logo", "lease_until"])
class ReportRun(models.Model):
    """One request for a report, made from the facts as they stood when it was asked for.

    A worker holds a run by a lease that it renews while it renders; a run whose lease has lapsed is queued again.
    A queued run has a lease too: the time by which a worker should have taken it up, or its message is taken as lost.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    house_style = models.CharField(max_length=40)
    own_style = models.JSONField(null=True, blank=True)
    """A council's own style as it was when this was asked for (`document.style.own.Own`); None for one of ours."""
    logo = models.ForeignKey(StyleLogo, on_delete=models.RESTRICT, null=True, blank=True, related_name="+")
    formats = ArrayField(models.CharField(max_length=10))
    is_draft = models.BooleanField(default=True)
    facts = models.JSONField()
    builder_version = models.CharField(max_length=20)
    template = models.ForeignKey(WordTemplate, on_delete=models.RESTRICT, related_name="+", null=True, blank=True)
    """The council's own Word file, where it had one and a Word file was asked for."""
    state = models.CharField(max_length=10, choices=RunState, default=RunState.QUEUED)
    stage = models.CharField(max_length=60, blank=True)
    """What the worker is doing now, in words for the page."""
    failure = models.TextField(blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    """How often a worker has taken it up. It also tells the worker that holds a run from those that held it."""
    requested_at = models.DateTimeField(db_default=Now())
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField(null=True, blank=True)
    """When the present attempt began."""
    lease_until = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

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
                condition=Q(state="cancelled", cancelled_by__isnull=False)
                | ~Q(state="cancelled") & Q(cancelled_by=None),
                name="%(app_label)s_%(class)s_cancelled_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state__in=FINISHED)
                | Q(state="queued", lease_until__isnull=False)
                | Q(state="running", lease_until__isnull=False, started_at__isnull=False),
                name="%(app_label)s_%(class)s_unfinished_has_a_lease",
            ),
        ]
        triggers = [sealed_run()]

    def __str__(self):
        return f"Run {self.pk}"

    def get_absolute_url(self):
        return reverse("reports:run-detail", args=[self.review.council.slug, self.review_id, self.pk])

    @property
    def is_finished(self) -> bool:
        return self.state in FINISHED


class ArtefactQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(run__in=ReportRun.objects.visible_to(user))


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

    objects = ArtefactQuerySet.as_manager()

    class Meta:
        ordering = ["format"]
        constraints = [models.UniqueConstraint(fields=["run", "format"], name="%(app_label)s_%(class)s_one_a_format")]
        triggers = sealed_files()

    def __str__(self):
        return self.file_name
