"""What stands where on each layout: the same places that the composer measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reports.document import stage
from reports.document.deck import Layout
from reports.document.stage import Box
from reports.writers.pptx.shapes import Letters, block, dotted, placeholder, ring

KICKER = 10
"""Number of the placeholder above the title; those of the bodies and headings are below."""
FOOTER, NUMBER = 11, 12
BODIES = (1, 3)
"""Placeholders of a slide's bodies, in reading order."""
HEADINGS = (2, 4)
"""Placeholders of the headings above two bodies."""
TABLE = 13

_TITLE_LETTERS = Letters(30, colour="tx2", is_bold=True)
_BODY_LETTERS = Letters(20, mark="•", indent=stage.INDENT)
_KICKER_LETTERS = Letters(stage.KICKER_SIZE, colour="accent3", is_bold=True)
_ON_DARK = "bg1"
_EDGE = Box(0, 0, 14, stage.HEIGHT)


@dataclass(frozen=True, slots=True)
class LayoutXml:
    """`kind` is the type that programs know the layout by."""

    name: str
    kind: str
    shapes: str
    background: str = "bg1"


NAMES = {
    Layout.TITLE: "Title",
    Layout.SECTION: "Section header",
    Layout.POINTS: "Title and content",
    Layout.STRENGTHS: "Strengths",
    Layout.CONSIDERATIONS: "For consideration",
    Layout.SIDES: "Two content",
    Layout.TABLE: "Title and table",
}


_STRENGTH, _CONSIDERATION = ("●", "tx2"), ("○", "accent2")
_MARKS = {
    (Layout.STRENGTHS, BODIES[0]): _STRENGTH,
    (Layout.CONSIDERATIONS, BODIES[0]): _CONSIDERATION,
    (Layout.SIDES, BODIES[0]): _STRENGTH,
    (Layout.SIDES, BODIES[1]): _CONSIDERATION,
}


def mark_of(layout: Layout, idx: int) -> tuple[str, str]:
    """The sign before each point of a body, and its colour. Full for strengths, open for considerations."""
    return _MARKS.get((layout, idx), ("•", "tx2"))


def layout_xml(layout: Layout) -> LayoutXml:
    shapes = "".join(_SHAPES[layout]())
    dark = layout in (Layout.TITLE, Layout.SECTION)
    return LayoutXml(NAMES[layout], _KINDS[layout], shapes, "tx2" if dark else "bg1")


def master_shapes() -> str:
    """The title, body, footer and number that every layout takes after."""
    return "".join(
        (
            placeholder(2, "Title", 'type="title"', stage.TITLE, _TITLE_LETTERS, prompt="Title"),
            placeholder(3, "Content", 'type="body" idx="1"', stage.BODY, _BODY_LETTERS, prompt="Content"),
            *_foot(),
        )
    )


def _foot(colour: str = "accent3") -> Iterator[str]:
    small = Letters(stage.FOOTER_SIZE, colour=colour)
    yield placeholder(20, "Footer", f'type="ftr" sz="quarter" idx="{FOOTER}"', stage.FOOTER, small, prompt="")
    yield placeholder(
        21,
        "Slide number",
        f'type="sldNum" sz="quarter" idx="{NUMBER}"',
        stage.NUMBER,
        replace(small, align="r", is_bold=True),
        prompt="",
    )


def _head(letters: Letters = _TITLE_LETTERS) -> Iterator[str]:
    yield _kicker(stage.KICKER, _KICKER_LETTERS)
    yield placeholder(2, "Title", 'type="title"', stage.TITLE, letters, prompt="Title")


def _kicker(box: Box, letters: Letters) -> str:
    return placeholder(4, "Where we are", f'type="body" sz="quarter" idx="{KICKER}"', box, letters, prompt="Theme")


def _cover() -> Iterator[str]:
    yield from _rings()
    yield from _opening("ctrTitle", stage.COVER_TITLE, 44, 'type="subTitle" idx="1"', stage.COVER_BELOW)


def _section() -> Iterator[str]:
    yield from _rings()
    yield from _opening("title", stage.SECTION_TITLE, 40, 'type="body" idx="1"', stage.SECTION_BELOW)
    yield from _foot(_ON_DARK)


def _opening(title: str, box: Box, size: int, below: str, below_box: Box) -> Iterator[str]:
    """White on petrol: a few words above the title, which stands on its lower edge, and what comes below it."""
    above = Box(box.left, 96, box.width, stage.KICKER.height)
    yield _kicker(above, replace(_KICKER_LETTERS, colour=_ON_DARK))
    letters = Letters(size, _ON_DARK, is_bold=True, anchor="b")
    yield placeholder(2, "Title", f'type="{title}"', box, letters, prompt="Title")
    yield placeholder(3, "Subtitle", below, below_box, Letters(20, colour=_ON_DARK), prompt="Subtitle")


def _rings() -> Iterator[str]:
    """Read, heard and seen, as on the report's cover."""
    for number, (across, down) in enumerate(((760, 380), (912, 380), (836, 248)), 30):
        yield ring(number, Box(across - 140, down - 140, 280, 280), "accent4", 2.25)


def _points() -> Iterator[str]:
    yield block(40, "Edge", _EDGE, "tx2")
    yield from _head()
    yield _content("Content", Layout.POINTS)
    yield from _foot()


def _strengths() -> Iterator[str]:
    yield block(40, "Edge", _EDGE, "tx2")
    yield from _head()
    yield _content("Strengths", Layout.STRENGTHS)
    yield from _foot()


def _considerations() -> Iterator[str]:
    yield dotted(40, "Edge", Box(7, 4, 0, stage.HEIGHT - 8), "accent2", 7)
    yield from _head(replace(_TITLE_LETTERS, colour="accent2"))
    yield _content("For consideration", Layout.CONSIDERATIONS)
    yield from _foot()


def _content(name: str, layout: Layout) -> str:
    return placeholder(3, name, 'idx="1"', stage.BODY, _marked(layout, 1), prompt=name)


def _marked(layout: Layout, idx: int) -> Letters:
    mark, colour = mark_of(layout, idx)
    return replace(_BODY_LETTERS, mark=mark, mark_colour=colour)


def _sides() -> Iterator[str]:
    yield block(40, "Edge", _EDGE, "tx2")
    yield from _head()
    for place, name in enumerate(("Strengths", "For consideration")):
        number, idx = 5 + 2 * place, BODIES[place]
        letters = _marked(Layout.SIDES, idx)
        heading = Letters(stage.HEADING_SIZE, colour=letters.mark_colour, is_bold=True, anchor="b")
        kind = f'type="body" idx="{HEADINGS[place]}"'
        yield placeholder(number, f"Heading {place + 1}", kind, stage.HEADINGS[place], heading, prompt=name)
        yield placeholder(number + 1, name, f'sz="half" idx="{idx}"', stage.COLUMNS[place], letters, prompt=name)
    yield from _foot()


def _table() -> Iterator[str]:
    yield block(40, "Edge", _EDGE, "tx2")
    yield from _head()
    yield placeholder(
        3, "Above the table", 'type="body" idx="1"', stage.LEAD, Letters(18), prompt="What the table says"
    )
    yield placeholder(5, "Table", f'type="tbl" idx="{TABLE}"', stage.TABLE, Letters(18), prompt="Table")
    yield from _foot()


_SHAPES = {
    Layout.TITLE: _cover,
    Layout.SECTION: _section,
    Layout.POINTS: _points,
    Layout.STRENGTHS: _strengths,
    Layout.CONSIDERATIONS: _considerations,
    Layout.SIDES: _sides,
    Layout.TABLE: _table,
}
_KINDS = {
    Layout.TITLE: 'type="title"',
    Layout.SECTION: 'type="secHead"',
    Layout.POINTS: 'type="obj"',
    Layout.STRENGTHS: 'userDrawn="1"',
    Layout.CONSIDERATIONS: 'userDrawn="1"',
    Layout.SIDES: 'type="twoTxTwoObj"',
    Layout.TABLE: 'type="tbl"',
}
