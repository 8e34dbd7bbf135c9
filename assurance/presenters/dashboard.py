"""The director's page: where the council stands, why, and what would move it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone
from django.utils.formats import date_format

from assurance import scoring
from assurance.models import Review
from assurance.models.review import SCORED_KINDS, ReviewKind
from assurance.presenters.bar import BandedBar
from assurance.presenters.bar import Bar as DrawnBar
from assurance.presenters.matrix import Matrix
from assurance.presenters.rated import RatedReview
from assurance.presenters.standing import Standing, standing_of
from assurance.presenters.statements import StatementTable
from assurance.presenters.trend import Trend, TrendChart
from councils.models import Council
from councils.words import counted, in_words, listed

MOVERS_AT_ONCE = 5
FOUND_IN = (ReviewKind.SELF_ASSESSMENT, ReviewKind.PEER_CHALLENGE, ReviewKind.CQC_ASSESSMENT)


@dataclass(frozen=True, slots=True)
class Mover:
    """One change that alone crosses a band."""

    name: str
    change: str
    considerations: int
    makes: str


@dataclass(frozen=True, slots=True)
class TrendRow:
    review: str
    percent: str


def newest_of_each(reviews: Iterable[Review], kinds=FOUND_IN) -> list[Review]:
    """The newest review of each kind: what the figures of the page rest on."""
    ordered = sorted((review for review in reviews if review.kind in kinds), key=_newness, reverse=True)
    found = {}
    for review in ordered:
        found.setdefault(review.kind, review)
    return list(found.values())


def _newness(review: Review):
    """Reviews without dates are still open, and newer than any that has one."""
    day = review.ends_on or review.starts_on
    return day is None and review.kind == ReviewKind.SELF_ASSESSMENT, day or timezone.localdate(review.created_at)


class CouncilDashboard:
    """`reviews` come `with_scores` and as the viewer may see them; `counts` are rows of statement, kind and number.

    `evidence` is the library's matrix; None for who may not see it.
    """

    def __init__(
        self, council: Council, reviews: Iterable[Review], counts: Iterable[dict], evidence: Matrix | None = None
    ):
        self.evidence = evidence
        self.council = council
        self._reviews = list(reviews)
        newest = {review.kind: review for review in newest_of_each(self._reviews)}
        self.own = self._rated(newest.get(ReviewKind.SELF_ASSESSMENT))
        self.regulator = self._rated(newest.get(ReviewKind.CQC_ASSESSMENT))
        self.lead = self.own or self.regulator
        self._newest = list(newest.values())
        self._counts = Counter()
        for row in counts:
            self._counts[row["statement_links__statement__key"] or "", row["kind"]] += row["number"]

    @staticmethod
    def _rated(review: Review | None) -> RatedReview | None:
        return RatedReview(review) if review else None

    @property
    def position(self) -> str:
        return f"Adult social care assurance, position on {date_format(timezone.localdate(), 'l j F Y')}"

    @cached_property
    def standing(self) -> Standing:
        return standing_of(self.lead)

    @cached_property
    def table(self) -> StatementTable:
        return StatementTable(self.own, self.regulator, self._counts, self.evidence)

    @property
    def table_title(self) -> str:
        themes, statements = len(self.lead.framework.themes.all()), len(self.lead.statements)
        return f"{in_words(themes).capitalize()} themes, {in_words(statements)} statements"

    @property
    def table_note(self) -> str:
        scale = sorted(self.lead.scale)
        names = listed([f"“{review.title}”" for review in self._newest])
        return (
            f"Scores run from {scale[0]} to {scale[-1]}. Strengths and considerations are those that stand in {names}. "
            "Theme averages are the council’s own; CQC gives none."
        )

    @property
    def untied(self) -> str:
        """How many findings are tied to no statement and so stand in no row."""
        number = self.table.untied
        return f"{counted(number, 'finding')} {'is' if number == 1 else 'are'} tied to no statement" if number else ""

    # The banded bar

    @property
    def bar(self) -> DrawnBar:
        scale, total = self.lead.scale, len(self.lead.statements)
        most = max(scale) * total
        totals = [100 * points / most for points in range(min(scale) * total, most + 1)]
        here = self.lead.overall.rating if self.lead.overall else ""
        marks = [self._mark(rated) for rated in (self.own, self.regulator) if rated and rated.percent is not None]
        return BandedBar(self.lead.bands, low=100 * min(scale) / max(scale)).draw(totals=totals, marks=marks, here=here)

    @staticmethod
    def _mark(rated: RatedReview) -> tuple[float, str, bool]:
        exact = 100 * rated.overall.points / rated.overall.most if rated.overall else rated.percent
        label = f"{rated.percent}% self, {rated.when}" if rated.is_own else f"CQC {rated.percent}%"
        return exact, label, rated.is_own

    @property
    def bar_text(self) -> str:
        """The bar for readers who do not see it."""
        sentences = []
        for rated in (self.own, self.regulator):
            if rated and rated.percent is not None:
                who = "The council scores itself at" if rated.is_own else "CQC scored it at"
                rating = f", {rated.overall.rating}" if rated.overall else ""
                sentences.append(f"{who} {rated.percent} percent{rating}, in {rated.when}.")
        bands = [f"{band.rating} {band.min_percent} to {band.max_percent}" for band in self.lead.bands]
        return " ".join([*sentences, f"The bands are {listed(bands)}."])

    # What would move the rating

    @cached_property
    def movers(self) -> list[Mover]:
        """Single changes upwards that cross a band, fewest open considerations first."""
        lead = self.lead
        moves = scoring.what_would_move(lead.values, lead.statements, lead.scale, lead.bands)
        found = [self._mover(move) for move in moves if move.to > move.value]
        return sorted(found, key=lambda mover: mover.considerations)

    def _mover(self, move: scoring.Move) -> Mover:
        name = self.lead.statements[move.statement].name
        then = f"{move.overall.percent}%, {move.overall.rating}"
        return Mover(name, f"{move.value} to {move.to}", self.table.considerations_of(move.statement), then)

    @property
    def first_movers(self) -> list[Mover]:
        return self.movers[:MOVERS_AT_ONCE]

    @property
    def other_movers(self) -> list[Mover]:
        return self.movers[MOVERS_AT_ONCE:]

    @property
    def movers_text(self) -> str:
        if self.lead.overall is None:
            return "This can be said once every statement is scored."
        if self.movers:
            results = list(dict.fromkeys(mover.makes for mover in self.movers))
            return f"{_any_one_of(len(self.movers))} makes the total {' or '.join(results)}."
        above = scoring.distances(self.lead.overall, self.lead.bands)
        return "No single change moves it upwards." if above else "It is the highest rating there is."

    @property
    def falls_text(self) -> str:
        """How little it takes to lose the rating, where one step down would."""
        if self.lead.overall is None:
            return ""
        lead = self.lead
        moves = scoring.what_would_move(lead.values, lead.statements, lead.scale, lead.bands)
        falls = [move for move in moves if move.to < move.value]
        if not falls:
            return "No single statement scored lower would lose it."
        return f"{counted(len(falls), 'statement')} scored lower would lose it, each by itself."

    # Trend over reviews

    @cached_property
    def _history(self) -> list[RatedReview]:
        rated = [RatedReview(review) for review in self._reviews if review.kind in SCORED_KINDS]
        return sorted((one for one in rated if one.percent is not None), key=lambda one: (one.day, one.review.pk))

    @property
    def trend(self) -> Trend | None:
        """From two scored reviews on: one is no trend."""
        if len(self._history) < 2:
            return None
        values = [(_year(one.day), one.percent, one.is_own) for one in self._history]
        return TrendChart(values, self.lead.bands).draw()

    @property
    def trend_text(self) -> str:
        if len(self._history) < 2:
            return "There is a trend once two reviews are scored in full."
        first, last = self._history[0], self._history[-1]
        step = last.percent - first.percent
        way = "Unchanged" if not step else f"{'Up' if step > 0 else 'Down'} {counted(abs(step), 'percentage point')}"
        signs = "Circles are the council’s own, squares are CQC’s."
        return f"{way} since {date_format(first.day, 'F Y')}. {signs}"

    @property
    def trend_desc(self) -> str:
        return ", ".join(f"{one.percent} percent, {one.name}" for one in self._history) + "."

    @property
    def trend_rows(self) -> list[TrendRow]:
        rows = [(one.day, one.name, str(one.percent)) for one in self._history]
        for review in self._peer_challenges:
            rated_day = review.ends_on or review.starts_on or timezone.localdate(review.created_at)
            rows.append((rated_day, f"{review.get_kind_display()}, {date_format(rated_day, 'F Y')}", "no score"))
        return [TrendRow(name, percent) for _, name, percent in sorted(rows)]

    @property
    def peer_text(self) -> str:
        """A peer challenge stands in no chart: say why."""
        if not self._peer_challenges:
            return ""
        latest = max(self._peer_challenges, key=_newness)
        return f"“{latest.title}” gave no score, as peer challenges do not."

    @property
    def _peer_challenges(self) -> list[Review]:
        return [review for review in self._reviews if review.kind == ReviewKind.PEER_CHALLENGE]


def _any_one_of(number: int) -> str:
    return "One single change" if number == 1 else f"Any one of {in_words(number)} single changes"


def _year(day) -> float:
    """2026.5 for the middle of 2026: near enough for a chart."""
    return day.year + (day.timetuple().tm_yday - 1) / 365.25
