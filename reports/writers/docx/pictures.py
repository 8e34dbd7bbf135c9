"""A picture in a Word file, in the line of the text."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from reports.document.style import Logo

_MILLIMETRE = 36_000
_WIDEST, _HIGHEST = 60 * _MILLIMETRE, 30 * _MILLIMETRE


def picture(file: Any, logo: Logo) -> str:
    """A run with the logo, which `file` of python-docx then holds: as large as its place on the cover allows."""
    scale = min(_WIDEST / logo.width, _HIGHEST / logo.height)
    width, height = round(logo.width * scale), round(logo.height * scale)
    inline = file.part.new_pic_inline(BytesIO(logo.data), width, height)
    named = inline.find(qn("wp:docPr"))
    named.set("name", "Logo")
    named.set("descr", logo.alt)
    return f"<w:r><w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing></w:r>"
