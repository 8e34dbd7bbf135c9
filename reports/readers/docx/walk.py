"""The body of a Word file → passages, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from reports.document.nodes import Role
from reports.readers.cells import as_used
from reports.readers.docx.names import PICTURE, value, w
from reports.readers.docx.numbering import Numbered, Numbering
from reports.readers.docx.package import Package
from reports.readers.docx.runs import Runs, boxes
from reports.readers.docx.styles import Style, Styles, indent_of, numbering_of
from reports.readers.docx.tables import cells_of, grid_of
from reports.readers.marking import marked
from reports.readers.passage import Passage
from reports.readers.passages import heading, paragraph, table
from reports.readers.patience import Patience
from reports.readers.reading import LeftOut, Why
from reports.readers.text.marks import Mark, read_mark
from reports.readers.wording import one_line, words

_TO_CHARACTERS = 90
"""Twentieths of a point that one step of a passage's indent stands for."""
_STEP = 4
_CONTAINERS = {w("sdt"), w("sdtContent"), w("ins"), w("moveTo"), w("customXml"), w("smartTag")}


class Walk:
    """One walk over a file. `passages`, `left_out` and `contents` fill up in the order of the file."""

    def __init__(self, package: Package) -> None:
        self.styles = Styles(package.styles)
        self.numbering = Numbering(package.numbering)
        self.runs = Runs(self.styles, package.links)
        self.patience = Patience()
        self.passages: list[Passage] = []
        self.left_out: list[LeftOut] = []
        self.contents: list[str] = []
        self._place = 0
        self._caption: Passage | None = None

    def over(self, elements: Iterable[etree._Element]) -> None:
        for element in elements:
            self.patience.check()
            if element.tag == w("p"):
                self._paragraph(element)
            elif element.tag == w("tbl"):
                self._table(element)
            elif element.tag in _CONTAINERS:
                self.over(element)

    def leave(self, roots: Iterable[etree._Element]) -> None:
        """Running heads and feet: each line once, however many pages carry it."""
        said: dict[str, None] = {}
        for root in roots:
            for one in root.iter(w("p")):
                said |= dict.fromkeys(filter(words, [one_line(marked(self.runs.of(one)))]))
        self.left_out += [LeftOut(1, line, Why.RUNNING_LINE) for line in said]

    def _paragraph(self, element: etree._Element) -> None:
        self._place += 1
        style = self.styles[value(element, "pPr", "pStyle")]
        text = marked(self.runs.of(element))
        numbered = self._numbered(element, style)
        self._caption = None
        if words(text):
            self._say(text, element, style, numbered)
        self._leave_pictures(element)
        for box in boxes(element):
            self.over(box)

    def _leave_pictures(self, element: etree._Element) -> None:
        """What is said of pictures for whoever does not see them."""
        for picture in element.iter(PICTURE):
            said = one_line(picture.get("descr", ""))
            if words(said) and next(picture.iterancestors(w("p"))) is element:
                self.left_out.append(LeftOut(self._place, said, Why.PICTURE))

    def _numbered(self, element: etree._Element, style: Style) -> Numbered | None:
        """An empty paragraph counts, too, if it is numbered."""
        key, level = numbering_of(element) or style.numbering or ("", 0)
        return self.numbering.take(key or (style.numbering or ("", 0))[0], level)

    def _say(self, text: str, element: etree._Element, style: Style, numbered: Numbered | None) -> None:
        if style.is_contents:
            line = one_line(text)
            self.contents.append(line)
            self.left_out.append(LeftOut(self._place, line, Why.CONTENTS))
        elif style.is_title:
            self._title(text)
        elif style.level:
            made = heading(text, self._place, style.level)
            number = numbered.number if numbered else ""
            self.passages.append(replace(made, number=made.number or number))
        else:
            self.passages.append(self._body(text, element, style, numbered))
        if style.is_caption:
            self._caption = self.passages[-1]

    def _title(self, text: str) -> None:
        """What stands above the title is the line of a series or a logo's, no text of the report."""
        if not any(passage.level for passage in self.passages):
            self.left_out += [LeftOut(one.line, one.text, Why.COVER) for one in self.passages]
            self.passages.clear()
        self.passages.append(Passage(one_line(text), self._place))

    def _body(self, text: str, element: etree._Element, style: Style, numbered: Numbered | None) -> Passage:
        indent = _indent(element, style, numbered)
        if style.is_member:
            return Passage(text, self._place, Mark.BULLET, "•", indent=indent, role=Role.TEAM)
        if numbered is None:
            made = paragraph(text, self._place, indent)
            return replace(made, apart=not (style.is_list and made.mark is Mark.NUMBER))
        if numbered.number:
            return Passage(
                text, self._place, Mark.NUMBER, number=numbered.number, indent=indent, apart=not style.is_list
            )
        bare = read_mark(text)
        typed_too = bare.mark is Mark.BULLET and not bare.is_doubtful
        return Passage(bare.rest if typed_too else text, self._place, Mark.BULLET, "•", indent=indent)

    def _table(self, element: etree._Element) -> None:
        caption = self._caption
        if found := grid_of(element, self.runs):
            if caption is not None and self.passages[-1] is caption:
                found = replace(found, caption=one_line(self.passages.pop().text))
            self._place += 1
            self.passages.append(table(found, self._place))
        else:
            for cell, use in cells_of(element, self.runs):
                before = len(self.passages)
                self.over(cell)
                self.passages[before:] = as_used(self.passages[before:], use, self.left_out)
        self._caption = None


def _indent(element: etree._Element, style: Style, numbered: Numbered | None) -> int:
    """How far a paragraph stands in, by itself, its numbering or its style, the nearer first."""
    own = indent_of(element)
    by_numbering = numbered.indent if numbered else None
    said = next((one for one in (own, by_numbering, style.indent) if one is not None), None)
    if said is not None:
        return said // _TO_CHARACTERS
    key = numbering_of(element) or style.numbering
    return key[1] * _STEP if key else 0
