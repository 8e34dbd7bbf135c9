"""A record and the files that it names in one ZIP."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import IO

from councils.records.reading import NotARecord

RECORD = "record.json"
MOST_WORDS = 200 * 1024 * 1024
"""Bytes of the record itself; files come on top."""
MOST_FILES = 20 * 1024 * 1024 * 1024
_FOLDER = "files/"
_PIECE = 1024 * 1024
_LOCKED = 1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def pack(into: IO[bytes], record: str, contents: Iterable[tuple[str, Callable[[], IO[bytes]]]]) -> None:
    """Write the ZIP piece by piece: no file is in memory whole."""
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(RECORD, record)
        for name, opened in contents:
            entry = zipfile.ZipInfo(_FOLDER + name)
            with opened() as content, archive.open(entry, "w", force_zip64=True) as target:
                for piece in iter(lambda content=content: content.read(_PIECE), b""):
                    target.write(piece)


@contextmanager
def unpacked(content: IO[bytes]) -> Iterator[Archive]:
    """What somebody handed in: a ZIP as `pack` writes it, or the record alone as JSON.

    Raises NotARecord, also for a ZIP of which the block finds only later that it breaks off.
    """
    try:
        with ExitStack() as opened:
            yield Archive(content, opened)
    except (zipfile.BadZipFile, zlib.error, EOFError):
        raise NotARecord("This ZIP file is damaged.") from None


class Archive:
    """The record as plain data, and its files by name."""

    def __init__(self, content: IO[bytes], opened: ExitStack):
        if zipfile.is_zipfile(content):
            archive = opened.enter_context(zipfile.ZipFile(content))
            self.files: Mapping[str, IO[bytes]] = _Files(archive, opened)
            self.data = _parsed(_record_in(archive))
        else:
            content.seek(0)
            self.files, self.data = {}, _parsed(content.read(MOST_WORDS + 1))


class _Files(Mapping):
    """Opened when asked for, one after the other."""

    def __init__(self, archive: zipfile.ZipFile, opened: ExitStack):
        self._archive, self._opened = archive, opened
        self._entries = {entry.filename.removeprefix(_FOLDER): entry for entry in archive.infolist()}
        if sum(entry.file_size for entry in archive.infolist()) > MOST_FILES:
            raise NotARecord("The files of this record are too large to be read in.")

    def __getitem__(self, name: str) -> IO[bytes]:
        return self._opened.enter_context(_open(self._archive, self._entries[name]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


def _record_in(archive: zipfile.ZipFile) -> bytes:
    if RECORD not in archive.namelist():
        raise NotARecord("This ZIP file has no record in it.")
    with _open(archive, archive.getinfo(RECORD)) as record:
        return record.read(MOST_WORDS + 1)


def _open(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> IO[bytes]:
    if entry.flag_bits & _LOCKED or entry.compress_type not in _PACKINGS:
        raise NotARecord("This ZIP file is locked with a password, or packed in a way that cannot be read here.")
    return archive.open(entry)


def _parsed(content: bytes) -> dict:
    if len(content) > MOST_WORDS:
        raise NotARecord("This record is too large to be read in.")
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise NotARecord("This file is not a record that was saved from this service.") from None
