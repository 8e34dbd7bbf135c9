"""Strengths and considerations side by side in a table: they are read one after the other, not line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import TypeVar

from reports.readers.text.leaning import side_told

Cell = TypeVar("Cell")


class Use(StrEnum):
    """What a cell is for."""

    PLAIN = "plain"
    HEADS = "heads"
    """It heads the cells after it."""
    HOLDS = "holds"
    """It holds findings of the side above."""
    COLUMN = "column"
    """It says what the names of the rows are."""


_FEWEST = 2


def heads_sides(texts: Sequence[str]) -> bool:
    """True for the first row of such a table: each cell heads a side of its own."""
    sides = [side_told(text) for text in texts]
    return len(sides) >= _FEWEST and None not in sides and len(set(sides)) == len(sides)


def heads_named_rows(texts: Sequence[str]) -> bool:
    """True for a first row under which each row names something, a theme as a rule, and has its sides beside it."""
    return len(texts) > _FEWEST and side_told(texts[0]) is None and heads_sides(texts[1:])


def in_reading_order(rows: list[list[Cell]], text_of: Callable[[Cell], str]) -> Iterator[tuple[Cell, Use]]:
    """Cells with their use: row by row, but column by column under a row that heads sides.

    Rows that are named come one after the other, each cell under the heading of its column, which comes again.
    """
    at = 0
    while at < len(rows):
        texts = [text_of(cell) for cell in rows[at]]
        end = at + 1
        if heads_sides(texts) or heads_named_rows(texts):
            end = next((it for it in range(end, len(rows)) if len(rows[it]) != len(texts)), len(rows))
        if heads_sides(texts):
            yield from _by_column(rows[at:end])
        elif end > at + 1:
            yield from _by_row(rows[at:end], text_of)
        else:
            yield from ((cell, Use.PLAIN) for cell in rows[at])
        at = end


def _by_column(rows: list[list[Cell]]) -> Iterator[tuple[Cell, Use]]:
    for head, *cells in zip(*rows, strict=True):
        yield head, Use.HEADS
        yield from ((cell, Use.HOLDS) for cell in cells)


def _by_row(rows: list[list[Cell]], text_of: Callable[[Cell], str]) -> Iterator[tuple[Cell, Use]]:
    (names, *heads), *named = rows
    yield names, Use.COLUMN
    for name, *cells in named:
        yield name, Use.HEADS
        for head, cell in zip(heads, cells, strict=True):
            if text_of(cell).strip():
                yield head, Use.HEADS
                yield cell, Use.HOLDS
