import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse

from assurance.models.framework import Framework
from assurance.models.querysets import ReviewMemberQuerySet, ReviewQuerySet
from assurance.transitions import STATUSES
from councils.models import Council
from councils.roles import REVIEW, choices


class ReviewKind(models.TextChoices):
    SELF_ASSESSMENT = "self_assessment", "Self-assessment"
    PEER_CHALLENGE = "peer_challenge", "Peer challenge"
    CASE_FILE_AUDIT = "case_file_audit", "Case file audit"
    CQC_ASSESSMENT = "cqc_assessment", "CQC assessment"


SCORED_KINDS = (ReviewKind.SELF_ASSESSMENT, ReviewKind.CQC_ASSESSMENT)
"""A peer challenge gives no score: it is not an inspection, and its report must carry none."""


@pghistory.track()
class Review(models.Model):
    """One exercise in which findings are recorded."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="reviews")
    kind = models.CharField(max_length=20, choices=ReviewKind)
    title = models.CharField(max_length=200)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    is_agreed_by_another = models.BooleanField(default=True)
    """A finding is agreed by somebody other than its author. Off for what was published elsewhere."""
    is_team_owned = models.BooleanField(default=False)
    """A peer challenge run here: only its team writes, and the council sees nothing until the draft is shared."""
    created_at = models.DateTimeField(db_default=Now())
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(starts_on__lte=F("ends_on")),
                name="%(app_label)s_%(class)s_starts_before_it_ends",
            ),
            models.CheckConstraint(condition=Q(kind__in=ReviewKind.values), name="%(app_label)s_%(class)s_kind_known"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("assurance:review-detail", args=[self.council.slug, self.pk])

    def chapters(self):
        """Sections with findings of their own: focus areas, and any other in which some are recorded."""
        has_findings = Q(findings__isnull=False) | Q(paragraphs__isnull=False)
        return self.sections.filter(Q(kind="focus_area") | has_findings).select_related("theme").distinct()

    @property
    def is_scored(self) -> bool:
        return self.kind in SCORED_KINDS


@pghistory.track()
class ReviewStatus(models.Model):
    """A status and since when; the newest row is the present one."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="statuses")
    name = models.CharField(max_length=20, choices=list(STATUSES.items()))
    created_at = models.DateTimeField(db_default=Now())
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(name__in=list(STATUSES)), name="%(app_label)s_%(class)s_name_known")
        ]

    def __str__(self):
        return self.get_name_display()


@pghistory.track()
class ReviewMember(models.Model):
    """Somebody who works in this one review without being of the council: a peer challenge's team."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=40, choices=choices(REVIEW))
    expires_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewMemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "user"], name="%(app_label)s_%(class)s_once"),
            models.CheckConstraint(
                condition=Q(role__in=[key for key, _ in choices(REVIEW)]), name="%(app_label)s_%(class)s_role_known"
            ),
        ]

    def __str__(self):
        return f"{self.user_id} {self.role} in review {self.review_id}"


@pghistory.track()
class LineOfEnquiry(models.Model):
    """A focus area that the council asked the team to look at."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="lines_of_enquiry")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=500)

    class Meta:
        ordering = ["position"]
        verbose_name_plural = "lines of enquiry"
        constraints = [
            models.UniqueConstraint(
                fields=["review", "position"],
                deferrable=models.Deferrable.DEFERRED,
                name="%(app_label)s_%(class)s_one_a_position",
            )
        ]

    def __str__(self):
        return self.text


@pghistory.track()
class PublishedResult(models.Model):
    """What a regulator printed, kept beside what the rule works out from the scores."""

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="published_result")
    rating = models.CharField(max_length=60)
    percent = models.PositiveSmallIntegerField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    date_printed = models.CharField(max_length=40, blank=True)
    """The date in the source's words where it names no day, such as "May 2024"."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(percent=None) | Q(percent__lte=100), name="%(app_label)s_%(class)s_percent_within_100"
            )
        ]

    def __str__(self):
        return f"{self.rating}, {self.percent}%"
