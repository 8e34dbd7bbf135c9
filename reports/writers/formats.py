"""The formats a report can be had in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reports.writers.docx.writer import DocxWriter
from reports.writers.html import HtmlWriter
from reports.writers.json import JsonWriter
from reports.writers.pdf import PdfWriter
from reports.writers.pptx.writer import PptxWriter
from reports.writers.written import Writer

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {writer.extension: writer for writer in (PdfWriter(), HtmlWriter(), DocxWriter(), PptxWriter(), JsonWriter())}
)
"""By file name extension, which is also what people call the format."""
