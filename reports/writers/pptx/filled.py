"""What a deck says, put into the placeholders of a slide."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from lxml import etree
from pptx.dml.color import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from reports.document.deck import Body, Deck, Layout, Mark, Point, Slide
from reports.document.stage import indent_of, space_above
from reports.writers.escaping import printable
from reports.writers.pptx import layouts
from reports.writers.pptx.tables import fill_table
from reports.writers.titles import unbroken

_HEADING_OF = dict(zip(layouts.BODIES, layouts.HEADINGS, strict=True))


def fill(drawn: Any, slide: Slide, deck: Deck) -> None:
    """`drawn` is a new slide of python-pptx, of the slide's layout. Placeholders that stay empty are taken away."""
    title = unbroken(slide.title) if slide.layout is Layout.TITLE else slide.title
    _say(drawn.shapes.title, title, deck.language, size=slide.title_size)
    places = {one.placeholder_format.idx: one for one in drawn.placeholders}
    if slide.kicker:
        _say(places[layouts.KICKER], slide.kicker, deck.language)
    for idx, body in zip(layouts.BODIES, slide.bodies, strict=False):
        _fill_body(places[idx], body, deck.language, layouts.mark_of(slide.layout, idx))
        if body.heading and _HEADING_OF[idx] in places:
            _say(places[_HEADING_OF[idx]], body.heading, deck.language)
    if slide.grid:
        fill_table(places[layouts.TABLE], slide.grid, has_lead=bool(slide.bodies), language=deck.language)
    for place in drawn.placeholders:
        if place.has_text_frame and not place.text_frame.text:
            _remove(place)
    if slide.layout is not Layout.TITLE:
        _add_foot(drawn, deck)


def speak(drawn: Any, slide: Slide, deck: Deck) -> None:
    """The speaker's notes, a paragraph each."""
    if not slide.notes:
        return
    frame = drawn.notes_slide.notes_text_frame
    for number, line in enumerate(slide.notes):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        _run(paragraph, line, deck.language)


def _say(place: Any, text: str, language: str, *, size: int | None = None) -> None:
    run = _run(place.text_frame.paragraphs[0], text, language)
    if size:
        run.font.size = Pt(size)


def _fill_body(place: Any, body: Body, language: str, bullet: tuple[str, str]) -> None:
    frame = place.text_frame
    for number, point in enumerate(body.points):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        for above, line in enumerate(point.text.split("\n")):
            if above:
                _break(paragraph, body.size, language)
            run = _run(paragraph, line, language)
            run.font.size = Pt(body.size)
            if point.mark is Mark.ASIDE:
                run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_3
        paragraph.space_before = Pt(space_above(body.size) if number else 0)
        _mark(paragraph._p.get_or_add_pPr(), point, *bullet)


def _mark(properties: Any, point: Point, bullet: str, colour: str) -> None:
    """Said at every paragraph, although the layout says it too: some programs give all bodies of a slide one mark."""
    indent = Pt(indent_of(point))
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    if point.mark in (Mark.NONE, Mark.ASIDE):
        etree.SubElement(properties, qn("a:buNone"))
        return
    coloured = etree.SubElement(properties, qn("a:buClr"))
    etree.SubElement(coloured, qn("a:schemeClr"), val=colour)
    if point.mark is Mark.NUMBER:
        etree.SubElement(properties, qn("a:buAutoNum"), type="arabicPeriod", startAt=str(point.number))
    else:
        etree.SubElement(properties, qn("a:buFont"), typeface="Arial")
        etree.SubElement(properties, qn("a:buChar"), char=bullet)


def _break(paragraph: Any, size: int, language: str) -> None:
    """As tall as the words before it: one that says no size has the layout's."""
    properties = etree.SubElement(paragraph._p.add_br(), qn("a:rPr"))
    properties.set("lang", language)
    properties.set("sz", str(size * 100))


def _run(paragraph: Any, text: str, language: str) -> Any:
    run = paragraph.add_run()
    run.text = printable(text)
    run._r.get_or_add_rPr().set("lang", language)
    return run


def _remove(place: Any) -> None:
    place._element.getparent().remove(place._element)


def _add_foot(drawn: Any, deck: Deck) -> None:
    """Footer and number stand on a slide only if it has them itself; they come last in reading order."""
    for place in drawn.slide_layout.placeholders:
        idx = place.placeholder_format.idx
        if idx == layouts.NUMBER or (idx == layouts.FOOTER and (deck.status or deck.footer)):
            copy = deepcopy(place._element)
            copy.nvSpPr.cNvPr.set("id", str(max(shape.shape_id for shape in drawn.shapes) + 1))
            copy.spPr.clear()
            drawn.shapes._spTree.append(copy)
    for place in drawn.placeholders:
        if place.placeholder_format.idx == layouts.FOOTER:
            _say_foot(place.text_frame.paragraphs[0], deck)


def _say_foot(paragraph: Any, deck: Deck) -> None:
    """What a draft is stands out a little, on every slide at the same place."""
    if deck.status:
        run = _run(paragraph, deck.status, deck.language)
        run.font.bold = True
    if deck.footer:
        _run(paragraph, f" · {deck.footer}" if deck.status else deck.footer, deck.language)
