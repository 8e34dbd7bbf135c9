"""Bytes of a PDF → its pages as plain values. The only place that knows PDFium."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from threading import Lock

import pypdfium2 as pdfium
from pypdfium2 import raw

from reports.document.addresses import safe_href
from reports.readers.decode import NotReadable
from reports.readers.patience import Patience
from reports.readers.pdf.pages import Page, Span, Tag
from reports.readers.pdf.unlocking import LOCKED, unlocked
from reports.readers.pdf.unpacking import check_unpacked

MOST_PAGES = 500
MOST_CHARACTERS = 2_000_000
_MOST_OBJECTS = 40_000
"""On one page: drawings as well as text."""
_DEEPEST_FORM, _DEEPEST_TAG = 4, 40
_MOST_TAGS = 20_000
_MOST_LINKS = 2_000
_BOLD = re.compile(r"bold|black|heavy|semi-?bd|demi", re.IGNORECASE)
_SLANTED = re.compile(r"italic|oblique|-it\b", re.IGNORECASE)
_LEVEL = 0.05
"""Slope from which text does not stand level."""
_DAMAGED = "The PDF is damaged. Open it, save it again and choose that file."

_pdfium = Lock()
"""PDFium keeps state of its own and must not be entered by two threads."""


def pages_of(data: bytes, patience: Patience) -> list[Page]:
    """Raises NotReadable for what is locked, damaged, or holds more than a report does."""
    data = unlocked(data)
    check_unpacked(data, patience)
    with _pdfium:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            raise NotReadable(LOCKED if "password" in str(error).lower() else _DAMAGED) from error
        try:
            return list(_pages(document, patience))
        except pdfium.PdfiumError as error:
            raise NotReadable(_DAMAGED) from error
        finally:
            document.close()


def _pages(document: pdfium.PdfDocument, patience: Patience) -> Iterator[Page]:
    if len(document) > MOST_PAGES:
        raise NotReadable(f"The PDF has more than {MOST_PAGES} pages. Choose the file of one report.")
    characters = 0
    for at in range(len(document)):
        patience.check()
        page = document[at]
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > MOST_CHARACTERS or raw.FPDFPage_CountObjects(page.raw) > _MOST_OBJECTS:
            raise NotReadable(
                f"Page {at + 1} of the PDF holds far more than a report does. Save the report’s text alone."
            )
        spans = tuple(_spans(page, text, list(_links(document, page)), patience))
        width, height = page.get_size()
        yield Page(at + 1, width, height, spans, tuple(_tags(page)))
        text.close()
        page.close()


def _spans(
    page: pdfium.PdfPage,
    text: pdfium.PdfTextPage,
    links: list[tuple[str, tuple[float, ...]]],
    patience: Patience,
) -> Iterator[Span]:
    fonts: dict[int, tuple[bool, bool]] = {}
    for shown in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=_DEEPEST_FORM):
        patience.check()
        said = _text(shown, text)
        if not said.strip():
            continue
        left, bottom, right, top = shown.get_bounds()
        bold, slanted = _font(shown, fonts)
        slope = shown.get_matrix().get()
        size = ctypes.c_float()
        raw.FPDFTextObj_GetFontSize(shown.raw, size)
        yield Span(
            said,
            left,
            bottom,
            right,
            top,
            size.value * max(abs(slope[3]), abs(slope[1])),
            bold,
            slanted,
            raw.FPDFPageObj_GetMarkedContentID(shown.raw),
            _href(left, bottom, right, top, links),
            abs(slope[1]) > _LEVEL * max(abs(slope[0]), 0.01),
        )


def _text(shown: pdfium.PdfObject, text: pdfium.PdfTextPage) -> str:
    length = raw.FPDFTextObj_GetText(shown.raw, text.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(shown.raw, text.raw, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "ignore")


def _font(shown: pdfium.PdfObject, known: dict[int, tuple[bool, bool]]) -> tuple[bool, bool]:
    """Whether its type is bold and whether it is slanted, by the font's name and weight."""
    font = raw.FPDFTextObj_GetFont(shown.raw)
    key = ctypes.cast(font, ctypes.c_void_p).value or 0
    if key not in known:
        name = ctypes.create_string_buffer(200)
        raw.FPDFFont_GetBaseFontName(font, name, len(name))
        said = name.value.decode("utf-8", "ignore")
        angle = ctypes.c_int()
        raw.FPDFFont_GetItalicAngle(font, angle)
        heavy = bool(_BOLD.search(said)) or raw.FPDFFont_GetWeight(font) >= 600
        known[key] = (heavy, bool(_SLANTED.search(said)) or angle.value != 0)
    return known[key]


def _links(document: pdfium.PdfDocument, page: pdfium.PdfPage) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Address and rectangle of each link that opens a page of the web or a letter."""
    place, link = ctypes.c_int(0), raw.FPDF_LINK()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page.raw, place, link):
            return
        action = raw.FPDFLink_GetAction(link)
        length = raw.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
        box = raw.FS_RECTF()
        if length and raw.FPDFLink_GetAnnotRect(link, box):
            buffer = ctypes.create_string_buffer(length)
            raw.FPDFAction_GetURIPath(document.raw, action, buffer, length)
            if address := safe_href(buffer.value.decode("utf-8", "ignore")):
                yield address, (box.left, box.bottom, box.right, box.top)


def _href(left: float, bottom: float, right: float, top: float, links: list[tuple[str, tuple[float, ...]]]) -> str:
    x, y = (left + right) / 2, (bottom + top) / 2
    return next((to for to, (x0, y0, x1, y1) in links if x0 <= x <= x1 and min(y0, y1) <= y <= max(y0, y1)), "")


def _tags(page: pdfium.PdfPage) -> Iterator[Tag]:
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return
    budget = [_MOST_TAGS]
    for at in range(raw.FPDF_StructTree_CountChildren(tree)):
        if element := raw.FPDF_StructTree_GetChildAtIndex(tree, at):
            yield _tag(element, budget, _DEEPEST_TAG)
    raw.FPDF_StructTree_Close(tree)


def _tag(element: object, budget: list[int], depth: int) -> Tag:
    name = _said(raw.FPDF_StructElement_GetType, element)
    alt = _said(raw.FPDF_StructElement_GetAltText, element) if name == "Figure" else ""
    return Tag(name, tuple(_inside(element, budget, depth)), alt)


def _inside(element: object, budget: list[int], depth: int) -> Iterator[Tag | int]:
    for at in range(raw.FPDF_StructElement_CountChildren(element) if depth else 0):
        budget[0] -= 1
        if budget[0] < 0:
            raise NotReadable("The PDF’s tags hold far more than a report does. Save the report’s text alone.")
        if child := raw.FPDF_StructElement_GetChildAtIndex(element, at):
            yield _tag(child, budget, depth - 1)
        elif (mark := raw.FPDF_StructElement_GetChildMarkedContentID(element, at)) >= 0:
            yield mark


def _said(ask: Callable[..., int], element: object) -> str:
    """What PDFium says of an element, in UTF-16 with a closing zero."""
    length = ask(element, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    ask(element, buffer, length)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "ignore")
