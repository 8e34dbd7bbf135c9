"""Small files of every kind, and hostile ones, made byte by byte so that a test says what is in them."""

import io
import struct
import zipfile
import zlib

from PIL import ExifTags, Image

OFFICE = "application/vnd.openxmlformats-officedocument"
WORD_MAIN = f"{OFFICE}.wordprocessingml.document.main+xml"
EXCEL_MAIN = f"{OFFICE}.spreadsheetml.sheet.main+xml"
SLIDES_MAIN = f"{OFFICE}.presentationml.presentation.main+xml"
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + bytes(56) + b"This program cannot be run in DOS mode." + bytes(64)
PLACE = b"51 deg 30 min N"
"""What a picture's camera wrote about where it was taken."""


def zipped(parts: dict[str, bytes | str], *, method=zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def office(main: str = WORD_MAIN, **parts: bytes) -> bytes:
    """A document of Word, Excel or PowerPoint by its main part's type; `parts` have __ where a path has a slash."""
    types = f'<Types><Override PartName="/main.xml" ContentType="{main}"/></Types>'
    more = {name.replace("__", "/"): content for name, content in parts.items()}
    return zipped({"[Content_Types].xml": types, "_rels/.rels": "<Relationships/>", "main.xml": "<w/>", **more})


def open_document(kind: str = "text", **parts: bytes) -> bytes:
    more = {name.replace("__", "/"): content for name, content in parts.items()}
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    return zipped({"mimetype": mimetype, "content.xml": "<office/>", "META-INF/manifest.xml": "<manifest/>", **more})


def bomb(main: str = WORD_MAIN) -> bytes:
    """A Word file of 300 KB that unpacks to 300 MB."""
    return office(main, word__media=bytes(300_000_000))


def compound(*names: str, of_class: bytes = bytes(16)) -> bytes:
    """An Office 2003 or Outlook file whose list of contents begins with these names."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<L", header, 48, 0)
    entries = [_entry("Root Entry", of_class), *(_entry(name) for name in names)]
    return bytes(header) + b"".join(entries).ljust(512, b"\0")


def _entry(name: str, of_class: bytes = bytes(16)) -> bytes:
    spelt = name.encode("utf-16-le") + b"\0\0"
    return spelt.ljust(64, b"\0") + struct.pack("<H", len(spelt)) + bytes(14) + of_class + bytes(32)


def picture(name: str = "PNG", size=(8, 6), **options) -> bytes:
    out = io.BytesIO()
    mode = "P" if name == "GIF" else "RGB"
    Image.linear_gradient("L").resize(size).convert(mode).save(out, name, **options)
    return out.getvalue()


def photo(orientation: int = 6, size=(8, 6)) -> bytes:
    """A JPEG as a telephone takes it: turned, with its place, a comment and a thumbnail's worth of notes."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = "Maker of telephones"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSAreaInformation] = PLACE
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    return picture("JPEG", size, exif=exif.tobytes(), comment=PLACE)


def moving() -> bytes:
    """A GIF of two frames, the first black and the second white."""
    out = io.BytesIO()
    black, white = (Image.new("P", (4, 4), colour) for colour in (0, 1))
    for frame in (black, white):
        frame.putpalette([0, 0, 0, 255, 255, 255])
    black.save(out, "GIF", save_all=True, append_images=[white])
    return out.getvalue()


def huge_png(width: int = 50_000, height: int = 50_000) -> bytes:
    """A file of a few hundred bytes that says it is a picture of 2.5 thousand million pixels."""
    return _png(width, height, zlib.compress(bytes(100_000)))


def _png(width: int, height: int, content: bytes) -> bytes:
    header = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", content), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + name + content + struct.pack(">L", zlib.crc32(name + content))


def png_with_note(length: int) -> bytes:
    """A small picture with a packed note that unpacks to `length` bytes."""
    plain = picture("PNG")
    note = _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(length)))
    return plain[:33] + note + plain[33:]


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">L", 8 + len(content)) + name + content


def mp4(brand: bytes = b"isom", *, is_whole: bool = True, long_boxes: bool = False) -> bytes:
    film = box(b"ftyp", brand + bytes(4)) + box(b"free", b"")
    if long_boxes:
        film += struct.pack(">L4sQ", 1, b"wide", 16)
    return film + box(b"mdat", b"pictures") + (box(b"moov", b"index") if is_whole else b"")


def mp3(frames: int = 4, *, tag: bytes = b"") -> bytes:
    """Frames of 128 kbit/s at 44.1 kHz are 417 bytes long."""
    return tag + b"".join(b"\xff\xfb\x90\x00" + bytes(413) for _ in range(frames))


MAIL = b"From: Ada <ada@example.org>\r\nTo: Ben <ben@example.org>\r\nSubject: Waiting\r\n\r\nPeople wait.\r\n"
