"""A grid as a table that screen readers know: a header row, headers of rows, words for who cannot see it."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.dml.color import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from reports.document.deck import Grid
from reports.document.stage import CELL_ABOVE, CELL_SIDE, TABLE, TABLE_BELOW_LEAD, grid_height, row_height
from reports.writers.escaping import printable

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The built-in style without lines and fills."""
_SPOKEN_MOST = 1_000
"""Letters of the words that stand for a table."""


def fill_table(place: Any, grid: Grid, *, has_lead: bool, language: str) -> None:
    box = TABLE_BELOW_LEAD if has_lead else TABLE
    frame = place.insert_table(rows=len(grid.rows) + 1, cols=len(grid.header))
    frame.left, frame.top, frame.width = Pt(box.left), Pt(box.top), Pt(box.width)
    frame.height = Pt(grid_height(grid, box))
    named = frame._element.nvGraphicFramePr.cNvPr
    named.set("name", printable(grid.caption) or "Table")
    named.set("descr", printable(_spoken(grid)))
    table = frame.table
    table.first_row, table.first_col, table.horz_banding = True, True, False
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN
    for column, share in zip(table.columns, grid.shares, strict=True):
        column.width = Pt(box.width * share / 100)
    for number, row in enumerate((grid.header, *grid.rows)):
        is_header = number == 0
        table.rows[number].height = Pt(row_height(grid, row, box, bold=is_header))
        for column, text in enumerate(row):
            size = grid.first_size if column == 0 and not is_header else grid.size
            _fill_cell(table.cell(number, column), text, size, language, is_header=is_header, is_first=column == 0)


def _spoken(grid: Grid) -> str:
    """The caption, then row by row what it says."""
    rows = "; ".join(" ".join(filter(None, row)) for row in grid.rows)
    said = f"{grid.caption}: {rows}"
    return said if len(said) <= _SPOKEN_MOST else f"{grid.caption}: a table with {len(grid.rows)} rows"


def _fill_cell(cell: Any, text: str, size: int, language: str, *, is_header: bool, is_first: bool) -> None:
    cell.margin_left, cell.margin_right = Pt(0 if is_first else CELL_SIDE), Pt(CELL_SIDE)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if is_header else MSO_ANCHOR.MIDDLE
    cell.margin_top = cell.margin_bottom = Pt(CELL_ABOVE)
    paragraph = cell.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = printable(text)
    run.font.size, run.font.bold = Pt(size), is_header or is_first
    run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_3 if is_header else _colour(is_first=is_first)
    run._r.get_or_add_rPr().set("lang", language)
    _underline(cell, strong=is_header)


def _colour(*, is_first: bool) -> Any:
    return MSO_THEME_COLOR.TEXT_2 if is_first else MSO_THEME_COLOR.TEXT_1


def _underline(cell: Any, *, strong: bool) -> None:
    properties = cell._tc.get_or_add_tcPr()
    line = etree.SubElement(properties, qn("a:lnB"), w=str(Pt(1.5 if strong else 0.75)))
    fill = etree.SubElement(line, qn("a:solidFill"))
    colour = etree.SubElement(fill, qn("a:schemeClr" if strong else "a:srgbClr"))
    colour.set("val", "tx2" if strong else "B9C4C9")
