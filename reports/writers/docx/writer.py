"""The report as a Word file."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from time import perf_counter
from typing import Any

from docx import Document as open_docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reports.document.limits import check_size
from reports.document.nodes import Document
from reports.document.style import HouseStyle
from reports.writers.docx.base import own_base
from reports.writers.docx.body import Body
from reports.writers.docx.furniture import furnish, is_bare
from reports.writers.docx.kit import Kit
from reports.writers.docx.numbering import Sequences
from reports.writers.docx.styles import Styles
from reports.writers.html import DRAFT_NOTE
from reports.writers.parcel import packed
from reports.writers.written import Written

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ENGLISH = "en-GB"
_EMU = 635
"""python-docx's unit of length, to a twentieth of a point."""


class DocxWriter:
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    extension = "docx"
    takes = Document

    def write(self, document: Document, *, style: HouseStyle, draft: bool) -> Written:
        begun = perf_counter()
        check_size(document)
        file = open_docx(BytesIO(own_base()))
        note = DRAFT_NOTE if draft else ""
        kit = _kit(document, file)
        body = Body(document, kit).xml(style.kicker, note)
        _put_in(file, body, kit.sequences)
        if is_bare(file.sections[-1]):
            furnish(file.sections[-1], document, kit, note)
        _describe(file, document, kit)
        return Written(packed(file), kit.messages, {"docx": perf_counter() - begun})


def _kit(document: Document, file: Any) -> Kit:
    styles = Styles(file.styles.element)
    numbering = file.part.numbering_part.element
    used = (int(one.get(qn(name))) for one in numbering for name in ("w:abstractNumId", "w:numId") if one.get(qn(name)))

    @cache
    def relate(address: str) -> str:
        return file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    sequences = Sequences(max(used, default=0) + 1, is_coloured=styles.are_own)
    return Kit.of(document, styles, sequences, relate, _width(file.sections[-1]))


def _width(section: Any) -> int:
    return (section.page_width - section.left_margin - section.right_margin) // _EMU


def _put_in(file: Any, body: str, sequences: Sequences) -> None:
    """The body in the place of what stood there, but for the last section's page; definitions before instances."""
    spaces = nsdecls("w", "r")
    element = file.element.body
    page = element.sectPr
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(f"<w:body {spaces}>{body}</w:body>")))
    element.append(page)
    numbering = file.part.numbering_part.element
    definitions = parse_xml(f"<w:numbering {spaces}>{sequences.definitions()}</w:numbering>")
    first = numbering.find(qn("w:num"))
    for definition in list(definitions):
        numbering.append(definition) if first is None else first.addprevious(definition)
    for instance in list(parse_xml(f"<w:numbering {spaces}>{sequences.instances()}</w:numbering>")):
        numbering.append(instance)


def _describe(file: Any, document: Document, kit: Kit) -> None:
    """Title, author and language; no person and no date, so that equal reports are equal files."""
    language = document.language if _LANGUAGE.fullmatch(document.language) else _ENGLISH
    title = ": ".join(filter(None, (document.title, document.subtitle)))
    properties = file.core_properties
    properties.title = kit.texts.plain(title)[:255]
    properties.author = kit.texts.plain(document.title)[:255]
    properties.language = language
    for lang in file.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
    for lang in file.settings.element.iter(qn("w:themeFontLang")):
        lang.set(qn("w:val"), language)
