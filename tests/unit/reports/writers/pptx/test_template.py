"""The empty presentation: layouts that a person can work with, and colours that everybody can read."""

import re
from io import BytesIO

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from reports.document.deck import Layout
from reports.writers.pptx import template as module
from reports.writers.pptx.layouts import NAMES
from reports.writers.pptx.template import template

THEME = module._THEME.read_text("utf-8")
COLOURS = dict(re.findall(r'<a:(\w+)><a:srgbClr val="([0-9A-F]{6})"/>', THEME))
ALIASES = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


@pytest.fixture(scope="module")
def empty():
    return Presentation(BytesIO(template()))


def test_a_layout_for_each_kind_of_slide_in_order(empty):
    assert [layout.name for layout in empty.slide_layouts] == [NAMES[layout] for layout in Layout]
    assert (empty.slide_width, empty.slide_height) == (12_192_000, 6_858_000)
    assert len(empty.slides) == 0


def test_every_layout_has_a_title_and_its_own_places(empty):
    for layout in empty.slide_layouts:
        kinds = [place.placeholder_format.type for place in layout.placeholders]
        assert kinds.count(PP_PLACEHOLDER.TITLE) + kinds.count(PP_PLACEHOLDER.CENTER_TITLE) == 1
        numbers = [place.placeholder_format.idx for place in layout.placeholders]
        ids = [shape.shape_id for shape in layout.shapes]
        assert len(set(numbers)) == len(numbers)
        assert len(set(ids)) == len(ids)


def test_nothing_stands_outside_the_slide_but_rings(empty):
    for layout in empty.slide_layouts:
        for place in layout.placeholders:
            assert place.left >= 0
            assert place.left + place.width <= empty.slide_width
            assert place.top + place.height <= empty.slide_height


def test_text_can_be_read_on_its_ground(empty):
    for layout in empty.slide_layouts:
        ground = layout._element.find(f".//{qn('p:bg')}//{qn('a:schemeClr')}").get("val")
        for place in layout.placeholders:
            for letters in place._element.iter(qn("a:defRPr")):
                colour = letters.find(f".//{qn('a:schemeClr')}").get("val")
                assert contrast(colour, ground) >= 7, (layout.name, place.name)


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    code = COLOURS[ALIASES.get(colour, colour)]
    parts = [int(code[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_it_is_arial_throughout():
    faces = set(etree.fromstring(THEME.encode()).xpath("//@typeface")) - {""}
    assert faces == {"Arial"}
