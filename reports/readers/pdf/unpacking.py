"""What a PDF would unpack to, before it is opened: PDFium takes up a whole page and cannot be stopped meanwhile."""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from binascii import Error, unhexlify
from collections.abc import Iterator

from reports.readers.decode import NotReadable
from reports.readers.patience import Patience

_STREAM = re.compile(rb"stream\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_FILTER = re.compile(rb"/Filter\s*(?:\[(?P<several>[^\]]*)\]|/(?P<one>\w+))")
_BEFORE = 600
"""Bytes before a stream in which it says what it is."""
_LARGEST, _LARGEST_PICTURE, _LARGEST_WHOLE = 16 * 2**20, 128 * 2**20, 512 * 2**20
_PIECE, _STEP = 2**16, 2**20
_SHORT = {b"Fl": b"FlateDecode", b"LZW": b"LZWDecode", b"RL": b"RunLengthDecode"}
_SHORT |= {b"A85": b"ASCII85Decode", b"AHx": b"ASCIIHexDecode"}
_UNPACKING = {b"FlateDecode", b"LZWDecode", b"RunLengthDecode"}
_MOST_OF_A_RUN = 64
"""Times that a run may be as long as what stands for it (ISO 32000-1, 7.4.5)."""
_CLEAR, _END, _FIRST_WIDTH, _WIDEST = 256, 257, 9, 12
"""Codes and widths of LZW (ISO 32000-1, 7.4.4)."""


def check_unpacked(data: bytes, patience: Patience) -> None:
    """Raises NotReadable for a stream, or a whole, that would fill the memory."""
    whole = 0
    for found in _STREAM.finditer(data):
        patience.check()
        about = data[max(0, found.start() - _BEFORE) : found.start()].rpartition(b"obj")[2]
        filters = _filters(about)
        size, most = 0, _LARGEST_PICTURE if _PICTURE.search(about) else _LARGEST
        is_packed_twice = sum(name in _UNPACKING for name in filters) > 1
        for step in _unpacked(data, found.end(), filters):
            patience.check()
            size += step
            whole += step
            if size > most or whole > _LARGEST_WHOLE or is_packed_twice:
                raise NotReadable("The PDF unpacks to far more than a report does. Save the report’s text alone.")


def _filters(about: bytes) -> list[bytes]:
    """Names in full, in the order in which they are taken off."""
    found = _FILTER.search(about)
    names = re.findall(rb"\w+", found["several"] or found["one"] or b"") if found else []
    return [_SHORT.get(name, name) for name in names]


def _unpacked(data: bytes, start: int, filters: list[bytes]) -> Iterator[int]:
    """Bytes that come out of what is packed from a place on, step by step; none where nothing is."""
    if not filters or filters[0] == b"FlateDecode":
        yield from _inflated(data, start)
        return
    packed = data[start : data.find(b"endstream", start)]
    for name in filters:
        if name in _UNPACKING:
            yield from _SIZES[name](packed, 0)
            return
        packed = _from_letters(packed, name)


def _from_letters(packed: bytes, name: bytes) -> bytes:
    """What is written in letters, as bytes; nothing where it is written wrongly."""
    try:
        if name == b"ASCII85Decode":
            return a85decode(packed.strip().removesuffix(b"~>"))
        if name == b"ASCIIHexDecode":
            digits = re.sub(rb"\s", b"", packed).rstrip(b">")
            return unhexlify(digits + b"0" * (len(digits) % 2))
    except (ValueError, Error):
        return b""
    return packed


def _inflated(data: bytes, start: int) -> Iterator[int]:
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


def _of_codes(data: bytes, start: int) -> Iterator[int]:
    """The length of what each code stands for: each new one stands for one byte more than that before it."""
    lengths, before, width, held, bits = [1] * (_END + 1), 0, _FIRST_WIDTH, 0, 0
    for byte in data[start:]:
        held, bits = (held << 8 | byte) & 0xFFFFFF, bits + 8
        if bits < width:
            continue
        bits -= width
        code = held >> bits & (1 << width) - 1
        if code == _END:
            return
        if code == _CLEAR:
            lengths, before, width = lengths[: _END + 1], 0, _FIRST_WIDTH
            continue
        size = lengths[code] if code < len(lengths) else before + 1
        yield size
        if before and len(lengths) < 1 << _WIDEST:
            lengths.append(before + 1)
        before = size
        width = min(max((len(lengths) + 1).bit_length(), _FIRST_WIDTH), _WIDEST)


def _of_runs(data: bytes, start: int) -> Iterator[int]:
    yield (len(data) - start) * _MOST_OF_A_RUN


_SIZES = {b"FlateDecode": _inflated, b"LZWDecode": _of_codes, b"RunLengthDecode": _of_runs}
