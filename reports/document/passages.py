"""What a reader of a draft can point at: each heading, paragraph, list item, quotation, table and list of people.

A passage's anchor is the node's own where it has one, and otherwise made from where the node stands, so that it is the
same for as long as the tree is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from reports.document.nodes import Block, Document, Item, List, Paragraph, Role, Section
from reports.document.words import inline_text, text_of

Path = tuple[int, ...]
"""Places in the lists of children, from the document down."""
_NAME = re.compile(r"(?!at-)[A-Za-z][A-Za-z0-9_.-]{0,99}")


@dataclass(frozen=True, slots=True)
class Passage:
    """`number` is a paragraph's, `where` the nearest heading above it; `text` is what it says, without the number."""

    anchor: str
    number: str
    where: str
    text: str


def passages(document: Document) -> tuple[Passage, ...]:
    """In reading order, those that say something; what the regulator's framework asks is one with its heading."""
    finder = _Finder(Anchors(document))
    found = (passage for at, section in enumerate(document.sections) for passage in finder.block(section, (at,), ""))
    return tuple(passage for passage in found if passage.text)


class Anchors:
    """The anchor of every passage of one document, each once."""

    def __init__(self, document: Document) -> None:
        counts = Counter(_own_anchors(document.sections))
        self._single = {anchor for anchor, count in counts.items() if count == 1 and _NAME.fullmatch(anchor)}

    def of(self, node: Block | Item, path: Path) -> str:
        """Its own, unless it has none, shares it, or it is no name that a link could use."""
        own = getattr(node, "anchor", "")
        return own if own in self._single else "-".join(["at", *map(str, path)])


def _own_anchors(node: object) -> Iterator[str]:
    if isinstance(node, tuple):
        for child in node:
            yield from _own_anchors(child)
    elif is_dataclass(node):
        yield getattr(node, "anchor", "")
        for field in fields(node):
            yield from _own_anchors(getattr(node, field.name))


@dataclass(frozen=True, slots=True)
class _Finder:
    anchors: Anchors

    def block(self, block: Block, path: Path, where: str) -> Iterator[Passage]:
        match block:
            case Section():
                yield from self.section(block, path, where)
            case List():
                for at, item in enumerate(block.items):
                    yield self.item(item, (*path, at), where)
            case Paragraph():
                words = " ".join(inline_text(block.children).split())
                yield Passage(self.anchors.of(block, path), block.number, where, words)
            case _:
                yield Passage(self.anchors.of(block, path), "", where, " ".join(text_of(block).split()))

    def section(self, section: Section, path: Path, where: str) -> Iterator[Passage]:
        heading = " ".join(inline_text(section.heading).split())
        yield Passage(self.anchors.of(section, path), "", where, heading)
        if section.role is Role.FRAMEWORK:
            return
        for at, child in enumerate(section.blocks):
            yield from self.block(child, (*path, at), heading or where)

    def item(self, item: Item, path: Path, where: str) -> Passage:
        """Its number is its place in a list, and no paragraph's: it stands behind the heading."""
        placed = ", ".join(filter(None, (where, item.number)))
        return Passage(self.anchors.of(item, path), "", placed, " ".join(text_of(item.blocks).split()))
