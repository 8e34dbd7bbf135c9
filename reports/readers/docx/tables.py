"""A table of a Word file as a grid, where its cells hold no more than a line each."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reports.readers.columns import Use, in_reading_order
from reports.readers.docx.names import inside, value, w, whole
from reports.readers.docx.runs import Runs
from reports.readers.grids import as_grid
from reports.readers.marking import marked
from reports.readers.passage import Grid
from reports.readers.wording import one_line, words

_MOST_SPAN = 12


def grid_of(table: etree._Element, runs: Runs) -> Grid | None:
    """None for a table that only lays out a page: lists, headings, tables or several paragraphs in its cells."""
    if next(table.iterdescendants(w("tbl")), None) is not None or _holds_blocks(table, runs):
        return None
    rows = [list(_cells(row, runs)) for row in table.iter(w("tr"))]
    return as_grid(rows, has_header=_has_header(table, runs))


def cells_of(table: etree._Element, runs: Runs) -> Iterator[tuple[etree._Element, Use]]:
    """Cells of the table itself, in the order of reading, and what each is for."""
    rows = [row for row in table.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is table]
    cells = [[cell for cell in row.iter(w("tc")) if next(cell.iterancestors(w("tbl"))) is table] for row in rows]
    return in_reading_order(cells, lambda cell: marked(run for one in cell.iter(w("p")) for run in runs.of(one)))


def _holds_blocks(table: etree._Element, runs: Runs) -> bool:
    for cell in table.iter(w("tc")):
        said = [one for one in cell.iter(w("p")) if words(marked(runs.of(one)))]
        styles = [runs.styles[value(one, "pPr", "pStyle")] for one in said]
        is_list = any(inside(one, "pPr", "numPr") is not None for one in said)
        if len(said) > 1 or is_list or any(style.level or style.numbering for style in styles):
            return True
    return False


def _cells(row: etree._Element, runs: Runs) -> Iterator[str]:
    """Texts of a row; a cell over several columns leaves the others empty."""
    for cell in row.iter(w("tc")):
        # A star or a bracket in a cell means itself: cells are plain text.
        yield one_line(" ".join("".join(run.text or " " for run in runs.of(one)) for one in cell.iter(w("p"))))
        yield from [""] * (min(whole(value(cell, "tcPr", "gridSpan"), 1), _MOST_SPAN) - 1)


def _has_header(table: etree._Element, runs: Runs) -> bool:
    first = next(table.iter(w("tr")), None)
    if first is None or inside(first, "trPr", "tblHeader") is not None:
        return first is not None
    said = [run for one in first.iter(w("p")) for run in runs.of(one) if run.text and run.text.strip()]
    return bool(said) and all(run.strong for run in said)
