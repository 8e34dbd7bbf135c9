"""Excel workbooks: what `councils.spreadsheets` writes as CSV, with heads that stay in view."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import chain

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from councils.workbook_rows import Looks, rows_xml

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BOLD = Font(name="Arial", size=10, bold=True)
_PLAIN = Font(name="Arial", size=10)
_ON_TOP = Alignment(vertical="top", wrap_text=True)
_NARROWEST, _WIDEST = 9, 60
_A4 = 9
_DAY, _MOMENT = date(2000, 1, 1), datetime(2000, 1, 1)  # noqa: DTZ001 a cell knows no zone
_NO_ROWS = b"<sheetData></sheetData>"
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
    # No workbook is without a sheet.
    sheets = sheets or {"Sheet": []}
    tables = [[list(row) for row in rows] for rows in sheets.values()]
    frames = [_frame(book, name, rows) for name, rows in zip(sheets, tables, strict=True)]
    head, plain = _looks(frames[0], _BOLD), _looks(frames[0], _PLAIN)
    content = io.BytesIO()
    book.save(content)
    parts = (frame.path.removeprefix("/") for frame in frames)
    return _filled(content, dict(zip(parts, tables, strict=True)), head=head, plain=plain)


def _frame(book: Workbook, name: str, rows: list[list]):
    """A sheet without its rows."""
    sheet = book.create_sheet(_NOT_IN_A_SHEETS_NAME.sub(" ", name)[:31].strip("' ") or "Sheet")
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight = True, False
    for number, width in enumerate(_widths(rows), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    return sheet


def _widths(rows: list[list]) -> list[int]:
    """In characters, by the longest line of each column, so that long texts wrap."""
    longest = [0] * max(map(len, rows), default=0)
    for row in rows:
        for number, value in enumerate(row):
            longest[number] = max(longest[number], *map(len, str(value).split("\n")))
    return [min(max(most + 2, _NARROWEST), _WIDEST) for most in longest]


def _looks(sheet, font: Font) -> Looks:
    cells = {name: WriteOnlyCell(sheet) for name in Looks.__slots__}
    for cell in cells.values():
        cell.font, cell.alignment = font, _ON_TOP
    cells["quoted"].quotePrefix = True
    # A day brings its format with it.
    cells["day"].value, cells["moment"].value = _DAY, _MOMENT
    return Looks(**{name: cell.style_id for name, cell in cells.items()})


def _filled(frame: io.BytesIO, tables: Mapping[str, list[list]], *, head: Looks, plain: Looks) -> bytes:
    """The workbook with the rows in its sheets, which `tables` has by the names of their parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(frame) as source, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name not in tables:
                target.writestr(name, source.read(name))
                continue
            before, after = source.read(name).split(_NO_ROWS)
            with target.open(name, "w") as part:
                part.write(before + b"<sheetData>")
                for row in chain(rows_xml(tables[name][:1], head), rows_xml(tables[name][1:], plain, first=2)):
                    part.write(row.encode())
                part.write(b"</sheetData>" + after)
    return content.getvalue()
