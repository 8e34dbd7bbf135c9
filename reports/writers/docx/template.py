"""A council's own Word file, made fit to write reports into: its styles, pages, heads and feet stay, all else goes.

What is kept is looked at part by part: nothing in it fetches anything, runs anything or tells who made it.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from docx import Document as open_docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart
from lxml import etree

from reports.document.addresses import safe_href
from reports.document.nodes import Document, Paragraph, Section, Text
from reports.document.style import BULLETS
from reports.writers.docx.base import own_base
from reports.writers.docx.completing import complete
from reports.writers.docx.furniture import is_bare
from reports.writers.docx.parts import part
from reports.writers.docx.properties import forget
from reports.writers.docx.writer import DocxWriter
from reports.writers.parcel import packed

MOST_UNPACKED = 40_000_000
"""Bytes. A template with a picture in its head unpacks to a few hundred kilobytes."""
DAMAGED = "Word files of this kind cannot be read. Open it in Word, save it as a Word document (.docx) and try again."
TOO_MUCH = "Unpacked, this file would be far larger than a template needs to be. Take large pictures out of it."
DECLARES = "A part of this file declares types of its own, which Word never does. Save it again in Word."
FETCHES = (
    "The head or foot of the pages shows something that is not in the file ({what}). In Word, insert the picture itself"
    " instead of a link to it, and try again."
)
HOLDS = (
    "The head or foot of the pages holds something other than text and pictures ({what}). Take it out and try again."
)

NARROW = "The lines of a page are shorter than 8 cm. Make the margins smaller or the page wider, and try again."
_NARROWEST = 8 * 360_000
"""8 cm, as python-docx measures."""
_TRIAL = Document("Council", "Report", (Section((Text("Heading"),), (Paragraph((Text("Words"),), "1"),)),))

_OF_THE_DOCUMENT = {
    *(RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.THEME, RT.FONT_TABLE, RT.WEB_SETTINGS),
    *(RT.HEADER, RT.FOOTER, RT.FOOTNOTES, RT.ENDNOTES),
}
_OF_THE_PACKAGE = {RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES}
_INSIDE_PARTS = {RT.IMAGE, RT.FONT}
_BOTHERING = ("w:documentProtection", "w:writeProtection", "w:trackRevisions", "w:updateFields", "w:mailMerge")
"""Settings that would keep people from going on with a report, or ask them questions when they open it."""
_FETCHING = re.compile(
    r"\b(?:INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|LINK|IMPORT|RD|DATABASE|MACROBUTTON)\b", re.IGNORECASE
)
_OLD_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
_UNREADABLE = (
    *(BadZipFile, zlib.error, PackageNotFoundError, etree.XMLSyntaxError, NotImplementedError),
    *(KeyError, ValueError, AttributeError, TypeError, EOFError, OSError),
)
"""What python-docx and its parts raise over files that are no Word files."""


class NotATemplate(ValueError):
    """Its text is a sentence for the person who chose the file."""


@dataclass(frozen=True, slots=True)
class Template:
    """`data` is what reports are written into; `notes` are sentences on what was missing or taken out."""

    data: bytes
    notes: tuple[str, ...]


def prepared(data: bytes) -> Template:
    """Raises NotATemplate. That the file is a Word file without macros is for the caller to see first."""
    try:
        _check_parts(data)
        file = open_docx(BytesIO(data))
        notes = tuple(_mended(file))
        data = packed(file)
        DocxWriter(data).write(_TRIAL, style=BULLETS, draft=True)
    except NotATemplate:
        raise
    except _UNREADABLE as error:
        raise NotATemplate(DAMAGED) from error
    return Template(data, notes)


def _check_parts(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
            raise NotATemplate(TOO_MUCH)
        for name in archive.namelist():
            if name.lower().endswith((".xml", ".rels")) and _declares(archive.read(name)):
                raise NotATemplate(DECLARES)


def _declares(xml: bytes) -> bool:
    """Whether a part brings a document type, or hides what it brings by a coding that Word does not write."""
    return b"<!DOCTYPE" in xml or b"\0" in xml[:4] or xml.startswith((b"\xfe\xff", b"\xff\xfe"))


def _mended(file: Any) -> list[str]:
    """Takes out and puts in what is needed; a sentence for each thing that somebody may miss."""
    notes = []
    _check_roots(file)
    forget(file)
    if _empty(file):
        notes.append("The words in the file itself are not printed: a report brings its own. Heads and feet stay.")
    _keep(file.part.package.rels, _OF_THE_PACKAGE)
    _keep(file.part.rels, _OF_THE_DOCUMENT)
    if _settle(file):
        notes.append("Protection, tracked changes and links to other files were taken out, so that people can edit.")
    for relation in file.part.rels.values():
        _check_part(relation.target_part)
    _give_numbering(file)
    _give_page(file)
    if missing := complete(file):
        notes.append(f"These styles of Word are not in the file, and ours stand in: {', '.join(missing)}.")
    if is_bare(file.sections[-1]):
        notes.append("The pages have neither a head nor a foot: the report’s own are printed.")
    return notes


def _check_roots(file: Any) -> None:
    roots = {file.styles.element: "w:styles", file.settings.element: "w:settings", file.element: "w:document"}
    if any(element.tag != qn(tag) for element, tag in roots.items()):
        raise NotATemplate(DAMAGED)


def _empty(file: Any) -> bool:
    """All that stands before the last section's page; whether that said anything."""
    body = file.element.body
    body.get_or_add_sectPr()
    said = any(text.text and text.text.strip() for text in body.iter(qn("w:t")))
    for child in list(body):
        if child is not body.sectPr:
            body.remove(child)
    return said


def _keep(relations: Any, kinds: set[str]) -> None:
    for identity, relation in list(relations.items()):
        if relation.reltype not in kinds or relation.is_external:
            del relations[identity]


def _settle(file: Any) -> bool:
    """Settings that bother people or lead elsewhere; whether there were any."""
    settings = file.settings.element
    bothering = [child for child in settings if child.tag in map(qn, _BOTHERING) or child.get(qn("r:id"))]
    for child in bothering:
        settings.remove(child)
    _keep(file.part.part_related_by(RT.SETTINGS).rels, set())
    return bool(bothering)


def _check_part(kept: Any) -> None:
    """Pictures and fonts that are in the file, and addresses that a report may link to; nothing else."""
    for relation in kept.rels.values():
        if relation.is_external:
            if relation.reltype != RT.HYPERLINK or not safe_href(relation.target_ref):
                raise NotATemplate(FETCHES.format(what=relation.target_ref[:80]))
        elif relation.reltype not in _INSIDE_PARTS:
            raise NotATemplate(HOLDS.format(what=relation.reltype.rpartition("/")[2]))
    _check_fields(etree.fromstring(kept.blob, etree.XMLParser(resolve_entities=False)))


def _check_fields(element: Any) -> None:
    """Fields and old drawings can fetch things, too, without any relation that says so."""
    instructions = "".join(code.text or "" for code in element.iter(qn("w:instrText")))
    simple = " ".join(field.get(qn("w:instr"), "") for field in element.iter(qn("w:fldSimple")))
    if found := _FETCHING.search(f"{instructions} {simple}"):
        raise NotATemplate(FETCHES.format(what=found[0].upper()))
    for picture in element.iter(_OLD_PICTURE):
        if picture.get("src"):
            raise NotATemplate(FETCHES.format(what=picture.get("src")[:80]))


def _give_numbering(file: Any) -> None:
    if not any(relation.reltype == RT.NUMBERING for relation in file.part.rels.values()):
        package = file.part.package
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
        empty = parse_xml(part("numbering.xml"))
        for child in list(empty):
            empty.remove(child)
        made = NumberingPart(PackURI("/word/numbering.xml"), kind, empty, package)
        file.part.relate_to(made, RT.NUMBERING)
    if file.part.numbering_part.element.tag != qn("w:numbering"):
        raise NotATemplate(DAMAGED)


def _give_page(file: Any) -> None:
    """The measures of a page, where the file has none."""
    ours = open_docx(BytesIO(own_base())).sections[0]
    theirs = file.sections[-1]
    for name in ("page_width", "page_height", "left_margin", "right_margin", "top_margin", "bottom_margin"):
        if getattr(theirs, name) is None:
            setattr(theirs, name, getattr(ours, name))
    if theirs.page_width - theirs.left_margin - theirs.right_margin < _NARROWEST:
        raise NotATemplate(NARROW)
