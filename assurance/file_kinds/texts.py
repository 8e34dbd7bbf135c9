"""Text is what can be read as letters from beginning to end. Saved e-mails are text with a head of named lines."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from assurance.file_kinds import refusals
from assurance.file_kinds.kinds import EMAIL, Kind, text_in
from assurance.file_kinds.refusals import NotAccepted

CHUNK = 65_536
CHARSETS = ("utf-8", "windows-1252")
"""Tried in this order: Excel on Windows writes CSV in the second."""
_BOM_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NEVER_IN_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKUP = re.compile(
    r"\ufeff?\s*<(?:!--|[?%]|"
    r"(?:!doctype|html|head|body|script|iframe|style|title|svg|table|div|font|meta|link|h1|p|a|b|br)(?:[\s>/]|$))",
    re.IGNORECASE,
)
_MAIL_HEAD = re.compile(r"(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}")
_SENDER = re.compile(r"^From:", re.IGNORECASE | re.MULTILINE)
_OTHERS = re.compile(r"^(?:Date|Subject|To|Received|MIME-Version):", re.IGNORECASE | re.MULTILINE)


def tell(head: bytes, file: BinaryIO, size: int) -> Kind | None:
    charset = _charset_of(head, file)
    if charset is None:
        return None
    start = head.decode(charset, "ignore")
    if _MARKUP.match(start):
        raise NotAccepted(refusals.WEB_PAGE)
    return EMAIL if charset != "utf-16" and _is_mail(start) else text_in(charset)


def _is_mail(start: str) -> bool:
    lines = _MAIL_HEAD.match(start)
    return bool(lines and _SENDER.search(lines[0]) and _OTHERS.search(lines[0]))


def _charset_of(head: bytes, file: BinaryIO) -> str | None:
    candidates = ("utf-16",) if head.startswith(_BOM_16) else CHARSETS
    return next((charset for charset in candidates if _reads_as(charset, file)), None)


def _reads_as(charset: str, file: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder(charset)()
    try:
        pieces = (decoder.decode(chunk, final=not chunk) for chunk in _chunks(file))
        return not any(_NEVER_IN_TEXT.search(piece) for piece in pieces)
    except UnicodeDecodeError:
        return False


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    """An empty one at the end."""
    file.seek(0)
    while chunk := file.read(CHUNK):
        yield chunk
    yield b""
