"""Rows whose segments stand in the same columns → grids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reports.readers.columns import heads_sides
from reports.readers.grids import as_grid
from reports.readers.passage import Grid
from reports.readers.patience import Patience
from reports.readers.pdf.rows import Row, Segment
from reports.readers.text.marks import Mark, read_mark
from reports.readers.wording import goes_on, one_line

_STEP = 6
"""Points within which two cells begin at the same place."""
_FEWEST, _FEWEST_PAGES = 2, 3
_NARROW = 0.6
"""Sizes of type from which a gap is more than one between two words."""
_FARTHEST = 3.5
"""Heights of a line between two rows of one table."""


def with_grids(rows: list[Row], patience: Patience) -> Iterator[Row | Grid]:
    """Rows in order; several in a row whose cells line up are one grid in their place."""
    at = 0
    while at < len(rows):
        patience.check()
        end = _end(rows, at)
        grid = _grid(rows[at:end]) if end - at >= _FEWEST else None
        if heads_sides([one.text for one in rows[at].segments]):
            lists = _parted(rows[at:])
            end = at + _end_of_lists(lists)
            yield from _by_column(lists[: end - at])
            at = end
        elif grid is None:
            yield rows[at]
            at += 1
        else:
            yield grid
            at = end


def _parted(rows: list[Row]) -> list[Row]:
    """Rows under a first one whose segments head columns, parted where these begin, however narrow the gap there."""
    columns = [one.left for one in rows[0].segments[1:]]
    return [replace(row, segments=tuple(part for one in row.segments for part in _parts(one, columns))) for row in rows]


def _parts(segment: Segment, columns: list[float]) -> Iterator[Segment]:
    start = 0
    for at, (before, span) in enumerate(pairwise(segment.spans), start=1):
        has_gap = span.left - before.right > _NARROW * span.size
        if has_gap and any(before.right <= column + _STEP and span.left >= column - _STEP for column in columns):
            yield Segment(segment.spans[start:at])
            start = at
    yield Segment(segment.spans[start:])


def _end_of_lists(rows: list[Row]) -> int:
    """Where lists side by side end: at a line over both, or one that neither begins nor goes on with an item."""
    columns = [one.left for one in rows[0].segments]
    end = 1
    while end < len(rows) and _is_near(rows[end - 1], rows[end]):
        first = rows[end].segments[0]
        stands_alone = len(rows[end].segments) == 1 and first.left < columns[1] - _STEP
        is_of_item = read_mark(first.text).mark is not Mark.NONE or goes_on(first.text.strip())
        if stands_alone and (first.right > columns[1] or not is_of_item):
            break
        end += 1
    return end


def _by_column(rows: list[Row]) -> Iterator[Row]:
    """Lists side by side, one after the other."""
    columns = [one.left for one in rows[0].segments]
    bounds = [float("-inf"), *(left - _STEP for left in columns[1:]), float("inf")]
    for left, (start, stop) in zip(columns, pairwise(bounds), strict=True):
        for row in rows:
            own = tuple(one for one in row.segments if start <= one.left < stop)
            if own:
                yield replace(row, segments=own, edge=left, end=max(one.right for one in own))


def _end(rows: list[Row], start: int) -> int:
    columns = [one.left for one in rows[start].segments]
    end = start + 1
    if len(columns) < 2:
        return end
    while end < len(rows) and _fits(rows[end], columns) and _is_near(rows[end - 1], rows[end]):
        end += 1
    full = [at for at in range(start, end) if len(rows[at].segments) == len(columns)]
    return end if len(full) >= _FEWEST else start + 1


def _fits(row: Row, columns: list[float]) -> bool:
    """True for a row of the same columns, or for the rest of cells that run over lines."""
    return all(_column(one, columns) is not None for one in row.segments) and (
        len(row.segments) > 1 or _column(row.segments[0], columns) != 0 or len(columns) > 2
    )


def _counts_pages(cells: list[str]) -> bool:
    """True for the page numbers of a contents list."""
    if len(cells) < _FEWEST_PAGES or not all(cell.isascii() and cell.isdigit() and len(cell) < 4 for cell in cells):
        return False
    return all(int(one) <= int(other) for one, other in pairwise(cells))


def _column(segment: Segment, columns: list[float]) -> int | None:
    return next((at for at, left in enumerate(columns) if abs(segment.left - left) <= _STEP), None)


def _is_near(before: Row, after: Row) -> bool:
    height = max(before.top - before.bottom, 1)
    return 0 < before.bottom - after.bottom < _FARTHEST * height


def _grid(rows: list[Row]) -> Grid | None:
    columns = [one.left for one in rows[0].segments]
    cells: list[list[str]] = []
    for at, row in enumerate(rows):
        is_rest = at > 0 and _column(row.segments[0], columns) != 0
        if not is_rest or not cells:
            cells.append([""] * len(columns))
        for segment in row.segments:
            column = _column(segment, columns)
            cells[-1][column] = one_line(f"{cells[-1][column]} {segment.text}")
    if any(_counts_pages([row[at] for row in cells]) for at in range(len(columns))):
        return None
    has_header = rows[0].segments[0].bold and not rows[1].segments[-1].bold
    return as_grid(cells, has_header=has_header)
