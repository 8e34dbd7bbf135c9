"""An office file's parts in one archive, the same bytes whenever it is packed."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that an archive can say."""


def packed(document: Any) -> bytes:
    """`document` is python-docx's or python-pptx's, whose own `save` writes the time of day beside every part."""
    loose, out = BytesIO(), BytesIO()
    document.save(loose)
    with ZipFile(loose) as parts, ZipFile(out, "w") as archive:
        for name in parts.namelist():
            entry = ZipInfo(name, _NO_DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts.read(name))
    return out.getvalue()
