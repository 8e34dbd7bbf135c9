"""Finding what a cell names: by number, by name or by any alias, however it is written."""

import re
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

    def find_all(self, text: str) -> tuple[list[Row], list[str]]:
        """What a cell with several names means, and the names in it that mean nothing.

        Lines and semicolons part names; so do commas, unless a name has commas of its own.
        """
        found, unknown = [], []
        for part in filter(str.strip, re.split(r"[;\n]", text)):
            whole = self.find(part)
            for name in [part] if whole is not None else filter(str.strip, part.split(",")):
                row = self.find(name)
                (unknown if row is None else found).append(name.strip() if row is None else row)
        return list(dict.fromkeys(found)), unknown


def numbered(row) -> tuple[str, ...]:
    """All that a theme or a quality statement goes by."""
    return (str(row.number), row.name, f"{row.number} {row.name}", *row.aliases)
