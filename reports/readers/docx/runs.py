"""A paragraph of a Word file as marked runs. Deleted text is no text; what a field shows is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from reports.document.addresses import safe_href
from reports.document.runs import Run
from reports.readers.docx.names import FALLBACK, RELATION, inside, switch, value, w
from reports.readers.docx.styles import Styles

_GONE = {w("del"), w("moveFrom"), w("pPr"), w("rPr"), FALLBACK}
_TEXTS = {w("tab"): " ", w("noBreakHyphen"): "-", w("cr"): None}
_BOXES = w("txbxContent")


class Runs:
    """Runs of paragraphs. `links` maps ids of relations to addresses."""

    def __init__(self, styles: Styles, links: dict[str, str]) -> None:
        self.styles, self.links = styles, links

    def of(self, paragraph: etree._Element) -> list[Run]:
        style = self.styles[value(paragraph, "pPr", "pStyle")]
        strong = bool(style.bold) and not style.level
        return list(self._inside(paragraph, Run("", strong=strong)))

    def _inside(self, element: etree._Element, marks: Run) -> Iterator[Run]:
        for child in element:
            if child.tag in _GONE or child.tag == _BOXES:
                continue
            if child.tag == w("r"):
                yield from self._run(child, marks)
            elif child.tag == w("hyperlink"):
                yield from self._inside(child, replace(marks, href=safe_href(self.links.get(child.get(RELATION, "")))))
            else:
                yield from self._inside(child, marks)

    def _run(self, run: etree._Element, marks: Run) -> Iterator[Run]:
        if switch(run, "rPr", "vanish"):
            return
        own = replace(marks, strong=self._is_strong(run, marks), emphasis=bool(switch(run, "rPr", "i")))
        for child in run.iter(w("t"), w("br"), *_TEXTS):
            if not _is_own(child, run):
                continue
            if child.tag == w("t"):
                yield replace(own, text=child.text or "")
            elif child.tag == w("br"):
                yield replace(own, text=None if child.get(w("type"), "textWrapping") == "textWrapping" else " ")
            else:
                yield replace(own, text=_TEXTS[child.tag])

    def _is_strong(self, run: etree._Element, marks: Run) -> bool:
        said = switch(run, "rPr", "b")
        if said is None and inside(run, "rPr", "rStyle") is not None:
            said = self.styles[value(run, "rPr", "rStyle")].bold
        return marks.strong if said is None else said


def _is_own(child: etree._Element, run: etree._Element) -> bool:
    """False for what stands in a text box that hangs on the run."""
    nearest = next(above for above in child.iterancestors() if above is run or above.tag in {_BOXES, FALLBACK})
    return nearest is run


def boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Text boxes that hang on a paragraph itself, each once."""
    for box in paragraph.iter(_BOXES):
        nearest = next(above for above in box.iterancestors(w("p"), FALLBACK))
        if nearest is paragraph:
            yield box
