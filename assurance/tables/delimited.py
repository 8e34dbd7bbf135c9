"""Tables in text files: commas, semicolons or tabs between the cells; UTF-8, UTF-16 or what Windows calls ANSI."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from assurance.tables.sheet import MOST_COLUMNS, MOST_ROWS, NO_TABLE, TOO_LONG, TOO_WIDE, NotReadable, Sheet

WINDOWS = (
    "The file is not in UTF-8, so it was read as Windows text. Look at names with accents; "
    "if they are wrong, save the file as “CSV UTF-8” and upload it again."
)
MARKS = (
    "Row {row} cannot be read: a cell there is too long, or its quotation marks do not match. "
    "Mend it, or save the file as an Excel workbook (.xlsx)."
)
_FIRST = 20
_GUARDED = re.compile(r"'[=+\-@\t\r]")


def read(data: bytes, *, score: Callable[[Iterable], int]) -> Sheet:
    """The one sheet of a text file. `score` says how well a row looks like the head of the table that is wanted:
    that settles what stands between the cells. Raises NotReadable, also while its rows are read.
    """
    text, notices = decode(data)
    return Sheet("the file", _rows(text, _delimiter(text, score)), notices=notices)


def decode(data: bytes) -> tuple[str, list[str]]:
    """The text, and what to know about how it was read."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _checked(data, "utf-16"), []
    try:
        return _without_zeros(data.decode("utf-8-sig")), []
    except UnicodeDecodeError:
        return _checked(data, "cp1252"), [WINDOWS]


def _checked(data: bytes, encoding: str) -> str:
    try:
        return _without_zeros(data.decode(encoding))
    except UnicodeDecodeError:
        raise NotReadable(NO_TABLE) from None


def _without_zeros(text: str) -> str:
    if "\0" in text:
        raise NotReadable(NO_TABLE)
    return text


def _delimiter(text: str, score: Callable[[Iterable], int]) -> str:
    """The one by which a row near the top looks most like the head; a comma where all do alike."""

    def best(delimiter: str) -> int:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            return max((score(row) for row in islice(rows, _FIRST)), default=0)
        except csv.Error:
            return 0

    return max((",", ";", "\t"), key=best)


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, tuple]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, row in enumerate(reader, start=1):
            _check(number, row)
            yield number, tuple(map(_unguarded, row))
    except csv.Error:
        raise NotReadable(MARKS.format(row=number + 1)) from None


def _check(number: int, row: list[str]) -> None:
    if number > MOST_ROWS:
        raise NotReadable(TOO_LONG)
    if len(row) > MOST_COLUMNS:
        raise NotReadable(TOO_WIDE)


def _unguarded(cell: str) -> str:
    """Without the apostrophe by which our own exports keep a program from running text as a formula."""
    return cell[1:] if _GUARDED.match(cell) else cell
