"""Quality statements against what was read, heard and seen, and against the regulator's categories of evidence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlencode

from assurance.models import EvidenceCategory, QualityStatement, Theme
from assurance.models.evidence import EvidenceSource
from assurance.models.matrix import kinds_of
from assurance.presenters.triangulation import Backing
from assurance.shelves import Shelf
from assurance.triangulation import KINDS, RULE, of_occasions
from councils.words import counted, in_words

LIVED_EXPERIENCE = "peoples_experience"
"""The category of what people who use services say themselves, in every framework that has it."""


@dataclass(frozen=True, slots=True)
class Column:
    """`key` narrows the library: by `source`, or by `category`."""

    name: str
    key: str
    narrows: str


@dataclass(frozen=True, slots=True)
class Cell:
    """How many items; none is a hole. `about` tells readers of the link alone what it is."""

    number: int
    column: Column
    url: str
    about: str


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    number: int
    name: str
    url: str
    cells: list[Cell]
    backing: Backing


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    rows: list[Row]


class StatementCounts:
    """All that is counted for one statement."""

    def __init__(self):
        self.of_kind: Counter[str] = Counter()
        self.of_category: Counter[str] = Counter()
        self.occasions: Counter[frozenset[str]] = Counter()
        self.newest: date | None = None

    def add(self, row: Mapping) -> None:
        self.of_kind[row["kind"]] += row["number"]
        self.occasions[frozenset({row["kind"]})] += row["alone"]
        if row["of_category"]:
            self.of_category[row["of_category"]] += row["number"]
        self.newest = max(filter(None, (self.newest, row["newest"])), default=None)

    def backing(self, *, on: date) -> Backing:
        found = of_occasions(self.occasions, present=self.of_kind, categories=self.of_category, newest=self.newest)
        return Backing(found, self.of_kind, on=on)


def counts_of(counted_rows: Iterable[Mapping], occasions: Iterable[Mapping]) -> dict[int | None, StatementCounts]:
    """By statement's key; None holds what is tied to none. Rows are those of `MatrixQuerySet`."""
    found: dict[int | None, StatementCounts] = defaultdict(StatementCounts)
    for row in counted_rows:
        found[row["statement"]].add(row)
    for row in occasions:
        found[row["statement"]].occasions[kinds_of(row["kinds"])] += row["number"]
    return found


class Matrix:
    """`themes` come with their statements; `on` is the day for which evidence is called old."""

    rule = RULE

    def __init__(
        self,
        shelf: Shelf,
        *,
        themes: Iterable[Theme],
        categories: Iterable[EvidenceCategory],
        counts: Mapping[int | None, StatementCounts],
        on: date,
    ):
        self._shelf = shelf
        self._themes = list(themes)
        self._counts = counts
        self._on = on
        self.kinds = [Column(EvidenceSource(kind).label, kind, "source") for kind in KINDS]
        self.categories = [Column(one.name, one.key, "category") for one in categories]

    @property
    def columns(self) -> list[Column]:
        return [*self.kinds, *self.categories]

    @cached_property
    def groups(self) -> list[Group]:
        return [Group(theme.short_name, [self._row(one) for one in theme.statements.all()]) for theme in self._themes]

    @property
    def by_key(self) -> dict[str, Row]:
        """Rows by their statement's key, which is the same in every version of a framework."""
        return {row.key: row for row in self.rows}

    @property
    def url(self) -> str:
        return self._shelf.url("evidence-matrix")

    @property
    def rows(self) -> list[Row]:
        return [row for group in self.groups for row in group.rows]

    def _row(self, statement: QualityStatement) -> Row:
        counts = self._counts.get(statement.pk) or StatementCounts()
        cells = [self._cell(statement, column, counts.of_kind[column.key]) for column in self.kinds]
        cells += [self._cell(statement, column, counts.of_category[column.key]) for column in self.categories]
        url = self._url(statement=statement.pk)
        return Row(statement.key, statement.number, statement.name, url, cells, counts.backing(on=self._on))

    def _cell(self, statement: QualityStatement, column: Column, number: int) -> Cell:
        url = self._url(statement=statement.pk, **{column.narrows: column.key})
        return Cell(number, column, url, f"{column.name}: {statement.number}. {statement.name}")

    def _url(self, **asked) -> str:
        return f"{self._shelf.url('evidence-list')}?{urlencode(asked)}"

    @property
    def aside(self) -> str:
        holes = sum(not cell.number for row in self.rows for cell in row.cells)
        return counted(holes, "hole") if holes else "no holes"

    @property
    def unheard(self) -> str:
        """The statements of which nobody who uses services has told anything, by name."""
        column = next((column for column in self.categories if column.key == LIVED_EXPERIENCE), None)
        if column is None:
            return ""
        without = [row.name for row in self.rows if not any(c.number for c in row.cells if c.column == column)]
        if not without:
            return f"{column.name} stands behind every statement."
        statements = "statement" if len(without) == 1 else "statements"
        return (
            f"Nothing under “{column.name}” stands behind {in_words(len(without))} {statements}: {'; '.join(without)}."
        )

    @property
    def loose(self) -> str:
        number = sum(self._counts[None].of_kind.values()) if None in self._counts else 0
        return f"{counted(number, 'item')} {'is' if number == 1 else 'are'} tied to no statement" if number else ""

    @property
    def loose_url(self) -> str:
        return self._url(statement="none")


def csv_rows(matrix: Matrix) -> Iterable[Sequence]:
    columns = [column.name for column in matrix.columns]
    yield [
        "Theme",
        "Number",
        "Quality statement",
        *columns,
        "Kinds that count",
        "In words",
        "Newest",
        "Older than a year",
    ]
    for group in matrix.groups:
        for row in group.rows:
            backing = row.backing
            numbers = [cell.number for cell in row.cells]
            old = "yes" if backing.is_old else "no"
            yield [
                group.name, row.number, row.name, *numbers,
                backing.strength, backing.words, backing.newest_day or "", old if backing.newest_day else "",
            ]  # fmt: skip
    for sentence in matrix.rule:
        yield [sentence]
