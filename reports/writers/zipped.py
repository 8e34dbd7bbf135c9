"""Office files are zips, and zips hold the time at which they were packed: here they lose it."""

from __future__ import annotations

import io
import zipfile

_NEVER = (1980, 1, 1, 0, 0, 0)


def repacked(data: bytes) -> bytes:
    """The same parts in the same order, all of one time: equal content gives equal bytes on every machine."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            entry = zipfile.ZipInfo(part.filename, _NEVER)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(part))
    return packed.getvalue()
