"""Tells a file's kind by its first bytes, and by a closer look where those are not enough."""

import os
import re
from typing import BinaryIO

from assurance.file_kinds import compound, recordings, refusals, texts, zipped
from assurance.file_kinds.kinds import GIF, JPEG, PDF, PNG, WEBP, Kind
from assurance.file_kinds.refusals import NotAccepted

HEAD = 4096
"""Bytes by which every kind but text is told apart."""

_KEPT = [
    (rb"(?:\xef\xbb\xbf)?\s{0,64}%PDF-\d", PDF),
    (rb"\x89PNG\r\n\x1a\n", PNG),
    (rb"\xff\xd8\xff", JPEG),
    (rb"RIFF....WEBPVP8", WEBP),
    (rb"GIF8[79]a", GIF),
]
_REFUSED = [
    (rb"MZ.*\x00|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe", refusals.PROGRAM),
    (rb"dex\n\d|\x00asm|\x4c\x00\x00\x00\x01\x14\x02\x00|(?:\xef\xbb\xbf)?#!", refusals.PROGRAM),
    (rb"Rar!\x1a|7z\xbc\xaf\x27\x1c|\x1f\x8b|BZh\d|\xfd7zXZ\x00|MSCF\x00", refusals.ARCHIVE),
    (rb"\{\\rtf", refusals.RICH_TEXT),
    (rb"II\*\x00|MM\x00\*|BM....\x00\x00\x00\x00", refusals.OTHER_PICTURE),
]
KEPT = [(re.compile(pattern, re.DOTALL), kind) for pattern, kind in _KEPT]
REFUSED = [(re.compile(pattern, re.DOTALL), sentence) for pattern, sentence in _REFUSED]


def tell(file: BinaryIO) -> Kind:
    """`file` can be sought; it is left at its beginning. Raises NotAccepted."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    try:
        return _kind_of(file, size)
    finally:
        file.seek(0)


def _kind_of(file: BinaryIO, size: int) -> Kind:
    if not size:
        raise NotAccepted(refusals.EMPTY)
    head = file.read(HEAD)
    for pattern, sentence in REFUSED:
        if pattern.match(head):
            raise NotAccepted(sentence)
    for pattern, kind in KEPT:
        if pattern.match(head):
            return kind
    for closer_look in (zipped.tell, compound.tell, recordings.tell, texts.tell):
        if kind := closer_look(head, file, size):
            return kind
    raise NotAccepted(refusals.UNKNOWN)
