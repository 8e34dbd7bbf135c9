"""What stands behind findings: one thing that was read, heard or seen, its files, and the findings it supports."""

import pghistory
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from assurance.models.evidence_querysets import WORDS, EvidenceFileQuerySet, EvidenceItemQuerySet, EvidenceLinkQuerySet
from assurance.models.finding import Finding
from assurance.models.framework import EvidenceCategory, QualityStatement
from assurance.models.full_text import words_of
from assurance.models.review import Review
from councils.models import Council


class EvidenceSource(models.TextChoices):
    READ = "read", "Read"
    HEARD = "heard", "Heard"
    SEEN = "seen", "Seen"


def both_or_neither(verb: str) -> models.CheckConstraint:
    """A step has a moment and a person, or it was not taken."""
    at, by = f"{verb}_at", f"{verb}_by"
    return models.CheckConstraint(
        condition=Q(**{f"{at}__isnull": False, f"{by}__isnull": False}) | Q(**{at: None, by: None}),
        name=f"%(app_label)s_%(class)s_{verb}_at_and_by",
    )


def person(**options) -> models.ForeignKey:
    """Somebody who did something; accounts are closed, never deleted."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **options)


@pghistory.track()
class EvidenceItem(models.Model):
    """One thing that was read, heard or seen. It stands in the council's library, or in that of a challenge's team.

    `text` is sanitised HTML; `refers_on` is the day that it tells about, not the day on which it was added.
    `occasion` names the session or visit that it came from: what came from one occasion counts once.
    `is_by_those_heard`: a document written by the people who were heard; it adds no kind of source.
    """

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    review = models.ForeignKey(Review, on_delete=models.CASCADE, null=True, blank=True, related_name="own_evidence")
    """Set where it is what a challenge's team read, heard or saw: then only that team knows of it."""
    source = models.CharField(max_length=10, choices=EvidenceSource)
    category = models.ForeignKey(EvidenceCategory, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    url = models.URLField(max_length=2000, blank=True)
    refers_on = models.DateField(null=True, blank=True)
    occasion = models.CharField(max_length=200, blank=True)
    is_by_those_heard = models.BooleanField(default=False)
    is_open_to_teams = models.BooleanField(default=False)
    """Whether teams of peer challenges in this council may see it."""
    owner = person(null=True, blank=True)
    review_by = models.DateField(null=True, blank=True)
    """The day by which somebody looks whether it still holds."""
    statements = models.ManyToManyField(QualityStatement, through="EvidenceStatement", related_name="+", blank=True)
    findings = models.ManyToManyField(Finding, through="EvidenceLink", related_name="evidence", blank=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(db_default=Now())
    created_by = person()
    updated_at = models.DateTimeField(db_default=Now())
    updated_by = person()
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = person(null=True, blank=True)

    objects = EvidenceItemQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(source__in=EvidenceSource.values), name="%(app_label)s_%(class)s_source_known"
            ),
            models.CheckConstraint(condition=~Q(title=""), name="%(app_label)s_%(class)s_has_title"),
            models.CheckConstraint(
                condition=Q(review=None) | Q(is_open_to_teams=False),
                name="%(app_label)s_%(class)s_teams_own_is_not_shared",
            ),
            models.CheckConstraint(
                condition=Q(source="read") | Q(is_by_those_heard=False),
                name="%(app_label)s_%(class)s_only_documents_are_written",
            ),
            both_or_neither("removed"),
        ]
        indexes = [
            models.Index(fields=["council", "review", "source"], name="assurance_evidence_of_shelf"),
            GinIndex(words_of(*WORDS), name="assurance_evidence_words"),
        ]

    def __str__(self):
        return self.title


@pghistory.track()
class EvidenceStatement(models.Model):
    item = models.ForeignKey(EvidenceItem, on_delete=models.CASCADE, related_name="statement_links")
    statement = models.ForeignKey(QualityStatement, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["statement__number"]
        constraints = [models.UniqueConstraint(fields=["item", "statement"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.item_id} {self.statement_id}"


@pghistory.track()
class EvidenceLink(models.Model):
    """An item stands behind a finding; `note` says what it shows."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="evidence_links")
    item = models.ForeignKey(EvidenceItem, on_delete=models.CASCADE, related_name="finding_links")
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(db_default=Now())
    created_by = person()

    objects = EvidenceLinkQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["finding", "item"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.finding_id} {self.item_id}"


@pghistory.track()
class EvidenceFile(models.Model):
    """One file of an item, in all its revisions."""

    item = models.ForeignKey(EvidenceItem, on_delete=models.CASCADE, related_name="files")
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = person(null=True, blank=True)

    objects = EvidenceFileQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [both_or_neither("removed")]

    def __str__(self):
        return f"File {self.pk}"


def stored_under(revision: "FileRevision", name: str) -> str:
    """By the content's hash alone: no name that somebody gave a file becomes a path."""
    return f"evidence/{revision.sha256[:2]}/{revision.sha256}"


@pghistory.track()
class FileRevision(models.Model):
    """What a file was at one time. `name` is as shown and downloaded, `size` in bytes, `sha256` in hexadecimal.

    `media_type` was told from the content. For a picture that was encoded anew all three are of what is stored.
    """

    file = models.ForeignKey(EvidenceFile, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    stored = models.FileField(upload_to=stored_under, max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    added_at = models.DateTimeField(db_default=Now())
    added_by = person()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["file", "number"], name="%(app_label)s_%(class)s_one_a_number"),
            models.CheckConstraint(condition=~Q(name=""), name="%(app_label)s_%(class)s_has_name"),
            models.CheckConstraint(condition=Q(size__gt=0), name="%(app_label)s_%(class)s_is_not_empty"),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="%(app_label)s_%(class)s_sha256_in_hexadecimal"
            ),
        ]

    def __str__(self):
        return self.name
