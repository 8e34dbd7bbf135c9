"""How much a report may hold before a writer takes it up.

Layout takes minutes over a 100 KB word, exhausts the stack over deep nesting and the memory over vast tables. The
longest report seen has 86,000 characters; ten of it pass, with a paragraph, a table and a list each far beyond use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from reports.document.nodes import (
    Block,
    Document,
    Emphasis,
    Inline,
    Item,
    Link,
    List,
    Paragraph,
    Quote,
    Section,
    Strong,
    Table,
)
from reports.document.words import inline_text


@dataclass(frozen=True, slots=True)
class Limits:
    """Characters unless said."""

    document: int = 2_000_000
    nodes: int = 100_000
    heading: int = 1_000
    paragraph: int = 50_000
    cell: int = 5_000
    word: int = 1_000
    sections_deep: int = 8
    blocks_deep: int = 12
    marks_deep: int = 12
    items: int = 2_000
    rows: int = 2_000
    columns: int = 12


class TooMuch(ValueError):
    """The document is larger than a writer can lay out. The message is a sentence that names the place."""


def check_size(document: Document, limits: Limits = Limits()) -> None:
    """Raises TooMuch at the first place, in reading order, that is beyond the limits."""
    _Measure(limits).document(document)


class _Measure:
    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.characters = self.nodes = 0
        self.trail: list[str] = []

    def document(self, document: Document) -> None:
        for name in ("title", "subtitle", "date", "status", "language"):
            self._text(getattr(document, name), self.limits.heading, f"The {name}")
        for section in document.sections:
            self._block(section, 0)

    def _block(self, block: Block, depth: int) -> None:
        self._count()
        if depth > self.limits.blocks_deep:
            self._refuse(f"Blocks stand inside one another more than {self.limits.blocks_deep} deep")
        match block:
            case Section():
                self._section(block)
            case Paragraph(children, number):
                self._text(number, self.limits.heading, "A number")
                self._inlines(children, 0)
                self._text(inline_text(children), self.limits.paragraph, "A paragraph")
            case List(items):
                self._number(items, self.limits.items, "A list", "items")
                for item in items:
                    self._item(item, depth)
            case Quote(blocks, speaker):
                self._text(speaker, self.limits.heading, "A speaker")
                self._blocks(blocks, depth)
            case Table():
                self._table(block)
            case _:
                people = block.people
                self._number(people, self.limits.items, "A list of people", "names")
                for text in chain.from_iterable(_words_of(person) for person in people):
                    self._text(text, self.limits.heading, "A line about a person")

    def _blocks(self, blocks: Iterable[Block], depth: int) -> None:
        for block in blocks:
            self._block(block, depth + 1)

    def _section(self, section: Section) -> None:
        self._inlines(section.heading, 0)
        heading = inline_text(section.heading)
        self._text(heading, self.limits.heading, "A heading")
        self.trail.append(heading)
        if len(self.trail) > self.limits.sections_deep:
            self._refuse(f"Sections stand inside one another more than {self.limits.sections_deep} deep")
        for block in section.blocks:
            self._block(block, 0)
        self.trail.pop()

    def _item(self, item: Item, depth: int) -> None:
        self._count()
        self._text(item.number, self.limits.heading, "A number")
        self._blocks(item.blocks, depth)

    def _table(self, table: Table) -> None:
        self._text(table.caption, self.limits.heading, "A caption")
        self._number(table.rows, self.limits.rows, "A table", "rows")
        for row in (table.header, *table.rows):
            self._number(row, self.limits.columns, "A table", "columns")
            for cell in row:
                self._count()
                self._text(cell, self.limits.cell, "A cell")

    def _inlines(self, inlines: Iterable[Inline], depth: int) -> None:
        if depth > self.limits.marks_deep:
            self._refuse(f"Marks stand inside one another more than {self.limits.marks_deep} deep")
        for inline in inlines:
            self._count()
            match inline:
                case Strong(children) | Emphasis(children) | Link(children):
                    self._inlines(children, depth + 1)

    def _count(self) -> None:
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            self._refuse(f"The report has more than {self.limits.nodes:,} paragraphs, cells and pieces of text")

    def _number(self, things: tuple, limit: int, what: str, kind: str) -> None:
        if len(things) > limit:
            self._refuse(f"{what} has {len(things):,} {kind}; {limit:,} are the most")

    def _text(self, text: str, limit: int, what: str) -> None:
        self.characters += len(text)
        if len(text) > limit:
            self._refuse(f"{what} has {len(text):,} characters; {limit:,} are the most")
        if self.characters > self.limits.document:
            self._refuse(f"The report has more than {self.limits.document:,} characters")
        if len(text) > self.limits.word and re.search(rf"\S{{{self.limits.word + 1}}}", text):
            self._refuse(f"{what} has a word of more than {self.limits.word:,} characters, without a space in it")

    def _refuse(self, problem: str) -> None:
        trail = " › ".join(f"“{_short(heading)}”" for heading in self.trail)
        raise TooMuch(f"{problem}{f', in {trail}' if trail else ''}. Shorten or split it and make the report again.")


def _words_of(person: object) -> Iterator[str]:
    return (getattr(person, name) for name in person.__slots__)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
