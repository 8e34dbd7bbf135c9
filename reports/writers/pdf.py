"""The report as an accessible PDF (PDF/UA-1), laid out from the same HTML."""

from __future__ import annotations

from time import perf_counter

from reports.document.limits import check_size
from reports.document.nodes import Document
from reports.document.style import HouseStyle
from reports.writers.body import Body
from reports.writers.glyphs import glyph_messages
from reports.writers.html import page
from reports.writers.press import LOGO, press
from reports.writers.weasyprint_log import heard
from reports.writers.written import Written


class PdfWriter:
    media_type = "application/pdf"
    extension = "pdf"
    takes = Document

    def write(self, document: Document, *, style: HouseStyle, draft: bool) -> Written:
        begun = perf_counter()
        check_size(document)
        body = Body(document, style, logo=LOGO if style.logo else "")
        html = page(document, "", body.html())
        composed = perf_counter()
        with heard() as said:
            ready = press()
            loaded = perf_counter()
            data = ready.pdf(html, style, draft=draft)
        timings = {"html": composed - begun, "load": loaded - composed, "layout": perf_counter() - loaded}
        return Written(data, (*body.messages, *glyph_messages(document), *said), timings)
