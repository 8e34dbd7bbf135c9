"""Recordings: MP4 and M4A are boxes with a first one that says for whom they are; MP3 is a row of frames."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from assurance.file_kinds import refusals
from assurance.file_kinds.kinds import M4A, MP3, MP4, Kind
from assurance.file_kinds.refusals import NotAccepted

_OF_VIDEO = {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"3gp4", b"3gp5", b"MSNV"}
_OF_SOUND = {b"M4A ", b"M4B "}
_OF_PICTURES = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis"}
MOST_BOXES = 1_000

_KILOBITS = {
    1: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_HERTZ = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
FRAMES = 3
"""Frames in a row that make a file sound: two may follow each other by chance."""


def tell(head: bytes, file: BinaryIO, size: int) -> Kind | None:
    if head[4:8] == b"ftyp":
        return _by_brand(head[8:12], file, size)
    return MP3 if _is_mp3(head, file) else None


def _by_brand(brand: bytes, file: BinaryIO, size: int) -> Kind | None:
    if brand in _OF_PICTURES:
        raise NotAccepted(refusals.OTHER_PICTURE)
    if brand not in _OF_VIDEO | _OF_SOUND:
        return None
    if b"moov" not in _boxes(file, size):
        raise NotAccepted(refusals.DAMAGED)
    return M4A if brand in _OF_SOUND else MP4


def _boxes(file: BinaryIO, size: int) -> Iterator[bytes]:
    """The names of the outermost boxes, as far as each says where the next one is."""
    at = 0
    for _ in range(MOST_BOXES):
        file.seek(at)
        header = file.read(16)
        if len(header) < 8:
            return
        length, name = struct.unpack_from(">L4s", header)
        yield name
        if length == 1 and len(header) == 16:
            length = struct.unpack_from(">Q", header, 8)[0]
        if length < 8 or at + length > size:
            return
        at += length


def _is_mp3(head: bytes, file: BinaryIO) -> bool:
    at = _end_of_tag(head)
    for _ in range(FRAMES):
        file.seek(at)
        length = _frame_length(file.read(4))
        if not length:
            return False
        at += length
    return True


def _end_of_tag(head: bytes) -> int:
    """Where the sound begins: after the tag with title and artist, if there is one (seven bits a byte)."""
    if not head.startswith(b"ID3") or len(head) < 10:
        return 0
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _frame_length(header: bytes) -> int:
    """In bytes, of a layer III frame; 0 for what is none."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return 0
    version, bitrate, rate = header[1] >> 3 & 3, header[2] >> 4, header[2] >> 2 & 3
    if version == 1 or bitrate in (0, 15) or rate == 3:
        return 0
    is_first = version == 3
    bits = _KILOBITS[1 if is_first else 2][bitrate - 1] * 1000
    return (144 if is_first else 72) * bits // _HERTZ[version][rate] + (header[2] >> 1 & 1)
