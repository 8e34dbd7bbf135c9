"""Elements of a web page → passages, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from reports.document.addresses import safe_href
from reports.document.runs import Run
from reports.readers.cells import as_used
from reports.readers.html.tables import blocks_of, grid_of
from reports.readers.marking import marked
from reports.readers.passage import DEEPEST, Passage
from reports.readers.passages import heading, item, paragraph, table
from reports.readers.patience import Patience
from reports.readers.reading import LeftOut, Why
from reports.readers.text.marks import Mark
from reports.readers.wording import words

_SILENT = {
    "script",
    "style",
    "template",
    "head",
    "svg",
    "math",
    "iframe",
    "object",
    "audio",
    "video",
    "select",
    "noscript",
}
_PICTURES = {"img", "svg", "area"}
_FURNITURE = {"nav", "form", "button", "dialog"}
_FURNITURE_ROLES = {"navigation", "search", "banner", "contentinfo", "dialog", "alert"}
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_NAMES = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong
    sub sup time tt u var wbr
"""
_INLINE = frozenset(_NAMES.split())
_STRONG, _SLANTED = {"b", "strong"}, {"em", "i", "cite"}
_COLLAPSED = re.compile(r"[ \t\r\n\f]+")


@dataclass
class _Item:
    """The list item that is open. `said` is the passage that holds its first words."""

    ordered: bool
    number: str
    depth: int
    first: bool
    said: int | None = None


class Walk:
    """One walk over a page. `passages` and `left_out` fill up in the order of the page."""

    def __init__(self, main: etree._Element | None = None) -> None:
        """`main` is the part of the page that holds the report, where the page names one."""
        self.main = main
        self.patience = Patience()
        self.around = [] if main is None else list(main.iterancestors())
        self.passages: list[Passage] = []
        self.left_out: list[LeftOut] = []
        self.contents: list[str] = []
        self.has_title = False
        self._runs: list[Run] = []
        self._marks = Run("")
        self._items: list[_Item] = []
        self._line = 1

    def over(self, element: etree._Element) -> None:
        """Takes up an element with all that is in it; its tail belongs to its parent."""
        self.patience.check()
        name = element.tag if isinstance(element.tag, str) else ""
        self._line = element.sourceline or self._line
        if name in _PICTURES:
            self._leave_picture(element)
        if name in _SILENT or not name:
            return
        if name == "br":
            self._runs.append(replace(self._marks, text=None))
        elif name in _INLINE:
            self._inline(element, name)
        elif is_furniture(element) or self._is_beside_main(element):
            self._leave(element)
        else:
            self._block(element, name)

    def _is_beside_main(self, element: etree._Element) -> bool:
        if element is self.main or element in self.around or element.getparent() not in self.around:
            return False
        return element.find(".//h1") is None and element.tag != "h1"

    def _inside(self, element: etree._Element) -> None:
        self._say(element.text)
        for child in element:
            self.over(child)
            self._say(child.tail)

    def _say(self, text: str | None) -> None:
        if text:
            self._runs.append(replace(self._marks, text=_COLLAPSED.sub(" ", text)))

    def _inline(self, element: etree._Element, name: str) -> None:
        before = self._marks
        if name in _STRONG:
            self._marks = replace(before, strong=True)
        elif name in _SLANTED:
            self._marks = replace(before, emphasis=True)
        elif name == "a" and not (href := safe_href(element.get("href"))).startswith("#"):
            self._marks = replace(before, href=href)
        self._inside(element)
        self._marks = before

    def _block(self, element: etree._Element, name: str) -> None:
        self._flush()
        if name in _HEADINGS and not self._items:
            self._inside(element)
            self._heading(_HEADINGS[name])
        elif name in {"ul", "ol"}:
            self._list(element, ordered=name == "ol")
        elif name == "table":
            self._table(element)
        elif name == "dl":
            self._pairs(element)
        else:
            self._inside(element)
            self._flush()

    def _flush(self) -> None:
        """What was said since the last block is a passage of its own."""
        text, self._runs = marked(self._runs), []
        if not words(text):
            return
        if self._items:
            self._item_text(text, self._items[-1])
        else:
            self.passages.append(paragraph(text, self._line))

    def _heading(self, level: int) -> None:
        text, self._runs = marked(self._runs), []
        if not words(text):
            return
        if level == 1 and not self.has_title:
            self.has_title = True
            self._leave_above()
            self.passages.append(Passage(text.replace("\n", " "), self._line))
        else:
            self.passages.append(heading(text, self._line, level))

    def _leave_above(self) -> None:
        """What stands above the title is the line of a series or a site, no text of the report."""
        self.left_out += [LeftOut(one.line, one.text, Why.COVER) for one in self.passages]
        self.passages.clear()

    def _list(self, element: etree._Element, *, ordered: bool) -> None:
        number = _whole(element.get("start"), 1)
        depth = sum(1 for one in self._items)
        for place, child in enumerate(element):
            if child.tag != "li":
                self.over(child)
                continue
            number = _whole(child.get("value"), number)
            shown = chr(96 + number) if element.get("type") == "a" and number <= 26 else str(number)
            self._items.append(_Item(ordered, shown, min(depth, DEEPEST), first=place == 0))
            self._inside(child)
            self._flush()
            self._items.pop()
            number += 1

    def _item_text(self, text: str, open_item: _Item) -> None:
        if open_item.said is None:
            open_item.said = len(self.passages)
            number = open_item.number if open_item.ordered else ""
            self.passages.append(item(text, self._line, number, open_item.depth, apart=open_item.first))
            return
        said = self.passages[open_item.said]
        if open_item.said == len(self.passages) - 1 and said.mark is Mark.BULLET:
            self.passages[-1] = replace(said, text=f"{said.text}\n{text}")
        else:
            self.passages.append(paragraph(text, self._line))

    def _pairs(self, element: etree._Element) -> None:
        """A list of terms: each with what is said of it, as one bullet."""
        term = ""
        for child in element.iter("dt", "dd"):
            self._inside(child)
            text, self._runs = marked(self._runs), []
            if child.tag == "dt":
                if term:
                    self.passages.append(item(term, self._line, "", 0, apart=False))
                term = text
            elif words(text):
                self.passages.append(item(", ".join(filter(None, (term, text))), self._line, "", 0, apart=False))
                term = ""
        if term:
            self.passages.append(item(term, self._line, "", 0, apart=False))

    def _table(self, element: etree._Element) -> None:
        if found := grid_of(element):
            self.passages.append(table(found, self._line))
            return
        for child, use in blocks_of(element):
            self.patience.check()
            marks, before = self._marks, len(self.passages)
            self._marks = replace(marks, strong=child.tag == "th")
            self._inside(child)
            self._flush()
            self._marks = marks
            self.passages[before:] = as_used(self.passages[before:], use, self.left_out)

    def _leave_picture(self, element: etree._Element) -> None:
        """What is said of a picture for whoever does not see it, and what is written in a drawing."""
        said = " ".join(filter(None, (element.get("alt"), element.get("aria-label"), *element.itertext())))
        if words(said):
            self.left_out.append(LeftOut(self._line, " ".join(said.split()), Why.PICTURE))

    def _leave(self, element: etree._Element) -> None:
        self._flush()
        lines = list(_lines(element))
        is_contents = _is_contents(element, lines)
        if is_contents:
            self.contents += lines
        why = Why.CONTENTS if is_contents else Why.WEB_PAGE
        self.left_out += [LeftOut(self._line, line, why) for line in lines]


def is_furniture(element: etree._Element) -> bool:
    """True for what helps to get about a page. The head of a page that holds its title is text."""
    if element.get("role") in _FURNITURE_ROLES or element.tag in _FURNITURE or element.get("hidden") is not None:
        return True
    return element.tag in {"header", "footer"} and element.find(".//h1") is None and _is_of_page(element)


def _is_of_page(element: etree._Element) -> bool:
    return not any(above.tag in {"main", "article", "section"} for above in element.iterancestors())


def _is_contents(element: etree._Element, lines: list[str]) -> bool:
    says = " ".join(filter(None, (element.get("class"), element.get("aria-label"), element.get("id"), *lines[:1])))
    return bool(re.search(r"\b(table-of-)?contents?\b|\btoc\b|\bon this page\b", says, re.IGNORECASE))


def _lines(element: etree._Element) -> Iterator[str]:
    """Each text of a part that is left out, on one line; blocks that are only parted by markup stay apart."""
    for text in element.itertext():
        if line := " ".join(text.split()):
            yield line


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else otherwise
