"""Finding what a cell names: by number, by name or by any alias, however it is written."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from assurance.tables.cells import loosely

Row = TypeVar("Row")


class Names(Generic[Row]):
    """`options`: a row and all that it goes by. Case, blanks and punctuation do not matter; the first of two wins."""

    def __init__(self, options: Iterable[tuple[Row, Iterable[str]]]):
        self._rows: dict[str, Row] = {}
        for row, names in options:
            for name in names:
                self._rows.setdefault(loosely(name), row)

    def find(self, text: str) -> Row | None:
        return self._rows.get(loosely(text))
