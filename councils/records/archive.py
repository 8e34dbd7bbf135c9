"""A record and the files that it names in one ZIP."""

import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from typing import IO

from django.core.files.storage import Storage

from councils.records.reading import NotARecord

RECORD = "record.json"
MOST_WORDS = 200 * 1024 * 1024
"""Bytes of the record itself; files come on top."""
MOST_FILES = 20 * 1024 * 1024 * 1024
_FOLDER = "files/"
_PIECE = 1024 * 1024


def pack(into: IO[bytes], record: str, files: Iterable[tuple[Storage, str]]) -> None:
    """Write the ZIP piece by piece: no file is in memory whole."""
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(RECORD, record)
        for storage, name in files:
            entry = zipfile.ZipInfo(_FOLDER + name)
            with storage.open(name) as content, archive.open(entry, "w", force_zip64=True) as target:
                for piece in iter(lambda content=content: content.read(_PIECE), b""):
                    target.write(piece)


class Archive:
    """What somebody handed in: a ZIP as `pack` writes it, or the record alone as JSON. Raises NotARecord."""

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
        return self._opened.enter_context(self._archive.open(self._entries[name]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


def _record_in(archive: zipfile.ZipFile) -> bytes:
    try:
        with archive.open(RECORD) as record:
            return record.read(MOST_WORDS + 1)
    except (KeyError, zipfile.BadZipFile):
        raise NotARecord("This ZIP file has no record in it.") from None


def _parsed(content: bytes) -> dict:
    if len(content) > MOST_WORDS:
        raise NotARecord("This record is too large to be read in.")
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise NotARecord("This file is not a record that was saved from this service.") from None
