"""The regulator's structure as versioned data. Nothing of one regulator's stands in code."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class FrameworkQuerySet(models.QuerySet):
    def newest(self, key: str):
        """The latest published version of one framework. Raises Framework.DoesNotExist."""
        return self.filter(key=key).latest("published_on")

    def newest_of_each(self):
        """The latest version of every framework."""
        return self.order_by("key", "-published_on").distinct("key")

    def of_library(self, council) -> "Framework | None":
        """Under whose statements a council files its evidence: the newest that its own reviews use, or else of all."""
        reviews = self.model._meta.get_field("reviews").related_model.objects
        own = reviews.filter(council=council, is_team_owned=False, framework=models.OuterRef("pk"))
        return self.annotate(is_own=models.Exists(own)).order_by("-is_own", "-published_on").first()


@pghistory.track()
class Framework(models.Model):
    """One version of one framework. A review keeps the version that it was made with."""

    key = models.SlugField(max_length=40)
    version = models.CharField(max_length=20)
    name = models.CharField(max_length=200)
    attribution = models.TextField(blank=True)
    published_on = models.DateField()

    objects = FrameworkQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "version"], name="%(app_label)s_%(class)s_one_a_version")]

    def __str__(self):
        return f"{self.name}, {self.version}"

    def statements(self):
        """Its quality statements, in order."""
        return QualityStatement.objects.filter(theme__framework=self).select_related("theme")


@pghistory.track()
class ScalePoint(models.Model):
    """A score that may be given, and what it means in words."""

    framework = models.ForeignKey(Framework, on_delete=models.CASCADE, related_name="scale")
    value = models.PositiveSmallIntegerField()
    meaning = models.CharField(max_length=200)

    class Meta:
        ordering = ["value"]
        constraints = [models.UniqueConstraint(fields=["framework", "value"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.value}: {self.meaning}"


@pghistory.track()
class Band(models.Model):
    """Whole percents, both ends included, that make one rating."""

    framework = models.ForeignKey(Framework, on_delete=models.CASCADE, related_name="bands")
    rating = models.CharField(max_length=60)
    min_percent = models.PositiveSmallIntegerField()
    max_percent = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["min_percent"]
        constraints = [
            models.UniqueConstraint(fields=["framework", "min_percent"], name="%(app_label)s_%(class)s_once"),
            models.CheckConstraint(
                condition=Q(min_percent__lte=F("max_percent"), max_percent__lte=100),
                name="%(app_label)s_%(class)s_in_order",
            ),
        ]

    def __str__(self):
        return self.rating


@pghistory.track()
class EvidenceCategory(models.Model):
    framework = models.ForeignKey(Framework, on_delete=models.CASCADE, related_name="evidence_categories")
    key = models.SlugField(max_length=40)
    name = models.CharField(max_length=100)
    is_used = models.BooleanField()
    """False where the regulator lists a category but does not use it for these bodies."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["framework", "key"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return self.name


@pghistory.track()
class Theme(models.Model):
    framework = models.ForeignKey(Framework, on_delete=models.CASCADE, related_name="themes")
    number = models.PositiveSmallIntegerField()
    key = models.SlugField(max_length=40)
    name = models.CharField(max_length=120)
    short_name = models.CharField(max_length=60)
    """Fits a tab: the shortest name that published reports use."""
    aliases = ArrayField(models.CharField(max_length=160), default=list, blank=True)
    lead_sentence = models.TextField(blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["framework", "number"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return self.name


@pghistory.track()
class QualityStatement(models.Model):
    """`number` runs through the whole framework, 1 to 9 for the regulator's present one."""

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="statements")
    number = models.PositiveSmallIntegerField()
    key = models.SlugField(max_length=40)
    name = models.CharField(max_length=120)
    aliases = ArrayField(models.CharField(max_length=160), default=list, blank=True)
    we_statement = models.TextField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["theme", "number"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.number}. {self.name}"


@pghistory.track()
class IStatement(models.Model):
    """What people expect, in their words. One sentence may stand under several quality statements."""

    framework = models.ForeignKey(Framework, on_delete=models.CASCADE, related_name="i_statements")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    statements = models.ManyToManyField(
        QualityStatement, through="StatementIStatement", related_name="i_statements", blank=True
    )

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["framework", "text"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return self.text


@pghistory.track()
class StatementIStatement(models.Model):
    statement = models.ForeignKey(QualityStatement, on_delete=models.CASCADE, related_name="i_statement_links")
    i_statement = models.ForeignKey(IStatement, on_delete=models.CASCADE, related_name="statement_links")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["statement__number", "position"]
        constraints = [models.UniqueConstraint(fields=["statement", "position"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.statement_id} {self.position}"
