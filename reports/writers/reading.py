"""The chapters of a draft for somebody who comments on them: the tree as HTML, with something beside every passage."""

from __future__ import annotations

from collections.abc import Callable

from reports.document.nodes import Block, Document, Item, List, Paragraph, People, Quote, Role, Section, Table
from reports.document.passages import Anchors, Path
from reports.writers.escaping import attributes, escaped
from reports.writers.inlines import Inlines
from reports.writers.people import people
from reports.writers.places import Places
from reports.writers.tables import table

Beside = Callable[[str], str]
"""Markup for the passage of an anchor, safe as it is."""

_BOXES = {Role.FRAMEWORK: "framework", Role.FOCUS_AREA: "focus"}


class Reading:
    """Headings begin at level 2: the page around it has a first one."""

    def __init__(self, document: Document, beside: Beside) -> None:
        self._document, self._beside = document, beside
        self._anchors = Anchors(document)
        self._inlines = Inlines(Places(document))

    def html(self) -> str:
        return "".join(self._section(section, (at,), 2) for at, section in enumerate(self._document.sections))

    def _section(self, section: Section, path: Path, level: int) -> str:
        heading, below = "", level
        if section.heading:
            tag, below = f"h{min(level, 6)}", level + 1
            words = f"<{tag}>{self._inlines.html(section.heading)}</{tag}>"
            heading = self._passage(words, self._anchors.of(section, path), "heading")
        blocks = "".join(self._block(block, (*path, at), below) for at, block in enumerate(section.blocks))
        return f"<section{attributes(class_=_BOXES.get(section.role, ''))}>\n{heading}{blocks}</section>\n"

    def _block(self, block: Block, path: Path, level: int) -> str:
        match block:
            case Section():
                return self._section(block, path, level)
            case List():
                return self._list(block, path)
            case _:
                return self._passage(self._words(block), self._anchors.of(block, path))

    def _list(self, node: List, path: Path) -> str:
        """Each item can be pointed at; a list inside an item belongs to it."""
        items = "".join(
            f"<li>{self._passage(self._item(item), self._anchors.of(item, (*path, at)))}</li>\n"
            for at, item in enumerate(node.items)
        )
        return f"{_list_tag(node, items)}\n" if items else ""

    def _item(self, item: Item) -> str:
        return f"{_number(item.number)}{''.join(map(self._words, item.blocks))}"

    def _words(self, block: Block) -> str:
        match block:
            case Paragraph():
                name = attributes(class_="note" if block.role is Role.NOTE else "")
                return f"<p{name}>{_number(block.number)}{self._inlines.html(block.children)}</p>"
            case List():
                return _list_tag(block, "".join(f"<li>{self._item(item)}</li>" for item in block.items))
            case Quote():
                speaker = f"<p>{escaped(block.speaker)}</p>" if block.speaker else ""
                return f"<blockquote>{''.join(map(self._words, block.blocks))}{speaker}</blockquote>"
            case Table():
                return table(block)
            case People():
                return people(block)
            case _:
                raise TypeError(f"Not a block that stands inside a passage: {type(block).__name__}")

    def _passage(self, words: str, anchor: str, name: str = "") -> str:
        kind = f"passage {name}".strip()
        return (
            f'<div class="{kind}" id="{escaped(anchor)}"><div class="words">{words}</div>{self._beside(anchor)}</div>\n'
        )


def _list_tag(node: List, items: str) -> str:
    is_numbered = any(item.number for item in node.items)
    tag = "ol" if node.ordered or is_numbered else "ul"
    return f"<{tag}{attributes(class_='numbered' if is_numbered else '')}>\n{items}</{tag}>"


def _number(number: str) -> str:
    return f'<span class="no">{escaped(number)}.</span> ' if number else ""
