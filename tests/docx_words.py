"""The text of a Word file as Word prints it, numbers counted, compared with a document tree word for word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from reports.document.nodes import Document
from reports.document.words import text_of
from tests.pdf_words import compare, words

_SIGNS = {qn("w:br"): "\n", qn("w:tab"): "\t", qn("w:softHyphen"): "\xad"}


@dataclass(frozen=True)
class Line:
    """A paragraph as it is printed: `number` with its sign, such as "3." or "•"."""

    style: str
    number: str
    text: str


def assert_docx_says(document: Document, data: bytes) -> None:
    """Every word of the tree is in the file, in order, and nothing else but the contents and the line above the title.

    For a file that is not marked as a draft, which says that on its cover, too.
    """
    said = " ".join(f"{line.number} {line.text}" for line in lines(data) if line.style != "Report Kicker")
    compare(words(said), words(text_of(document)))


def lines(data: bytes) -> list[Line]:
    """All paragraphs but those of the contents, tables' cells among them, in order."""
    file = docx.Document(BytesIO(data))
    names = {style.style_id: style.name for style in file.styles}
    counting = _Counting(file)
    return [
        Line(names[_value(paragraph.pPr, "w:pStyle")], counting.number(paragraph), _text(paragraph))
        for paragraph in file.element.body.iter(qn("w:p"))
        if not any(above.tag == qn("w:sdt") for above in paragraph.iterancestors())
    ]


class _Counting:
    """Numbers as Word counts them: paragraphs count together when their numberings share a definition."""

    def __init__(self, file: Any) -> None:
        numbering = file.part.numbering_part.element
        self.definitions = {one.get(qn("w:abstractNumId")): one for one in numbering.iter(qn("w:abstractNum"))}
        self.used = {
            one.get(qn("w:numId")): _value(one, "w:abstractNumId") for one in numbering.iterchildren(qn("w:num"))
        }
        self.styles = {style.style_id: style.element for style in file.styles}
        self.counts: dict[tuple[str, str], int] = {}

    def number(self, paragraph: Any) -> str:
        numbered = next((one for one in self._numberings(paragraph) if _value(one, "w:numId") in self.used), None)
        if numbered is None:
            return ""
        definition = self.used[_value(numbered, "w:numId")]
        level = _value(numbered, "w:ilvl") or "0"
        found = next(one for one in self.definitions[definition] if one.get(qn("w:ilvl")) == level)
        if _value(found, "w:numFmt") == "bullet":
            return _value(found, "w:lvlText")
        key = (definition, level)
        self.counts[key] = self.counts.get(key, int(_value(found, "w:start")) - 1) + 1
        return _value(found, "w:lvlText").replace(f"%{int(level) + 1}", str(self.counts[key]))

    def _numberings(self, paragraph: Any) -> Iterator[Any]:
        """The paragraph's own, then its style's."""
        yield from paragraph.pPr.iterchildren(qn("w:numPr"))
        yield from self.styles[_value(paragraph.pPr, "w:pStyle")].iterfind(f"{qn('w:pPr')}/{qn('w:numPr')}")


def _value(element: Any, child: str) -> str:
    found = element.find(qn(child))
    return "" if found is None else found.get(qn("w:val"))


def _text(paragraph: Any) -> str:
    return "".join(node.text or "" if node.tag == qn("w:t") else _SIGNS.get(node.tag, "") for node in paragraph.iter())
