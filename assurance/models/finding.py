import pghistory
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse

from assurance.models.finding_querysets import FindingQuerySet
from assurance.models.framework import IStatement, QualityStatement, Theme
from assurance.models.full_text import words_of
from assurance.models.outline import Section
from assurance.models.querysets import in_list, seen_by
from assurance.models.review import LineOfEnquiry, Review


class FindingKind(models.TextChoices):
    STRENGTH = "strength", "Strength"
    CONSIDERATION = "consideration", "For consideration"
    OBSERVATION = "observation", "Observation"
    """A paragraph that is not split into either. An import never guesses a split."""


class FindingState(models.TextChoices):
    DRAFT = "draft", "Draft"
    FOR_REVIEW = "for_review", "For review"
    AGREED = "agreed", "Agreed"
    WITHDRAWN = "withdrawn", "Withdrawn"


def _both_or_neither(state: str, verb: str) -> models.CheckConstraint:
    at, by = f"{verb}_at", f"{verb}_by"
    return models.CheckConstraint(
        condition=Q(state=state, **{f"{at}__isnull": False, f"{by}__isnull": False})
        | (~Q(state=state) & Q(**{at: None, by: None})),
        name=f"%(app_label)s_%(class)s_{verb}_at_and_by",
    )


@pghistory.track()
class Finding(models.Model):
    """A heading and its narrative. Its list is review, theme, section and kind; `position` orders it there.

    `theme` is empty for what stands across themes; `section` is a focus area or another chapter with its own findings.
    `narrative` and `impact` are sanitised HTML (see `assurance.richtext`). `version` rises when the
    words change, or what they are tied to.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="findings")
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, blank=True, related_name="findings")
    kind = models.CharField(max_length=20, choices=FindingKind)
    topic = models.CharField(max_length=300, blank=True)
    """A heading that stands over this and its neighbours with the same topic, inside their list."""
    heading = models.TextField(blank=True)
    narrative = models.TextField(blank=True)
    impact = models.TextField(blank=True)
    line_of_enquiry = models.ForeignKey(
        LineOfEnquiry, on_delete=models.PROTECT, null=True, blank=True, related_name="findings"
    )
    statements = models.ManyToManyField(QualityStatement, through="FindingStatement", related_name="+", blank=True)
    i_statements = models.ManyToManyField(IStatement, through="FindingIStatement", related_name="+", blank=True)
    position = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=20, choices=FindingState, default=FindingState.DRAFT)
    created_at = models.DateTimeField(db_default=Now())
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    updated_at = models.DateTimeField(db_default=Now())
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    merged_into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="merged")
    """The finding that took this one's words over when it was withdrawn for that."""

    objects = FindingQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(words_of("heading", "narrative", "impact"), name="assurance_finding_words"),
            models.Index(fields=["review", "state"], name="assurance_finding_of_state"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "theme", "section", "kind", "position"],
                nulls_distinct=False,
                deferrable=models.Deferrable.DEFERRED,
                name="%(app_label)s_%(class)s_one_a_position",
            ),
            models.CheckConstraint(
                condition=~Q(heading="") | ~Q(narrative=""), name="%(app_label)s_%(class)s_says_something"
            ),
            models.CheckConstraint(condition=Q(kind__in=FindingKind.values), name="%(app_label)s_%(class)s_kind_known"),
            models.CheckConstraint(
                condition=Q(state__in=FindingState.values), name="%(app_label)s_%(class)s_state_known"
            ),
            _both_or_neither("agreed", "agreed"),
            _both_or_neither("withdrawn", "withdrawn"),
            models.CheckConstraint(
                condition=Q(merged_into=None) | Q(state="withdrawn"), name="%(app_label)s_%(class)s_merged_is_withdrawn"
            ),
        ]

    def __str__(self):
        return self.heading or f"Finding {self.pk}"

    def get_absolute_url(self):
        return reverse("assurance:finding-edit", args=[self.review.council.slug, self.review_id, self.pk])


@pghistory.track()
class FindingStatement(models.Model):
    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="statement_links")
    statement = models.ForeignKey(QualityStatement, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["statement__number"]
        constraints = [models.UniqueConstraint(fields=["finding", "statement"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.finding_id} {self.statement_id}"


@pghistory.track()
class FindingIStatement(models.Model):
    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="i_statement_links")
    i_statement = models.ForeignKey(IStatement, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["i_statement__position"]
        constraints = [models.UniqueConstraint(fields=["finding", "i_statement"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.finding_id} {self.i_statement_id}"


class ParagraphQuerySet(models.QuerySet):
    def visible_to(self, user):
        tied = Q(finding__isnull=False, finding__state=FindingState.WITHDRAWN)
        return self.filter(seen_by(user, Review.objects.all(), withdrawn=tied))

    def of_review(self, review):
        return self.filter(review=review)

    def of_list(self, review, *, theme=None, section=None):
        """What stands in one tab of the workspace, as `FindingQuerySet.of_list`."""
        return self.filter(in_list(review, theme=theme, section=section)).order_by("kind", "position")


@pghistory.track()
class Paragraph(models.Model):
    """A numbered paragraph that expands a list of findings (the "bullets and paragraphs" shape).

    It belongs to the list in its own order; `finding` is the bullet it plainly expands, where one does.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="paragraphs")
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, blank=True, related_name="paragraphs")
    kind = models.CharField(max_length=20, choices=FindingKind)
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    finding = models.ForeignKey(Finding, on_delete=models.SET_NULL, null=True, blank=True, related_name="paragraphs")
    version = models.PositiveIntegerField(default=1)

    objects = ParagraphQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "theme", "section", "kind", "position"],
                nulls_distinct=False,
                deferrable=models.Deferrable.DEFERRED,
                name="%(app_label)s_%(class)s_one_a_position",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="%(app_label)s_%(class)s_says_something"),
            models.CheckConstraint(condition=Q(kind__in=FindingKind.values), name="%(app_label)s_%(class)s_kind_known"),
        ]

    def __str__(self):
        return f"Paragraph {self.pk}"
