"""A council's logo on the cover slide: on a white field, because the ground is dark."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from lxml import etree

from reports.document.stage import COVER_BELOW, WIDTH, Box
from reports.document.style import Logo
from reports.writers.pptx.shapes import EMU, block

_WIDEST, _HIGHEST = 190, 62
_AROUND, _TOP = 12, 40
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def put_logo(drawn: Any, logo: Logo) -> None:
    """In the corner above the title; it is read last. `drawn` is a slide of python-pptx."""
    scale = min(_WIDEST / logo.width, _HIGHEST / logo.height)
    wide, tall = logo.width * scale, logo.height * scale
    right = WIDTH - COVER_BELOW.left
    place = Box(right - _AROUND - wide, _TOP + _AROUND, wide, tall)
    field = Box(place.left - _AROUND, _TOP, wide + 2 * _AROUND, tall + 2 * _AROUND)
    tree = drawn.shapes._spTree
    number = max(shape.shape_id for shape in drawn.shapes) + 1
    tree.append(_field(number, field))
    sides = (round(side * EMU) for side in (place.left, place.top, place.width, place.height))
    picture = drawn.shapes.add_picture(BytesIO(logo.data), *sides)
    picture.name = "Logo"
    picture._element.nvPicPr.cNvPr.set("descr", logo.alt)


def _field(number: int, box: Box) -> Any:
    """Marked as decoration, so that no reader stops at it."""
    shape = etree.fromstring(f"<root {_SPACES}>{block(number, 'Field of the logo', box, 'bg1')}</root>")[0]
    named = shape.find(".//{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr")
    named.append(etree.fromstring(_DECORATIVE))
    return shape
