"""Named columns, and rows that tell what is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from assurance.tables import days
from assurance.tables.cells import in_words, is_error, letter_of, loosely, plain, short


@dataclass(frozen=True, slots=True)
class Column:
    """`also` are other headings that mean the same; `most` is the largest number of characters in a cell."""

    key: str
    heading: str
    also: tuple[str, ...] = ()
    is_required: bool = False
    most: int = 10_000

    def goes_by(self, heading: str) -> bool:
        """`heading` is as `loosely` gives it."""
        return heading in {loosely(name) for name in (self.heading, *self.also)}


@dataclass(frozen=True, slots=True)
class Problem:
    """`row` counts as a spreadsheet program does; `cell` is such as ``C4``. The sentence has no full stop."""

    row: int
    column: str
    cell: str
    sentence: str


@dataclass
class Table:
    """`columns` are those found, by their place from 0. Rows that say nothing in them are left out."""

    columns: dict[int, Column]
    rows: list["Row"] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    _problems: dict[tuple[int, int], Problem] = field(default_factory=dict)

    @property
    def problems(self) -> list[Problem]:
        """By row, then by column."""
        return [self._problems[place] for place in sorted(self._problems)]

    def tell(self, row: int, at: int, sentence: str) -> None:
        """One problem a cell: the first that was found is the one to mend first."""
        problem = Problem(row, self.columns[at].heading, f"{letter_of(at)}{row}", sentence)
        self._problems.setdefault((row, at), problem)


class Row:
    """One line of the table. To ask for a value is to look at it: what is wrong with it goes to the table's problems.

    A column that the table lacks is empty in every row.
    """

    def __init__(self, number: int, values: Sequence, table: Table):
        self.number = number
        self._table = table
        self._places = {column.key: at for at, column in table.columns.items()}
        self._values = {at: plain(values[at]) for at in table.columns if at < len(values)}

    def has(self, key: str) -> bool:
        """Whether this row says anything in the column."""
        return in_words(self._value(key)) != ""

    def text(self, key: str) -> str:
        """Required columns want a text; no cell takes more than its column's most."""
        text = in_words(self._value(key))
        if key in self._places:
            self._check(key, text, self._table.columns[self._places[key]])
        return text

    def line(self, key: str) -> str:
        """The text on one line."""
        return " ".join(self.text(key).split())

    def day(self, key: str) -> date | None:
        text = self.text(key)
        if not text:
            return None
        try:
            return days.read(self._value(key))
        except days.NotADay:
            self.problem(key, f"“{short(text)}” is not a day. Enter it such as 24/11/2026")
            return None

    def problem(self, key: str, sentence: str) -> None:
        """Say what is wrong with a cell; where the table lacks the column, with the row's first."""
        at = self._places.get(key, min(self._table.columns))
        self._table.tell(self.number, at, sentence)

    def _value(self, key: str):
        return self._values.get(self._places.get(key, -1))

    def _check(self, key: str, text: str, column: Column) -> None:
        if is_error(text):
            self.problem(key, f"The cell shows an error, {text}. Enter what it should say")
        elif not text and column.is_required:
            self.problem(key, f"Enter the {column.heading.lower()}")
        elif len(text) > column.most:
            self.problem(key, f"Shorten it to {column.most:,} characters or fewer: it has {len(text):,}")
