"""A scored review as plain values, with what the rule makes of it."""

from datetime import date
from functools import cached_property

from django.utils import timezone
from django.utils.formats import date_format

from assurance import scoring
from assurance.models import QualityStatement, Review, Score
from assurance.models.review import ReviewKind

SHORT_NAMES = {ReviewKind.SELF_ASSESSMENT: "Self", ReviewKind.CQC_ASSESSMENT: "CQC"}


class RatedReview:
    """Wraps a review that came with its scores (`with_scores`): asks the database for nothing more."""

    def __init__(self, review: Review):
        self.review = review
        self.framework = review.framework
        self.is_own = review.kind == ReviewKind.SELF_ASSESSMENT
        self.short_name = SHORT_NAMES[review.kind]

    @cached_property
    def statements(self) -> dict[str, QualityStatement]:
        """By key, in order."""
        return {one.key: one for theme in self.framework.themes.all() for one in theme.statements.all()}

    @cached_property
    def scores(self) -> dict[str, Score]:
        """By the key of their statement, which stays the same from one version of a framework to the next."""
        keys = {one.pk: key for key, one in self.statements.items()}
        return {keys[score.statement_id]: score for score in self.review.scores.all()}

    @cached_property
    def values(self) -> dict[str, int]:
        return {key: score.value for key, score in self.scores.items()}

    @cached_property
    def scale(self) -> dict[int, str]:
        return {point.value: point.meaning for point in self.framework.scale.all()}

    @cached_property
    def bands(self) -> list[scoring.Band]:
        return [scoring.Band(one.rating, one.min_percent, one.max_percent) for one in self.framework.bands.all()]

    @cached_property
    def overall(self) -> scoring.Overall | None:
        return scoring.overall(self.values, self.statements, max(self.scale), self.bands)

    @cached_property
    def missing(self) -> list[QualityStatement]:
        return [self.statements[key] for key in scoring.missing(self.values, self.statements)]

    @property
    def percent(self) -> int | None:
        """What the regulator printed, where it did; otherwise what the rule works out."""
        result = getattr(self.review, "published_result", None)
        if result and result.percent is not None:
            return result.percent
        return self.overall.percent if self.overall else None

    @cached_property
    def day(self) -> date:
        """When it was: its last day, else its first, else when it was published or begun."""
        result = getattr(self.review, "published_result", None)
        published = result.published_on if result else None
        begun = timezone.localdate(self.review.created_at)
        return self.review.ends_on or self.review.starts_on or published or begun

    @property
    def when(self) -> str:
        """ "Oct 2026", for the head of a column; a month that a source only printed stays in its words."""
        result = getattr(self.review, "published_result", None)
        if result and result.date_printed:
            return result.date_printed
        return date_format(self.day, "M Y")

    @property
    def name(self) -> str:
        """ "Self-assessment, October 2026"."""
        return f"{self.review.get_kind_display()}, {date_format(self.day, 'F Y')}"
