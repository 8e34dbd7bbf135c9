"""Bytes of an uploaded file → text, or one plain sentence that says why not."""

from __future__ import annotations

import codecs

LARGEST = 5 * 1024 * 1024
"""Bytes. A long report is a few hundred thousand; what is larger is not the text of a report."""

_MARKED = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_OTHER_FILES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word file or another Office file",
    b"\xd0\xcf\x11\xe0": "an old Word file or another old Office file",
    b"{\\rtf": "a rich text file",
    b"<!doctype html": "a web page",
    b"<html": "a web page",
}
_MOST_CONTROLS = 0.01
_CONTROLS = {chr(code) for code in range(32)} - set("\t\n\x0b\f\r")


class NotReadable(ValueError):
    """The file cannot be read; the message is a sentence for the person who chose it."""


def decode(data: bytes) -> str:
    """Text of a plain text file in UTF-8, UTF-16 with its mark, or Windows' Western alphabet. Raises NotReadable."""
    _refuse_other_files(data)
    return decode_any(data)


def decode_any(data: bytes) -> str:
    """The same for text that may be a web page's. Raises NotReadable."""
    if len(data) > LARGEST:
        raise NotReadable("The file is larger than 5 MB. Save the report as plain text and choose that file.")
    if not data.strip(b" \t\r\n\f\v\xef\xbb\xbf\xff\xfe\x00"):
        raise NotReadable("The file is empty. Choose a file that contains the text of a report.")
    text = _text(data)
    if "\x00" in text or _share_of_controls(text) > _MOST_CONTROLS:
        raise _not_text()
    return text


def _refuse_other_files(data: bytes) -> None:
    start = data[:64].lstrip(codecs.BOM_UTF8).lstrip().lower()
    for signature, name in _OTHER_FILES.items():
        if start.startswith(signature.lower()):
            raise NotReadable(f"This is {name}, not plain text. Save the report as plain text and choose that file.")


def _text(data: bytes) -> str:
    marked = next((name for mark, name in _MARKED.items() if data.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _not_text()


def _share_of_controls(text: str) -> float:
    return sum(character in _CONTROLS for character in text) / len(text)


def _not_text() -> NotReadable:
    return NotReadable("The file is not text. Save the report as plain text and choose that file.")
