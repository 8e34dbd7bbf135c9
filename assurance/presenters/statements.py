"""The table of quality statements: self against CQC, and what was found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assurance import scoring
from assurance.models.finding import FindingKind
from assurance.presenters.dots import Dots, dots
from assurance.presenters.matrix import Matrix
from assurance.presenters.matrix import Row as EvidenceRow
from assurance.presenters.rated import RatedReview
from assurance.presenters.reviews import url_of


@dataclass(frozen=True, slots=True)
class Change:
    """From the regulator's score to the council's: the step, and the word that says it."""

    step: int
    word: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    number: int
    name: str
    url: str
    own: Dots | None
    regulator: Dots | None
    change: Change | None
    strengths: int
    considerations: int
    is_agreed: bool
    evidence: EvidenceRow | None = None
    """What stands behind it in the library; None for who may not see evidence."""


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """`average` is the council's own: the regulator gives none."""

    name: str
    average: Decimal | None
    rows: list[StatementRow]


class StatementTable:
    """`counts` are numbers of standing findings by statement key and kind. `lead` gives framework, scale and links.

    Either of the two reviews may be missing; `lead` is the council's own where there is one. `evidence` is the
    library's matrix, for who may see it.
    """

    def __init__(
        self,
        own: RatedReview | None,
        regulator: RatedReview | None,
        counts: Mapping[tuple[str, str], int],
        evidence: Matrix | None = None,
    ):
        self.evidence = evidence
        self._behind = evidence.by_key if evidence else {}
        self.own = own
        self.regulator = regulator
        self._lead = own or regulator
        self._counts = counts

    @property
    def groups(self) -> list[ThemeGroup]:
        return [self._group(theme) for theme in self._lead.framework.themes.all()]

    @property
    def rows(self) -> list[StatementRow]:
        return [row for group in self.groups for row in group.rows]

    @property
    def untied(self) -> int:
        """Findings that stand under no statement."""
        return sum(number for (key, _), number in self._counts.items() if not key)

    def considerations_of(self, key: str) -> int:
        return self._counts.get((key, FindingKind.CONSIDERATION), 0)

    def _group(self, theme) -> ThemeGroup:
        statements = theme.statements.all()
        values = [self.own.values[one.key] for one in statements if self.own and one.key in self.own.values]
        is_whole = len(values) == len(statements)
        average = scoring.theme_average(values) if is_whole else None
        return ThemeGroup(theme.short_name, average, [self._row(one) for one in statements])

    def _row(self, statement) -> StatementRow:
        key = statement.key
        score = self.own.scores.get(key) if self.own else None
        return StatementRow(
            statement.number,
            statement.name,
            url_of("score-list", self._lead.review) + f"#statement-{statement.number}",
            _dots(self.own, key),
            _dots(self.regulator, key),
            self._change(key),
            self._counts.get((key, FindingKind.STRENGTH), 0),
            self.considerations_of(key),
            score is None or score.agreed_at is not None,
            self._behind.get(key),
        )

    def _change(self, key: str) -> Change | None:
        if not (self.own and self.regulator and key in self.own.values and key in self.regulator.values):
            return None
        step = self.own.values[key] - self.regulator.values[key]
        return Change(step, f"up {step}" if step > 0 else f"down {-step}" if step else "no change")


def _dots(rated: RatedReview | None, key: str) -> Dots | None:
    if rated is None or key not in rated.values:
        return None
    return dots(rated.values[key], scale=rated.scale, whose=rated.short_name, is_quiet=not rated.is_own)


def csv_rows(table: StatementTable) -> Iterable[Sequence]:
    own = f"Self, {table.own.when}" if table.own else "Self"
    regulator = f"CQC, {table.regulator.when}" if table.regulator else "CQC"
    behind = ["Kinds of evidence that count", "Evidence"] if table.evidence else []
    found = ["Strengths", "For consideration"]
    yield ["Theme", "Number", "Quality statement", own, regulator, "Change", "Agreed", *found, *behind]
    for group in table.groups:
        for row in group.rows:
            yield [
                group.name,
                row.number,
                row.name,
                row.own.value if row.own else "",
                row.regulator.value if row.regulator else "",
                row.change.step if row.change else "",
                ("yes" if row.is_agreed else "no") if row.own else "",
                row.strengths,
                row.considerations,
                *([row.evidence.backing.strength, row.evidence.backing.words] if row.evidence else []),
            ]
