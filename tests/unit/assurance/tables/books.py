"""Workbooks for the tests, good ones and such as are made to do harm."""

import io
import zipfile

from openpyxl import Workbook


def workbook(*rows, title="Sheet", merged=(), before=(), hidden=()) -> bytes:
    """A workbook with these rows; `before` are rows of a sheet that stands first, `hidden` of one that is not shown."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for where in merged:
        sheet.merge_cells(where)
    if before:
        cover = book.create_sheet("Cover", 0)
        for row in before:
            cover.append(row)
    if hidden:
        unseen = book.create_sheet("Unseen", 0)
        unseen.sheet_state = "hidden"
        for row in hidden:
            unseen.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def with_part(data: bytes, name: str, content: bytes | None) -> bytes:
    """The workbook with one part put in place of its own, or without it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            if part != name:
                target.writestr(part, source.read(part))
        if content is not None:
            target.writestr(name, content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def with_cells(xml: str, *, before: str = "", size: str = "", after: str = "") -> bytes:
    """A workbook whose sheet has this inside its rows' element; `size` is what it claims to be."""
    claim = f'<dimension ref="{size}"/>' if size else ""
    page = f'{before}<worksheet xmlns="{_MAIN}">{claim}<sheetData>{xml}</sheetData>{after}</worksheet>'
    return with_part(workbook(["Reference"]), SHEET, page.encode())
