"""The order of a review's report: sections, and in each the parts that stand in it.

A part is prose that somebody typed, or the place where a list of the review (its strengths, its key messages, the
team) is printed. So the order of an imported report is kept, and that of a new one can be changed.
"""

import pghistory
from django.db import models
from django.db.models import Q

from assurance.models.framework import Theme
from assurance.models.review import Review


class SectionKind(models.TextChoices):
    PROSE = "prose", "Prose"
    THEME = "theme", "Theme"
    FOCUS_AREA = "focus_area", "Focus area"
    """A chapter with strengths and considerations of its own; printed inside a theme when it has one."""


class PartKind(models.TextChoices):
    TEXT = "text", "Text"
    LEAD = "lead", "Lead sentence"
    FRAMEWORK = "framework", "What the framework asks"
    STRENGTHS = "strengths", "Strengths"
    CONSIDERATIONS = "considerations", "For consideration"
    OBSERVATIONS = "observations", "Observations"
    KEY_MESSAGES = "key_messages", "Key messages"
    RECOMMENDATIONS = "recommendations", "Recommendations"
    FOCUS_AREAS = "focus_areas", "Focus areas"
    TEAM = "team", "The team"
    ACTIVITY = "activity", "What the team did"
    KEY_FACTS = "key_facts", "Key facts"
    CONTACTS = "contacts", "Contacts"
    SCORES = "scores", "Scores"
    GLOSSARY = "glossary", "Glossary"


@pghistory.track()
class Section(models.Model):
    """A heading of the report. `title` is printed as it stands."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="sections")
    kind = models.CharField(max_length=20, choices=SectionKind)
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    title = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "position"],
                deferrable=models.Deferrable.DEFERRED,
                name="%(app_label)s_%(class)s_one_a_position",
            ),
            models.UniqueConstraint(
                fields=["review", "theme"], condition=Q(kind="theme"), name="%(app_label)s_%(class)s_one_a_theme"
            ),
            models.CheckConstraint(
                condition=Q(kind="theme", theme__isnull=False) | Q(kind="focus_area") | Q(kind="prose", theme=None),
                name="%(app_label)s_%(class)s_theme_fits_kind",
            ),
        ]

    def __str__(self):
        return self.title


@pghistory.track()
class Part(models.Model):
    """`title` is a subheading, may be empty; `body` is sanitised HTML and only text and lead sentences have one."""

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=20, choices=PartKind)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    is_numbered = models.BooleanField(null=True, blank=True)
    """Whether its paragraphs carry numbers; empty leaves it to the house style."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["section__position", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["section", "position"],
                deferrable=models.Deferrable.DEFERRED,
                name="%(app_label)s_%(class)s_one_a_position",
            ),
            models.CheckConstraint(condition=Q(kind__in=PartKind.values), name="%(app_label)s_%(class)s_kind_known"),
            models.CheckConstraint(
                condition=Q(body="") | Q(kind__in=["text", "lead", "framework"]),
                name="%(app_label)s_%(class)s_body_only_in_prose",
            ),
        ]

    def __str__(self):
        return self.title or self.get_kind_display()
