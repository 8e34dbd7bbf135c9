"""Strengths and considerations side by side in a table: they are read one after the other, not line by line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeVar

from reports.readers.text.known import side_of

Cell = TypeVar("Cell")
_FEWEST = 2


def heads_sides(texts: Sequence[str]) -> bool:
    """True for the first row of such a table: each cell heads a side of its own."""
    sides = [side_of(text) for text in texts]
    return len(sides) >= _FEWEST and None not in sides and len(set(sides)) == len(sides)


def in_reading_order(rows: list[list[Cell]], text_of: Callable[[Cell], str]) -> list[Cell]:
    """Cells row by row; column by column where the first row heads sides and all rows have as many cells."""
    is_even = bool(rows) and {len(row) for row in rows} == {len(rows[0])}
    if is_even and heads_sides([text_of(cell) for cell in rows[0]]):
        rows = [list(column) for column in zip(*rows, strict=True)]
    return list(chain.from_iterable(rows))
