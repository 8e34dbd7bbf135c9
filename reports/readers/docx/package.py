"""Bytes of a Word file → its parts, capped before they are unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from lxml import etree

from reports.readers.decode import NotReadable
from reports.readers.kinds import BROKEN_ZIP

_MOST_FILES = 2_000
_LARGEST_PART, _LARGEST_MARKS = 30 * 1024 * 1024, 60 * 1024 * 1024
"""Bytes of one part with marks, and of all of them: as elements they take ten times the memory."""
_LARGEST_WHOLE = 200 * 1024 * 1024
"""Bytes when unpacked, pictures included."""
_DAMAGED = "The Word file is damaged. Open it in Word, save it again and choose that file."
_MARKS = (".xml", ".rels")
_NOTES = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
_EDGES = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)


@dataclass(frozen=True, slots=True)
class Package:
    """`styles` and `numbering` are elements, None where the file has none; `links` maps ids to addresses."""

    body: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    links: dict[str, str]
    notes: tuple[etree._Element, ...]
    edges: tuple[etree._Element, ...]


def unpack(data: bytes) -> Package:
    """Raises NotReadable for what is damaged, or would fill the memory."""
    _check(data)
    try:
        part = docx.Document(io.BytesIO(data)).part
        return Package(
            part.element.body,
            _element(part, RELATIONSHIP_TYPE.STYLES),
            _element(part, RELATIONSHIP_TYPE.NUMBERING),
            {key: rel.target_ref for key, rel in part.rels.items() if rel.reltype == RELATIONSHIP_TYPE.HYPERLINK},
            tuple(_elements(part, _NOTES)),
            tuple(_elements(part, _EDGES)),
        )
    except (OpcError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError, *BROKEN_ZIP) as error:
        raise NotReadable(_DAMAGED) from error


def _check(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            files = packed.infolist()
    except BROKEN_ZIP as error:
        raise NotReadable(_DAMAGED) from error
    marks = [file.file_size for file in files if file.filename.endswith(_MARKS)]
    whole = sum(file.file_size for file in files)
    is_large = max(marks, default=0) > _LARGEST_PART or sum(marks) > _LARGEST_MARKS or whole > _LARGEST_WHOLE
    if len(files) > _MOST_FILES or is_large:
        raise NotReadable("The Word file unpacks to far more than a report. Save the report’s text alone.")
    if any(file.flag_bits & 1 for file in files):
        raise NotReadable("The Word file has a password. Save it without one and choose that file.")


def _element(part, kind: str) -> etree._Element | None:
    return next(_elements(part, (kind,)), None)


def _elements(part, kinds: tuple[str, ...]) -> Iterator[etree._Element]:
    """Roots of the related parts of some kinds. Entities are not expanded and nothing is fetched."""
    for rel in part.rels.values():
        if rel.reltype in kinds and not rel.is_external:
            yield etree.fromstring(rel.target_part.blob, _parser())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
