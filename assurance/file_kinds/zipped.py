"""Office documents are ZIP archives; which one it is says the part that names the others.

Only the archive's list of contents and two small parts are read. What a document's pages hold is never unpacked here.
"""

import re
import struct
import zipfile
import zlib
from typing import BinaryIO

from assurance.file_kinds import kinds, refusals
from assurance.file_kinds.kinds import Kind
from assurance.file_kinds.refusals import NotAccepted

MOST_MEMBERS = 10_000
MOST_LISTING = 1_000_000
"""Bytes of the list of contents, which is held in memory."""
MOST_UNPACKED = 1_000_000_000
MOST_RATIO = 100
"""Unpacked to packed, for what unpacks to more than FREE bytes. A workbook of numbers reaches about 30."""
FREE = 100_000_000
MOST_PART = 1_000_000

_MAIN = ".main+xml"
_OF_OFFICE = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document" + _MAIN: kinds.WORD,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" + _MAIN: kinds.EXCEL,
    "application/vnd.openxmlformats-officedocument.presentationml.presentation" + _MAIN: kinds.POWERPOINT,
}
_OPEN_DOCUMENTS = {kind.media_type: kind for kind in (kinds.OPEN_TEXT, kinds.OPEN_SHEET, kinds.OPEN_SLIDES)}
_CONTENT_TYPE = re.compile(rb"""ContentType\s*=\s*["']([^"']*)["']""")
_MACRO_NAME = re.compile(
    r"vbaProject|(?:^|/)Scripts/[^/].*[^/]$|(?:^|/)Basic/[^/]+/(?!script-lb|dialog-lb)[^/]+$", re.IGNORECASE
)
_HOSTILE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OverflowError, ValueError)


def tell(head: bytes, file: BinaryIO, size: int) -> Kind | None:
    if not head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return None
    try:
        with zipfile.ZipFile(_InSmallReads(file)) as archive:
            _check_weight(archive.infolist(), size)
            return _told_by_parts(archive)
    except _HOSTILE as error:
        raise NotAccepted(refusals.DAMAGED) from error


def _told_by_parts(archive: zipfile.ZipFile) -> Kind:
    names = set(archive.namelist())
    if "mimetype" in names:
        return _open_document(archive, names)
    if "[Content_Types].xml" in names:
        return _office(archive, names)
    raise NotAccepted(refusals.ARCHIVE)


def _office(archive: zipfile.ZipFile, names: set[str]) -> Kind:
    declared = {
        found.decode("ascii", "replace") for found in _CONTENT_TYPE.findall(_part(archive, "[Content_Types].xml"))
    }
    if any(_MACRO_NAME.search(name) for name in names) or any(_is_for_macros(one) for one in declared):
        raise NotAccepted(refusals.MACROS)
    found = [kind for main, kind in _OF_OFFICE.items() if main in declared]
    if len(found) != 1:
        raise NotAccepted(refusals.OTHER_OFFICE)
    return found[0]


def _is_for_macros(content_type: str) -> bool:
    return "macroenabled" in content_type.lower() or "vbaproject" in content_type.lower()


def _open_document(archive: zipfile.ZipFile, names: set[str]) -> Kind:
    kind = _OPEN_DOCUMENTS.get(_part(archive, "mimetype").decode("ascii", "replace").strip())
    if kind is None or "content.xml" not in names:
        raise NotAccepted(refusals.UNKNOWN)
    if any(_MACRO_NAME.search(name) for name in names):
        raise NotAccepted(refusals.MACROS_OPEN)
    manifest = "META-INF/manifest.xml"
    if manifest in names and b"encryption-data" in _part(archive, manifest):
        raise NotAccepted(refusals.LOCKED)
    return kind


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One of the small parts that say what the others are."""
    entry = archive.getinfo(name)
    if entry.flag_bits & 1:
        raise NotAccepted(refusals.LOCKED)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotAccepted(refusals.DAMAGED)
    with archive.open(entry) as part:
        content = part.read(MOST_PART + 1)
    if len(content) > MOST_PART:
        raise NotAccepted(refusals.TOO_MUCH_INSIDE)
    return content


def _check_weight(entries: list[zipfile.ZipInfo], size: int) -> None:
    """By the sizes that the archive declares; whoever unpacks it later stops there too."""
    unpacked = sum(entry.file_size for entry in entries)
    is_light = unpacked <= FREE or unpacked <= size * MOST_RATIO
    if len(entries) > MOST_MEMBERS or unpacked > MOST_UNPACKED or not is_light:
        raise NotAccepted(refusals.TOO_MUCH_INSIDE)


class _InSmallReads:
    """A file as `zipfile` needs it. It reads the list of contents in one piece, as long as the archive says it is."""

    def __init__(self, file: BinaryIO):
        self._file = file
        self.seek, self.tell = file.seek, file.tell

    def read(self, size: int = -1) -> bytes:
        wanted = MOST_LISTING + 1 if size < 0 else size
        content = b"" if wanted > MOST_LISTING + 1 else self._file.read(wanted)
        if max(size, len(content)) > MOST_LISTING:
            raise NotAccepted(refusals.TOO_MUCH_INSIDE)
        return content

    def seekable(self) -> bool:
        return True
