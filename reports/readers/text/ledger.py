"""Where the reader notes what it leaves out while it builds the tree."""

from __future__ import annotations

from collections.abc import Iterator

from reports.document.nodes import Emphasis, Inline, Link, Strong
from reports.document.words import inline_text
from reports.readers.reading import LeftOut, Why
from reports.readers.text.inlines import read_inlines
from reports.readers.text.marks import Mark
from reports.readers.text.passages import Passage
from reports.readers.wording import one_line, words


class Ledger:
    """Collects what is left out; only what has words counts."""

    def __init__(self) -> None:
        self.left_out: list[LeftOut] = []

    def note(self, line: int, text: str, why: Why) -> None:
        if words(text):
            self.left_out.append(LeftOut(line, text, why))

    def note_bullets(self, passages: list[Passage]) -> None:
        """Bullets that are letters: a converter's "o" for a hollow circle."""
        for passage in passages:
            if passage.mark is Mark.BULLET:
                self.note(passage.line, passage.glyph, Why.MARKUP)

    def note_number(self, heading: Passage) -> None:
        """The number of a heading: whoever prints the tree numbers its sections anew."""
        self.note(heading.line, heading.number, Why.NUMBER)

    def inlines(self, text: str, line: int) -> tuple[Inline, ...]:
        """Inlines of a text that begins on a line, dead addresses noted."""
        nodes, dead = read_inlines(text)
        for address in dead:
            self.note(line, address, Why.ADDRESS)
        return nodes

    def plain(self, text: str, line: int) -> str:
        """A text without marks, on one line, for a place that holds no link: addresses of links are noted."""
        nodes = self.inlines(text, line)
        for node in _links(nodes):
            if inline_text(node.children) not in {node.href, node.href.removeprefix("mailto:")}:
                self.note(line, node.href, Why.ADDRESS)
        return one_line(inline_text(nodes))


def _links(nodes: tuple[Inline, ...]) -> Iterator[Link]:
    for node in nodes:
        if isinstance(node, Link):
            yield node
        elif isinstance(node, Strong | Emphasis):
            yield from _links(node.children)
