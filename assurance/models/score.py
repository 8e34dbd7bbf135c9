import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from assurance.models.framework import QualityStatement
from assurance.models.querysets import ScoreQuerySet
from assurance.models.review import Review

_FITS_FRAMEWORK = """
IF NOT EXISTS (
    SELECT 1
    FROM assurance_review review
    JOIN assurance_theme theme ON theme.framework_id = review.framework_id
    JOIN assurance_qualitystatement statement ON statement.theme_id = theme.id
    JOIN assurance_scalepoint point ON point.framework_id = review.framework_id
    WHERE review.id = NEW.review_id AND statement.id = NEW.statement_id AND point.value = NEW.value
      AND review.kind IN ('self_assessment', 'cqc_assessment')
) THEN
    RAISE EXCEPTION 'assurance_score_fits_framework: review %, statement %, value %',
        NEW.review_id, NEW.statement_id, NEW.value USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""


@pghistory.track()
class Score(models.Model):
    """One value for one quality statement in one review; `rationale` says why (plain text).

    The database refuses a value off the framework's scale, a statement of another framework and any score in a
    review of a kind that gives none: the scale is data, so a trigger holds the rule where a check constraint cannot.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="scores")
    statement = models.ForeignKey(QualityStatement, on_delete=models.PROTECT, related_name="+")
    value = models.PositiveSmallIntegerField()
    rationale = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    scored_at = models.DateTimeField(db_default=Now())
    scored_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = ScoreQuerySet.as_manager()

    class Meta:
        ordering = ["statement__number"]
        constraints = [
            models.UniqueConstraint(fields=["review", "statement"], name="%(app_label)s_%(class)s_one_a_statement"),
            models.CheckConstraint(
                condition=Q(agreed_at=None, agreed_by=None) | Q(agreed_at__isnull=False, agreed_by__isnull=False),
                name="%(app_label)s_%(class)s_agreed_at_and_by",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="fits_framework",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=_FITS_FRAMEWORK,
            )
        ]

    def __str__(self):
        return f"{self.statement_id}: {self.value}"
