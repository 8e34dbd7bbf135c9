"""The page of scores: every quality statement with its score, its reasons, and what the viewer may do about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.forms import Form
from django.utils import timezone
from django.utils.formats import date_format

from assurance.models import QualityStatement, Review, Score, Theme
from assurance.presenters.dots import Dots, dots
from assurance.presenters.reviews import State, url_of
from councils.models import User


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """`form` is None for who may not score; `agree_url` is empty for who may not agree this one."""

    statement: QualityStatement
    score: Score | None
    dots: Dots | None
    state: State
    byline: str
    form: Form | None
    set_url: str
    agree_url: str


@dataclass(frozen=True, slots=True)
class ThemeRows:
    theme: Theme
    rows: list[ScoreRow]


class ScorePage:
    """`forms` by the number of their statement, none for who may not score; `may_agree` before asking who scored."""

    def __init__(
        self,
        review: Review,
        themes: Iterable[Theme],
        scores: Iterable[Score],
        *,
        scale: dict[int, str],
        forms: Mapping[int, Form],
        may_agree: bool,
        viewer: User,
    ):
        self.review = review
        self.scale = scale
        self._themes = list(themes)
        self._scores = {score.statement_id: score for score in scores}
        self._forms = forms
        self._is_agreeing = may_agree
        self._viewer = viewer

    @property
    def themes(self) -> list[ThemeRows]:
        return [ThemeRows(theme, [self._row(one) for one in theme.statements.all()]) for theme in self._themes]

    @property
    def is_complete(self) -> bool:
        return len(self._scores) == self._total

    @property
    def _total(self) -> int:
        return sum(len(theme.statements.all()) for theme in self._themes)

    @property
    def summary(self) -> str:
        agreed = sum(score.agreed_at is not None for score in self._scores.values())
        return f"{len(self._scores)} of {self._total} scored, {agreed} agreed"

    def _row(self, statement: QualityStatement) -> ScoreRow:
        score = self._scores.get(statement.pk)
        return ScoreRow(
            statement,
            score,
            dots(score.value, scale=self.scale, whose="Present") if score else None,
            _state(score),
            _byline(score),
            self._forms.get(statement.number),
            url_of("score-set", self.review, statement.number),
            url_of("score-agree", self.review, statement.number) if self._may_agree(score) else "",
        )

    def _may_agree(self, score: Score | None) -> bool:
        """Somebody other than who gave it, unless the review asks for nobody else."""
        if not self._is_agreeing or score is None or score.agreed_at:
            return False
        return not self.review.is_agreed_by_another or score.scored_by_id != self._viewer.pk


def _state(score: Score | None) -> State:
    if score is None:
        return State("Not scored", "draft")
    return State("Agreed", "agreed") if score.agreed_at else State("Not agreed", "review")


def _byline(score: Score | None) -> str:
    if score is None:
        return ""
    byline = f"Scored by {score.scored_by.initials_and_surname}, {_day(score.scored_at)}"
    return (
        f"{byline}. Agreed by {score.agreed_by.initials_and_surname}, {_day(score.agreed_at)}"
        if score.agreed_at
        else byline
    )


def _day(moment) -> str:
    return date_format(timezone.localtime(moment), "j F Y")
