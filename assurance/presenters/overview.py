"""One review at a glance: how much stands in each theme, who works in it, what may be done next."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assurance.models import Review, ReviewMember, Theme
from assurance.models.finding import FindingKind, FindingState
from assurance.presenters.moves import moves_of
from assurance.presenters.reviews import dates_of, state_of, url_of
from councils.roles import ROLES
from councils.words import counted

ACROSS = "Across themes"


@dataclass(frozen=True, slots=True)
class ThemeCounts:
    """What stands in one theme, and where; `agreed` of `total` findings are agreed."""

    name: str
    url: str
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
        rows = [self._row(theme.pk, theme.name, theme.number) for theme in self._themes]
        across = self._row(None, ACROSS, 0)
        return [*rows, across] if across.total else rows

    @property
    def summary(self) -> str:
        total = sum(count["number"] for count in self._counts)
        agreed = sum(count["number"] for count in self._counts if count["state"] == FindingState.AGREED)
        return f"{counted(total, 'finding')}, {agreed} agreed" if total else "Nothing is recorded yet"

    @property
    def moves(self):
        return moves_of(self.review)

    @property
    def colleagues(self) -> list[Colleague]:
        return [Colleague(member.user.name, ROLES[member.role].name) for member in self._members]

    def _row(self, theme_id: int | None, name: str, number: int) -> ThemeCounts:
        counts = [count for count in self._counts if count["theme_id"] == theme_id]
        kinds, states = Counter(), Counter()
        for count in counts:
            kinds[count["kind"]] += count["number"]
            states[count["state"]] += count["number"]
        return ThemeCounts(
            name,
            url_of("workspace", self.review, number),
            kinds[FindingKind.STRENGTH],
            kinds[FindingKind.CONSIDERATION],
            kinds[FindingKind.OBSERVATION],
            states[FindingState.FOR_REVIEW],
            states[FindingState.AGREED],
            states.total(),
        )
