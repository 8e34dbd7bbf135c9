"""The report as a Word file."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from time import perf_counter
from typing import Any

from docx import Document as open_docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.document.limits import check_size
from reports.document.nodes import Document
from reports.document.style import Colours, HouseStyle
from reports.writers.docx import numbering_part
from reports.writers.docx.base import own_base
from reports.writers.docx.body import Body
from reports.writers.docx.completing import complete
from reports.writers.docx.front import Cover
from reports.writers.docx.furniture import furnish
from reports.writers.docx.kit import Kit
from reports.writers.docx.numbering import Sequences
from reports.writers.docx.pictures import picture
from reports.writers.docx.properties import describe
from reports.writers.docx.styles import Styles
from reports.writers.html import DRAFT_NOTE
from reports.writers.parcel import packed
from reports.writers.written import Written

_EMU = 635
"""python-docx's unit of length, to a twentieth of a point."""


class DocxWriter:
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    extension = "docx"
    takes = Document

    def __init__(self, template: bytes | None = None) -> None:
        """`template` is a council's own file as `template.prepared` gave it back; without it the looks are ours."""
        self.template = template

    def write(self, document: Document, *, style: HouseStyle, draft: bool) -> Written:
        begun = perf_counter()
        check_size(document)
        file = open_docx(BytesIO(self.template or own_base(style.colours)))
        if self.template:
            complete(file)
        note = DRAFT_NOTE if draft else ""
        kit = _kit(document, file, style.colours, are_own=not self.template)
        logo = picture(file, style.logo) if style.logo and not self.template else ""
        body = Body(document, kit, style.words.impact).xml(Cover(style.kicker, note, style.cover_line, logo))
        _put_in(file, body)
        sequences = kit.sequences
        numbering_part.add(file.part.numbering_part.element, sequences.definitions(), sequences.instances())
        furnish(file.sections[-1], document, kit, note)
        describe(file, document, kit)
        return Written(packed(file), kit.messages, {"docx": perf_counter() - begun})


def _kit(document: Document, file: Any, colours: Colours, *, are_own: bool) -> Kit:
    @cache
    def relate(address: str) -> str:
        return file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    free = numbering_part.first_free(file.part.numbering_part.element, file.styles.element)
    sequences = Sequences(free, colours if are_own else None)
    page = file.sections[-1]
    width = (page.page_width - page.left_margin - page.right_margin) // _EMU
    return Kit.of(document, Styles(file.styles.element, are_own=are_own), sequences, relate, width, colours)


def _put_in(file: Any, body: str) -> None:
    """The body in the place of what stood there, but for the last section's page."""
    element = file.element.body
    page = element.sectPr
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(f"<w:body {nsdecls('w', 'r')}>{body}</w:body>")))
    element.append(page)
