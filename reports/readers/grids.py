"""Rows of cells as a grid."""

from __future__ import annotations

from reports.readers.passage import Grid
from reports.readers.wording import words

_LONGEST_CELL = 600
_MOST_COLUMNS = 12


def as_grid(rows: list[list[str]], *, has_header: bool, caption: str = "") -> Grid | None:
    """None for what is no table of short cells: one column, or a cell as long as a paragraph or two."""
    rows = [row for row in rows if any(words(cell) for cell in row)]
    width = max(map(len, rows), default=0)
    if not 2 <= width <= _MOST_COLUMNS or any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
        return None
    even = [tuple(row) + ("",) * (width - len(row)) for row in rows]
    header = even[0] if has_header and len(even) > 1 else ()
    return Grid(caption, header, tuple(even[1:] if header else even))
