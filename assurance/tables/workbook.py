"""Tables in Excel workbooks. What a file claims and what it does are both held to limits before it is opened."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from xml.parsers import expat

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from assurance.tables.sheet import MOST_COLUMNS, MOST_ROWS, NO_TABLE, TOO_LONG, NotReadable, Sheet

MOST_UNPACKED = 25_000_000
"""Bytes of all parts of a workbook together; Python's zipfile never unpacks more of a part than it claims."""
MOST_PARTS = 500
BROKEN = "The workbook is damaged and cannot be read. Open it in a spreadsheet program, save it anew, and upload that."
TOO_LARGE = "The workbook is too large. Keep only the sheet with the table, without pictures, and upload it again."
_TROUBLE = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, SyntaxError, expat.ExpatError,
    InvalidFileException, LookupError, ValueError, TypeError, AttributeError, ArithmeticError, AssertionError,
)  # fmt: skip
"""All that a file made to do harm has been seen to raise inside the library."""


def read(data: bytes) -> Iterator[Sheet]:
    """The sheets that can be seen, in their order; each is to be read before the next is asked for.

    Raises NotReadable, also while rows are read.
    """
    _check_size(data)
    try:
        # Read only: rows come one by one, and nothing but the strings is held in memory.
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except _TROUBLE:
        raise NotReadable(BROKEN) from None
    try:
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                yield _sheet(sheet, data)
    finally:
        book.close()


def _check_size(data: bytes) -> None:
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except _TROUBLE:
        raise NotReadable(BROKEN) from None
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise NotReadable(NO_TABLE)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise NotReadable(TOO_LARGE)


def _sheet(sheet, data: bytes) -> Sheet:
    merged, unworked = [], set()

    def rows() -> Iterator[tuple[int, tuple]]:
        # What a workbook says about its own size is not to be relied on.
        sheet.reset_dimensions()
        cells = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
        try:
            yield from islice(enumerate(cells, start=1), MOST_ROWS)
            is_over = next(cells, None) is not None
            _look_into(data, sheet._worksheet_path, merged, unworked)
        except _TROUBLE:
            raise NotReadable(BROKEN) from None
        if is_over:
            raise NotReadable(TOO_LONG)

    return Sheet(sheet.title, rows(), merged, unworked)


def _look_into(data: bytes, path: str, merged: list[str], unworked: set[str]) -> None:
    """What reading row by row does not show: merged ranges, and formulas without a result."""
    look = _Look(merged, unworked)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = look.start, look.end
    parser.CharacterDataHandler = look.characters
    with zipfile.ZipFile(io.BytesIO(data)).open(path) as part:
        parser.ParseFile(part)


class _Look:
    """Follows the elements of a sheet without keeping them."""

    def __init__(self, merged: list[str], unworked: set[str]):
        self._merged, self._unworked = merged, unworked
        self._cell, self._within = "", ""
        self._has_formula = self._has_value = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._within = tag.rpartition(" ")[2]
        if self._within == "c":
            self._cell = attributes.get("r", "")
            self._has_formula = self._has_value = False
        elif self._within == "f":
            self._has_formula = True
        elif self._within == "mergeCell":
            self._merged.append(attributes.get("ref", ""))

    def characters(self, text: str) -> None:
        if self._within in ("v", "t"):
            self._has_value = True

    def end(self, tag: str) -> None:
        if tag.endswith(" c") and self._has_formula and not self._has_value:
            self._unworked.add(self._cell)
        self._within = ""
