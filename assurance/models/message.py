"""The report's short lists. Each row points at the findings behind it."""

import pghistory
from django.db import models
from django.db.models import Q

from assurance.models.finding import Finding
from assurance.models.review import Review


class _ListedText(models.Model):
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    """Sanitised HTML."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "position"],
                deferrable=models.Deferrable.DEFERRED,
                name="%(app_label)s_%(class)s_one_a_position",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="%(app_label)s_%(class)s_says_something"),
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.position}"


@pghistory.track()
class KeyMessage(_ListedText):
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="key_messages")
    findings = models.ManyToManyField(Finding, through="KeyMessageFinding", related_name="key_messages", blank=True)


@pghistory.track()
class KeyMessageFinding(models.Model):
    key_message = models.ForeignKey(KeyMessage, on_delete=models.CASCADE, related_name="finding_links")
    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["key_message", "finding"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.key_message_id} {self.finding_id}"


@pghistory.track()
class Recommendation(_ListedText):
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="recommendations")
    findings = models.ManyToManyField(
        Finding, through="RecommendationFinding", related_name="recommendations", blank=True
    )


@pghistory.track()
class RecommendationFinding(models.Model):
    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="finding_links")
    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["recommendation", "finding"], name="%(app_label)s_%(class)s_once")
        ]

    def __str__(self):
        return f"{self.recommendation_id} {self.finding_id}"
