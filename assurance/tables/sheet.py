"""One sheet of a spreadsheet as rows of plain values, whatever file it came from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_BYTES = 5_000_000
"""Of the file as uploaded."""
MOST_COLUMNS = 100
MOST_ROWS = 50_000
"""Rows of a sheet, empty ones too; how many with words in them a reader takes is its own limit."""
NO_TABLE = "This is not a spreadsheet that can be read. Save it as an Excel workbook (.xlsx) or as CSV, and try again."
TOO_WIDE = f"A row has more than {MOST_COLUMNS} columns. Delete the columns that are not needed, and try again."
TOO_LONG = f"The sheet goes on for more than {MOST_ROWS:,} rows. Delete rows that are not needed, and try again."


class NotReadable(ValueError):
    """Nothing can be read from the file; its text is a sentence that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows` are read once: each the number that a spreadsheet program shows, and its values, from column A on.

    A value is a str, int, float, bool, date, datetime or None. `merged` are ranges such as ``B3:B5``; `unworked` are
    cells such as ``C4`` whose formula has no result in the file. Both are whole only after the last row was read.
    """

    name: str
    rows: Iterator[tuple[int, tuple]]
    merged: list[str] = field(default_factory=list)
    unworked: set[str] = field(default_factory=set)
    notices: list[str] = field(default_factory=list)
