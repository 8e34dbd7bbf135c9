"""What kind of file some bytes are."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
import zlib
from enum import StrEnum

from reports.readers.decode import NotReadable


class FileKind(StrEnum):
    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


LARGEST_FILE = 20 * 1024 * 1024
"""Bytes. Pictures make a Word file or a PDF large; what is larger than this is no report to read."""

BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
"""What a download that broke off, or a file that was made to do harm, raises while it is unpacked."""

_HEAD = 2048
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_SAVE_AS = "Save the report as a Word file (.docx), a PDF or plain text and choose that file."
_WORD_DOCUMENT = "word/document.xml"


def kind_of(data: bytes) -> FileKind:
    """Raises NotReadable for the files of other programs; what is none of them is taken for text."""
    if len(data) > LARGEST_FILE:
        raise NotReadable("The file is larger than 20 MB. Save the report without its pictures and choose that file.")
    head = data[:_HEAD].lstrip(codecs.BOM_UTF8).lstrip()
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise NotReadable(f"This is an old Word file, or a file with a password. {_SAVE_AS}")
    if head.startswith(b"{\\rtf"):
        raise NotReadable(f"This is a rich text file. {_SAVE_AS}")
    return FileKind.HTML if head.startswith(b"<") and _PAGE.search(head) else FileKind.TEXT


def _zipped(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
    except BROKEN_ZIP:
        names = []
    if _WORD_DOCUMENT in names:
        return FileKind.DOCX
    raise NotReadable(f"This is a packed file or a file of another Office program, or it is damaged. {_SAVE_AS}")
