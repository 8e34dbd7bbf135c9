"""Where things stand on a slide, in points: shared by who measures what fits and by who draws it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from reports.document.deck import Body, Grid, Layout, Mark, Point
from reports.document.typesetting import height


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height


WIDTH, HEIGHT = 960, 540
"""Sixteen to nine."""
_MARGIN = 48
_ACROSS = WIDTH - 2 * _MARGIN
_FOOT = 492

KICKER_SIZE = 16
KICKER = Box(_MARGIN, 26, _ACROSS, 22)
TITLE = Box(_MARGIN, 48, _ACROSS, 66)
_TOP = TITLE.bottom + 12
BODY = Box(_MARGIN, _TOP, _ACROSS, _FOOT - _TOP)
_GAP = 44
_COLUMN = (_ACROSS - _GAP) / 2
_HEADING = 30
HEADINGS = (Box(_MARGIN, _TOP, _COLUMN, _HEADING), Box(_MARGIN + _COLUMN + _GAP, _TOP, _COLUMN, _HEADING))
COLUMNS = tuple(
    Box(heading.left, heading.bottom + 8, heading.width, _FOOT - heading.bottom - 8) for heading in HEADINGS
)
LEAD = Box(_MARGIN, _TOP, _ACROSS, 48)
"""A line or two above a table."""
TABLE = Box(_MARGIN, _TOP, _ACROSS, _FOOT - _TOP)
TABLE_BELOW_LEAD = Box(_MARGIN, LEAD.bottom + 8, _ACROSS, _FOOT - LEAD.bottom - 8)
FOOTER_SIZE = 12
FOOTER = Box(_MARGIN, 506, _ACROSS - 80, 18)
NUMBER = Box(WIDTH - _MARGIN - 60, 506, 60, 18)

COVER_TITLE = Box(_MARGIN + 16, 150, 620, 160)
COVER_BELOW = Box(_MARGIN + 16, 322, 560, 160)
SECTION_TITLE = Box(_MARGIN + 16, 150, 700, 150)
SECTION_BELOW = Box(_MARGIN + 16, 316, 580, 170)

BODIES = MappingProxyType(
    {
        Layout.TITLE: (COVER_BELOW,),
        Layout.SECTION: (SECTION_BELOW,),
        Layout.POINTS: (BODY,),
        Layout.STRENGTHS: (BODY,),
        Layout.CONSIDERATIONS: (BODY,),
        Layout.SIDES: COLUMNS,
        Layout.TABLE: (LEAD,),
    }
)
TITLES = MappingProxyType({Layout.TITLE: COVER_TITLE, Layout.SECTION: SECTION_TITLE})
"""Where the title stands elsewhere than in `TITLE`."""

HEADING_SIZE = 20
INDENT, NUMBER_INDENT = 26, 40
"""Between the left edge and the text of a point that has a mark, or a number."""
_BETWEEN = 0.5
"""Space above every point but the first, in sizes."""
CELL_SIDE, CELL_ABOVE = 8, 3
"""Space inside a cell: left and right, above and below."""


def indent_of(point: Point) -> float:
    match point.mark:
        case Mark.BULLET:
            return INDENT
        case Mark.NUMBER:
            return NUMBER_INDENT
        case _:
            return 0


def room_of(point: Point, box: Box) -> float:
    return box.width - indent_of(point)


def space_above(size: int) -> float:
    return size * _BETWEEN


def point_height(point: Point, box: Box, size: int) -> float:
    """With the space above it."""
    room = room_of(point, box)
    return sum(height(line, room, size) for line in point.text.split("\n")) + space_above(size)


def body_height(body: Body, box: Box) -> float:
    heights = sum(point_height(point, box, body.size) for point in body.points)
    return heights - space_above(body.size) if body.points else 0


def row_height(grid: Grid, row: tuple[str, ...], box: Box = TABLE, *, bold: bool = False) -> float:
    cells = zip(row, grid.shares, strict=True)
    return 2 * CELL_ABOVE + max(
        height(
            cell,
            box.width * share / 100 - 2 * CELL_SIDE,
            grid.size if column or bold else grid.first_size,
            bold=bold or not column,
        )
        for column, (cell, share) in enumerate(cells)
    )


def grid_height(grid: Grid, box: Box = TABLE) -> float:
    header = row_height(grid, grid.header, box, bold=True) if grid.header else 0
    return header + sum(row_height(grid, row, box) for row in grid.rows)
