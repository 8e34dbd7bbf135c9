"""What a PDF would unpack to, before it is opened: PDFium takes up a whole page and cannot be stopped meanwhile."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from reports.readers.decode import NotReadable
from reports.readers.patience import Patience

_STREAM = re.compile(rb"stream\r?\n(?=[\x08-\x78])")
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_PACKED_TWICE = re.compile(rb"/Filter\s*\[\s*/Fl\w*\s*/Fl")
_BEFORE = 600
"""Bytes before a stream in which it says what it is."""
_LARGEST, _LARGEST_PICTURE, _LARGEST_WHOLE = 16 * 2**20, 128 * 2**20, 512 * 2**20
_PIECE, _STEP = 2**16, 2**20


def check_unpacked(data: bytes, patience: Patience) -> None:
    """Raises NotReadable for a stream, or a whole, that would fill the memory."""
    whole = 0
    for found in _STREAM.finditer(data):
        patience.check()
        about = data[max(0, found.start() - _BEFORE) : found.start()].rpartition(b"obj")[2]
        size, most = 0, _LARGEST_PICTURE if _PICTURE.search(about) else _LARGEST
        for step in _unpacked(data, found.end()):
            size += step
            whole += step
            if size > most or whole > _LARGEST_WHOLE or _PACKED_TWICE.search(about):
                raise NotReadable("The PDF unpacks to far more than a report does. Save the report’s text alone.")


def _unpacked(data: bytes, start: int) -> Iterator[int]:
    """Bytes that come out of what is packed from a place on, step by step; none where nothing is."""
    unpacker = zlib.decompressobj()
    for at in range(start, len(data), _PIECE):
        piece = data[at : at + _PIECE]
        while piece and not unpacker.eof:
            try:
                yield len(unpacker.decompress(piece, _STEP))
            except zlib.error:
                return
            piece = unpacker.unconsumed_tail
        if unpacker.eof:
            return
