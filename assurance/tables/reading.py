"""Named columns out of a spreadsheet, with every problem told by its row and column.

    table = read(data, COLUMNS)
    lines = [Line(reference=row.line("reference"), due_on=row.day("due")) for row in table.rows]
    if table.problems: ...  # say so, and take nothing in

Whoever reads finds more with `row.problem`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from assurance.tables import delimited, workbook
from assurance.tables.cells import in_words, letter_of, loosely, place_of, plain, short
from assurance.tables.sheet import MOST_BYTES, NotReadable, Sheet
from assurance.tables.table import Column, Problem, Row, Table

__all__ = ["Column", "NotReadable", "Problem", "Row", "Table", "read"]

OLD = "This is an old Excel file (.xls) or one with a password. Save it as an Excel workbook (.xlsx) without one."
EMPTY = "The file is empty. Choose the file with the table."
TOO_LARGE = f"The file is larger than {MOST_BYTES // 1_000_000} MB. Keep only the sheet with the table, no pictures."
NO_ROWS = "There is nothing below the headings. Fill in a row for each line, and upload it again."
_HEAD_WITHIN = 20


def read(data: bytes, columns: Sequence[Column], *, most_rows: int = 1_000) -> Table:
    """The table of the first sheet that has one with these columns. Raises NotReadable.

    The head may stand below a title, within the first 20 rows; columns in any order; case, blanks and punctuation of
    headings do not matter. Columns that nobody asked for are not read, and `notices` say so.
    """
    seen: list[str] = []
    for sheet in _sheets(data, columns):
        for number, values in islice(sheet.rows, _HEAD_WITHIN):
            found = _found(values, columns)
            if {column for column in columns if column.is_required} <= set(found.values()):
                return _filled(sheet, number, values, Table(found, notices=list(sheet.notices)), most_rows)
            seen = seen or [words for value in values if (words := in_words(plain(value)))]
    raise NotReadable(_no_head(columns, seen))


def _sheets(data: bytes, columns: Sequence[Column]) -> Iterator[Sheet]:
    if not data.strip():
        raise NotReadable(EMPTY)
    if len(data) > MOST_BYTES:
        raise NotReadable(TOO_LARGE)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise NotReadable(OLD)
    if data.startswith(b"PK\x03\x04"):
        return workbook.read(data)
    return iter([delimited.read(data, score=lambda row: len(_found(row, columns)))])


def _found(values: Iterable, columns: Sequence[Column]) -> dict[int, Column]:
    """Places of the columns in what may be the head; the first of two with one heading counts."""
    places: dict[int, Column] = {}
    for at, value in enumerate(values):
        name = loosely(in_words(plain(value)))
        column = next((one for one in columns if name and one.goes_by(name)), None)
        if column and column not in places.values():
            places[at] = column
    return places


def _filled(sheet: Sheet, head: int, headings: Sequence, table: Table, most_rows: int) -> Table:
    used: set[int] = set()
    for number, values in sheet.rows:
        filled = {at for at, value in enumerate(values) if value is not None and in_words(plain(value))}
        used |= filled
        if filled & table.columns.keys():
            if len(table.rows) == most_rows:
                raise NotReadable(f"The table has more than {most_rows:,} rows. Split it into several files.")
            table.rows.append(Row(number, values, table))
    _tell_of_lost_words(sheet, head, table)
    table.notices += _left_out([in_words(plain(value)) for value in headings], used, table)
    if not table.rows and not table.problems:
        raise NotReadable(NO_ROWS)
    return table


def _tell_of_lost_words(sheet: Sheet, head: int, table: Table) -> None:
    """Cells whose words stand in a neighbour, or nowhere: taken as they are, words would be lost unseen."""
    for where in sheet.merged:
        at, row = place_of(where)
        if row >= head and at in table.columns:
            table.tell(row, at, f"The cells {where.replace(':', ' to ')} are merged. Separate them, and fill in each")
    for where in sheet.unworked:
        at, row = place_of(where)
        if row > head and at in table.columns:
            table.tell(row, at, "A formula here has no result. Open the file in a spreadsheet program and save it")


def _left_out(headings: list[str], used: set[int], table: Table) -> list[str]:
    others = [at for at in sorted(used) if at not in table.columns]
    names = [f"“{short(headings[at])}”" if at < len(headings) and headings[at] else letter_of(at) for at in others]
    if not names:
        return []
    return [f"{'This column was' if len(names) == 1 else 'These columns were'} not read: {', '.join(names)}."]


def _no_head(columns: Sequence[Column], seen: list[str]) -> str:
    wanted = " and ".join(f"“{column.heading}”" for column in columns if column.is_required)
    found = f" The first row says: {', '.join(short(name) for name in seen[:6])}." if seen else ""
    return f"No row of headings was found. The table needs columns headed {wanted}.{found}"
