"""A table of a web page as a grid, where its cells hold no more than a line each."""

from __future__ import annotations

from lxml import etree

from reports.readers.columns import Use, in_reading_order
from reports.readers.grids import as_grid
from reports.readers.passage import Grid

_NOT_IN_CELLS = ("ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "dl")
_MOST_CELLS = 40_000


def grid_of(table: etree._Element) -> Grid | None:
    """None for a table that only lays out a page: lists, headings or paragraphs in its cells."""
    if any(True for _ in table.iter(*_NOT_IN_CELLS) if _ is not table):
        return None
    rows, heads = [], []
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        if any(len(cell.findall(".//p")) > 1 for cell in cells):
            return None
        rows.append([_text(cell) for cell in cells])
        heads.append(bool(cells) and all(cell.tag == "th" for cell in cells))
    if sum(map(len, rows)) > _MOST_CELLS:
        return None
    caption = table.find("caption")
    return as_grid(rows, has_header=bool(heads) and heads[0], caption="" if caption is None else _text(caption))


def blocks_of(table: etree._Element) -> list[tuple[etree._Element, Use]]:
    """The caption and the cells of the table itself, in the order of reading, and what each is for."""
    own = [one for one in table.iter("caption", "tr", "td", "th") if next(one.iterancestors("table")) is table]
    rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in own if row.tag == "tr"]
    captions = [(one, Use.PLAIN) for one in own if one.tag == "caption"]
    return [*captions, *in_reading_order(rows, lambda cell: " ".join(" ".join(cell.itertext()).split()))]


def _text(cell: etree._Element) -> str:
    for line_end in cell.iter("br"):
        line_end.tail = f" {line_end.tail or ''}"
    return " ".join(" ".join(cell.itertext()).split())
