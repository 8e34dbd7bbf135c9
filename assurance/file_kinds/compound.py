"""Compound files (OLE), the folders-in-a-file of Office 2003 and of Outlook. Of them, only e-mails are kept.

Whether a .doc or .xls contains macros cannot be told without reading most of its format, so those are not.
"""

import struct
from typing import BinaryIO
from uuid import UUID

from assurance.file_kinds import refusals
from assurance.file_kinds.kinds import OUTLOOK, Kind
from assurance.file_kinds.refusals import NotAccepted

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = 128
_OF_MAIL = ("__nameid_version1.0", "__properties_version1.0", "__substg1.0_", "__recip_version1.0_")
_OF_SECRETS = ("EncryptedPackage", "EncryptionInfo", "\x06DataSpaces")
_OF_OFFICE = ("WordDocument", "Workbook", "Book", "PowerPoint Document", "Current User", "1Table", "0Table")
_CLASSES_OF_OFFICE = {
    "00020906-0000-0000-c000-000000000046",
    "00020820-0000-0000-c000-000000000046",
    "00020810-0000-0000-c000-000000000046",
    "64818d10-4f9b-11cf-86ea-00aa00b929e8",
}


def tell(head: bytes, file: BinaryIO, size: int) -> Kind | None:
    """By the names in the first part of the file's list of contents; mail has no others."""
    if not head.startswith(SIGNATURE):
        return None
    names, of_class = _first_entries(head, file)
    if any(name.startswith(_OF_SECRETS) for name in names):
        raise NotAccepted(refusals.LOCKED)
    if of_class in _CLASSES_OF_OFFICE or any(name in _OF_OFFICE for name in names):
        raise NotAccepted(refusals.OLD_OFFICE)
    if names and all(name.startswith(_OF_MAIL) for name in names):
        return OUTLOOK
    raise NotAccepted(refusals.UNKNOWN)


def _first_entries(head: bytes, file: BinaryIO) -> tuple[list[str], str]:
    """The names of the first entries after the root, and the root's class."""
    if len(head) < 512:
        raise NotAccepted(refusals.DAMAGED)
    power, first = struct.unpack_from("<H", head, 30)[0], struct.unpack_from("<L", head, 48)[0]
    if power not in (9, 12):
        raise NotAccepted(refusals.DAMAGED)
    file.seek((first + 1) << power)
    listing = file.read(1 << power)
    entries = [listing[at : at + _ENTRY] for at in range(0, len(listing) - _ENTRY + 1, _ENTRY)]
    names = [name for entry in entries if (name := _name(entry))]
    return names[1:], _class(entries[0]) if entries else ""


def _name(entry: bytes) -> str:
    length = min(struct.unpack_from("<H", entry, 64)[0], 64)
    return entry[: max(0, length - 2)].decode("utf-16-le", "replace")


def _class(entry: bytes) -> str:
    return str(UUID(bytes_le=entry[80:96]))
