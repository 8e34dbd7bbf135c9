"""What stands on every page beside the text: head, foot, and the drawing of the cover."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml

from reports.document.nodes import Document
from reports.writers.colours import recoloured
from reports.writers.docx.kit import Kit
from reports.writers.docx.markup import field, paragraph
from reports.writers.docx.parts import part
from reports.writers.docx.texts import style_of_run
from reports.writers.running_line import running_line

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def furnish(section: Any, document: Document, kit: Kit, note: str) -> None:
    """Gives a section of python-docx the head and foot that it lacks.

    Pages with neither are ours: the cover has the drawing then, and no head. `note` marks a draft on every page.
    """
    if is_bare(section):
        section.different_first_page_header_footer = True
        _fill(section.first_page_header, recoloured(part("cover.xml").decode(), kit.colours).encode())
        section.first_page_header._element.p_lst[0].style = kit.styles["header"]
        _fill(section.first_page_footer, _line(kit.styles["footer"], ""))
    if section.header.is_linked_to_previous:
        _fill(section.header, _line(kit.styles["header"], _head(document, kit, note)))
    elif note:
        _mark(section, _line(kit.styles["header"], kit.texts.run(note)))
    if section.footer.is_linked_to_previous:
        _fill(section.footer, _line(kit.styles["footer"], _foot(kit)))


def is_bare(section: Any) -> bool:
    """Whether the pages have no head and no foot of their own."""
    return section.header.is_linked_to_previous and section.footer.is_linked_to_previous


def _mark(section: Any, line: bytes) -> None:
    """One more line in each head that a council's template brings."""
    for head in (section.header, section.first_page_header, section.even_page_header):
        if not head.is_linked_to_previous:
            head._element.extend(list(parse_xml(line)))


def _head(document: Document, kit: Kit, note: str) -> str:
    said = kit.texts.run(f"{note}. ", style_of_run(kit.styles["Strong"])) if note else ""
    return said + kit.texts.run(running_line(document))


def _foot(kit: Kit) -> str:
    return f"<w:r><w:tab/></w:r>{kit.texts.run('Page ')}{field('PAGE', kit.texts.run('2'))}"


def _line(style: str, content: str) -> bytes:
    return f"<w:hdr {_W}>{paragraph(style, content)}</w:hdr>".encode()


def _fill(place: Any, xml: bytes) -> None:
    """`xml` is a root whose children are what the head or foot is to hold."""
    place.is_linked_to_previous = False
    element = place._element
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(xml)))
