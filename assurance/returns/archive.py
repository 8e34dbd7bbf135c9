"""Writing a ZIP while it is being sent: whatever its size, memory holds one piece of one file."""

import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

PIECE = 256 * 1024
_ZIP64 = 1 << 31
_READABLE = 0o644 << 16
_FOLDER = 0o755 << 16


class _Sink:
    """Takes what is written, and gives it away; there is no going back in it."""

    def __init__(self):
        self._pieces: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """What is written is there at once."""

    def taken(self) -> bytes:
        data, self._pieces = b"".join(self._pieces), []
        return data


class Archive:
    """A ZIP that is read as bytes while files are put into it: each method yields what may be sent by then.

    Everything is packed: some programs cannot read a file that is stored as it is when its length comes after it.
    """

    def __init__(self, *, at: datetime):
        self._sink = _Sink()
        self._zip = zipfile.ZipFile(self._sink, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
        self._at = at.timetuple()[:6]

    def add_folder(self, path: str) -> Iterator[bytes]:
        info = self._info(f"{path}/", _FOLDER)
        info.compress_type, info.external_attr = zipfile.ZIP_STORED, info.external_attr | 0x10
        self._zip.writestr(info, b"")
        yield self._sink.taken()

    def add_bytes(self, path: str, data: bytes) -> Iterator[bytes]:
        self._zip.writestr(self._info(path, _READABLE), data)
        yield self._sink.taken()

    def add_file(self, path: str, source: BinaryIO, *, size: int) -> Iterator[bytes]:
        """Copies `source` to its end, and closes it."""
        with source, self._zip.open(self._info(path, _READABLE), "w", force_zip64=size >= _ZIP64) as target:
            while piece := source.read(PIECE):
                target.write(piece)
                yield self._sink.taken()
        yield self._sink.taken()

    def close(self) -> Iterator[bytes]:
        self._zip.close()
        yield self._sink.taken()

    def _info(self, path: str, mode: int) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(path, self._at)
        info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, mode, 3
        return info
