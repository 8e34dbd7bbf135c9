"""Excel workbooks: what `councils.spreadsheets` writes as CSV, with heads that stay in view."""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import datetime

from django.http import HttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from councils.spreadsheets import is_like_a_formula

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_IN_A_CELL = 32_767
"""Characters that Excel keeps in one cell."""
CUT = " […] This text is longer than a cell of Excel can be; the CSV has all of it."

_BOLD = Font(name="Arial", size=10, bold=True)
_PLAIN = Font(name="Arial", size=10)
_ON_TOP = Alignment(vertical="top", wrap_text=True)
_NARROWEST, _WIDEST = 9, 60
_A4 = 9
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NOT_IN_A_SHEETS_NAME = re.compile(r"[\[\]:*?/\\]")


def xlsx_response(rows: Iterable[Sequence], *, name: str, title: str = "") -> HttpResponse:
    """A download called `name` with the ending ``.xlsx``: one sheet, whose first row is the head.

    `title` is the document's own; without one it is made of the name.
    """
    title = title or name.replace("-", " ").capitalize()
    return workbook_response({title: rows}, name=name, title=title)


def workbook_response(sheets: Mapping[str, Iterable[Sequence]], *, name: str, title: str) -> HttpResponse:
    """The same of several sheets, each by its name."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.xlsx"'}
    return HttpResponse(xlsx_bytes(sheets, title=title), content_type=MEDIA_TYPE, headers=headers)


def xlsx_bytes(sheets: Mapping[str, Iterable[Sequence]], *, title: str) -> bytes:
    """A workbook of named sheets. The first row of each is its head: bold, and in view however far one scrolls.

    Text is text, never a formula, and stays as it is; so do numbers and days. Moments are London's. A sheet's name
    loses what Excel does not allow there, and all beyond 31 characters.
    """
    book = Workbook(write_only=True)
    book.properties.title, book.properties.language, book.properties.creator = title, "en-GB", "Critical Friend"
    for name, rows in sheets.items():
        _add_sheet(book, _NOT_IN_A_SHEETS_NAME.sub(" ", name)[:31].strip("' ") or "Sheet", [list(row) for row in rows])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _add_sheet(book: Workbook, name: str, rows: list[list]) -> None:
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight = True, False
    for number, width in enumerate(_widths(rows), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    head, plain = _style(sheet, _BOLD), _style(sheet, _PLAIN)
    for number, row in enumerate(rows):
        sheet.append([_cell(sheet, value, style=plain if number else head) for value in row])


def _widths(rows: list[list]) -> list[int]:
    """In characters, by the longest line of each column, so that long texts wrap."""
    longest = [0] * max(map(len, rows), default=0)
    for row in rows:
        for number, value in enumerate(row):
            longest[number] = max(longest[number], *map(len, str(value).split("\n")))
    return [min(max(most + 2, _NARROWEST), _WIDEST) for most in longest]


def _style(sheet, font: Font):
    """What cells share. openpyxl looks a font up by all that it says, which takes longer than writing its cell."""
    cell = WriteOnlyCell(sheet)
    cell.font, cell.alignment = font, _ON_TOP
    return cell._style


def _cell(sheet, value, *, style) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    # Before the value: a day adds its own format.
    cell._style = copy(style)
    cell.value = "" if value is None else _stored(value)
    if isinstance(value, str):
        cell.data_type = "s"
        if is_like_a_formula(value):
            cell.quotePrefix = True
    return cell


def _stored(value):
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.make_naive(value).replace(microsecond=0)
    if isinstance(value, str):
        text = _NOT_IN_XML.sub("", value)
        return text if len(text) <= MOST_IN_A_CELL else text[: MOST_IN_A_CELL - len(CUT)] + CUT
    return value
