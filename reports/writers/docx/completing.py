"""What a council's template lacks of the styles that a report is written in, added from ours."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from reports.writers.docx import numbering_part
from reports.writers.docx.parts import part
from reports.writers.docx.styles import ids, name_of

_BULLETS = "list bullet"


def complete(file: Any) -> list[str]:
    """Adds to a file of python-docx; the names of Word's own styles that were missing, as Word spells them."""
    element = file.styles.element
    theirs = ids(element)
    missing = [style for style in _own() if name_of(style).casefold() not in theirs]
    known = _known(theirs, missing)
    bullets = None
    for style in missing:
        fitted = _fitted(style, known)
        if name_of(style).casefold().startswith(_BULLETS):
            bullets = bullets or _bullets(file)
            fitted.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}").set(qn("w:val"), bullets)
        element.append(fitted)
    return [_shown(style) for style in missing if not style.get(qn("w:customStyle"))]


@cache
def _own() -> tuple[Any, ...]:
    return tuple(parse_xml(part("styles.xml")).iterchildren(qn("w:style")))


def _known(theirs: dict[str, str], missing: list[Any]) -> dict[str, str]:
    """What the file calls a style, by what we call it. An id that the file has given away is lengthened."""
    taken = {identity.casefold() for identity in theirs.values()}
    known = {style.get(qn("w:styleId")): theirs.get(name_of(style).casefold(), "") for style in _own()}
    for style in missing:
        identity = style.get(qn("w:styleId"))
        while identity.casefold() in taken:
            identity += "Report"
        taken.add(identity.casefold())
        known[style.get(qn("w:styleId"))] = identity
    return known


def _fitted(style: Any, known: dict[str, str]) -> Any:
    """A copy that calls itself and the others as the file calls them, and is no file's default."""
    copy = deepcopy(style)
    copy.set(qn("w:styleId"), known[copy.get(qn("w:styleId"))])
    copy.attrib.pop(qn("w:default"), None)
    for tag in ("w:basedOn", "w:next"):
        for other in copy.iterchildren(qn(tag)):
            other.set(qn("w:val"), known[other.get(qn("w:val"))])
    return copy


def _bullets(file: Any) -> str:
    """Our bullets beside the file's own numberings; the id under which they stand."""
    numbering = file.part.numbering_part.element
    free = numbering_part.first_free(numbering, file.styles.element)
    definition = deepcopy(parse_xml(part("numbering.xml")).find(qn("w:abstractNum")))
    definition.set(qn("w:abstractNumId"), str(free))
    for link in list(definition.iter(qn("w:pStyle"))):
        link.getparent().remove(link)
    instance = f'<w:num w:numId="{free}"><w:abstractNumId w:val="{free}"/></w:num>'
    numbering_part.add(numbering, etree.tostring(definition, encoding="unicode"), instance)
    return str(free)


def _shown(style: Any) -> str:
    """ "Heading 1", as Word's menus say, for what its files call "heading 1"."""
    name = name_of(style)
    return name.replace("toc ", "TOC ") if name.startswith("toc ") else name[:1].upper() + name[1:]
