"""The empty Word file that a report is written into: ours, put together from its parts."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile

from reports.document.style import OURS, Colours
from reports.writers.colours import recoloured
from reports.writers.docx.parts import part

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
}


@lru_cache(maxsize=16)
def own_base(colours: Colours = OURS) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, file in _PARTS.items():
            archive.writestr(name, recoloured(part(file).decode(), colours))
    return out.getvalue()
