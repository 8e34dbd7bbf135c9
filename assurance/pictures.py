"""Pictures are drawn anew, so that what is kept is what can be seen: no place, no camera, no hidden file behind it.

How a picture is to be turned stays with it. Of one that moves, the first frame is kept.
"""

import fcntl
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import PIL.ImageFile
from PIL import Image
from PIL.ExifTags import Base
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from assurance.file_kinds import kinds, refusals
from assurance.file_kinds.kinds import Kind
from assurance.file_kinds.refusals import NotAccepted

MOST_MEMORY = 100_000_000
"""Bytes that drawing one picture may take."""
MOST_BYTES = 50_000_000
"""Of the picture's own file: one of the formats is read whole."""
MOST_PROFILE = 1_000_000
"""Bytes of the description of a picture’s colours."""
_UPRIGHT = 1
_HOSTILE = (OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, OverflowError, struct.error, zlib.error)
"""What the decoders raise for content that breaks the rules of its format."""


@dataclass(frozen=True, slots=True)
class _Format:
    """`cost` is how many bytes of memory a pixel takes while it is read and written, as measured."""

    reader: type[ImageFile]
    name: str
    cost: float
    options: dict


_FORMATS = {
    kinds.PNG: _Format(PngImageFile, "PNG", 4, {"compress_level": 4}),
    kinds.JPEG: _Format(JpegImageFile, "JPEG", 4, {"quality": "keep"}),
    kinds.WEBP: _Format(WebPImageFile, "WEBP", 16, {"quality": 90, "method": 2}),
    kinds.GIF: _Format(GifImageFile, "GIF", 4, {}),
}
_PROGRESSIVE = 10
"""The cost of a JPEG whose every part is refined step by step: all of it is held until the end."""


def draw_anew(file: BinaryIO, kind: Kind, into: BinaryIO) -> None:
    """Raises NotAccepted; then what `into` holds is worth nothing."""
    made = _FORMATS[kind]
    with _one_at_a_time(), _whole_pictures_only():
        try:
            with made.reader(file) as picture:
                _check_size(picture, made)
                _write(picture, made, into)
        except _HOSTILE as error:
            raise NotAccepted(refusals.DAMAGED_PICTURE) from error


def measure(file: BinaryIO, kind: Kind) -> tuple[int, int]:
    """Pixels across and down as the file says, before any of them is decoded; the file is left at its beginning.

    Raises NotAccepted.
    """
    try:
        with _FORMATS[kind].reader(file) as picture:
            return picture.size
    except _HOSTILE as error:
        raise NotAccepted(refusals.DAMAGED_PICTURE) from error
    finally:
        file.seek(0)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """On this machine, whichever process draws: this module's own file, which all of them can read, is the lock."""
    with Path(__file__).open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """Where the PDF library is loaded, it has told this one to take pictures that are cut off."""
    was, PIL.ImageFile.LOAD_TRUNCATED_IMAGES = PIL.ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        PIL.ImageFile.LOAD_TRUNCATED_IMAGES = was


def _check_size(picture: ImageFile, made: _Format) -> None:
    """Before anything is decoded: a small file may say that it is huge."""
    cost = _PROGRESSIVE if "progressive" in picture.info else made.cost
    pixels = picture.width * picture.height
    if pixels * cost > MOST_MEMORY:
        most = int(MOST_MEMORY / cost / 1_000_000)
        raise NotAccepted(refusals.TOO_MANY_PIXELS.format(pixels=pixels / 1_000_000, most=most))


def _write(picture: ImageFile, made: _Format, into: BinaryIO) -> None:
    orientation = picture.getexif().get(Base.Orientation, _UPRIGHT)
    profile = picture.info.get("icc_profile") or b""
    picture.load()
    kept = {name: picture.info[name] for name in ("transparency",) if name in picture.info}
    picture.info = kept
    options = dict(made.options)
    if orientation in range(_UPRIGHT + 1, 9):
        options["exif"] = _only(orientation)
    if profile and len(profile) <= MOST_PROFILE:
        options["icc_profile"] = profile
    picture.save(into, made.name, **options)


def _only(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    return exif.tobytes()
