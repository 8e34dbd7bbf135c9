"""One review at a glance: how much stands in each theme, who works in it, what may be done next."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assurance.models import Review, ReviewMember, Theme
from assurance.models.finding import FindingKind, FindingState
from assurance.presenters.moves import moves_of
from assurance.presenters.reviews import dates_of, state_of
from councils.roles import ROLES

ACROSS = "Across themes"


@dataclass(frozen=True, slots=True)
class ThemeCounts:
    """What stands in one theme; `agreed` of `total` findings are agreed."""

    name: str
    strengths: int
    considerations: int
    observations: int
    for_review: int
    agreed: int
    total: int


@dataclass(frozen=True, slots=True)
class Colleague:
    name: str
    role: str


class ReviewOverview:
    """`counts` are rows of theme_id, kind, state and number; `themes` those of the framework, in order."""

    def __init__(
        self, review: Review, themes: Iterable[Theme], counts: Iterable[dict], members: Iterable[ReviewMember]
    ):
        self.review = review
        self._themes = list(themes)
        self._counts = list(counts)
        self._members = list(members)
        self.state = state_of(review)
        self.dates = dates_of(review.starts_on, review.ends_on)

    @property
    def themes(self) -> list[ThemeCounts]:
        rows = [self._row(theme.pk, theme.name) for theme in self._themes]
        across = self._row(None, ACROSS)
        return [*rows, across] if across.total else rows

    @property
    def total(self) -> ThemeCounts:
        return self._sum("All", self._counts)

    @property
    def summary(self) -> str:
        total = self.total
        if not total.total:
            return "Nothing is recorded yet"
        noun = "finding" if total.total == 1 else "findings"
        return f"{total.total} {noun}, {total.agreed} agreed"

    @property
    def moves(self):
        return moves_of(self.review)

    @property
    def colleagues(self) -> list[Colleague]:
        return [Colleague(member.user.name, ROLES[member.role].name) for member in self._members]

    def _row(self, theme_id: int | None, name: str) -> ThemeCounts:
        return self._sum(name, [count for count in self._counts if count["theme_id"] == theme_id])

    def _sum(self, name: str, counts: list[dict]) -> ThemeCounts:
        kinds, states = Counter(), Counter()
        for count in counts:
            kinds[count["kind"]] += count["number"]
            states[count["state"]] += count["number"]
        return ThemeCounts(
            name,
            kinds[FindingKind.STRENGTH],
            kinds[FindingKind.CONSIDERATION],
            kinds[FindingKind.OBSERVATION],
            states[FindingState.FOR_REVIEW],
            states[FindingState.AGREED],
            states.total(),
        )
