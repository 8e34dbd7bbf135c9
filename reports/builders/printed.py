"""Blocks in the order of print, with the numbers that they are given."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reports.builders.quoting import with_speaker
from reports.builders.references import Reference
from reports.document.nodes import Block, Link, Paragraph, Quote


@dataclass
class Run:
    """A run of numbers, and where each finding was printed. `next` is None where paragraphs carry no numbers.

    Only paragraphs of a run that `is_anchored` can be linked to: two runs would give the same names.
    """

    next: int | None
    is_anchored: bool = True
    references: dict[int, list[Reference]] = field(default_factory=dict)

    def take(self, count: int) -> int:
        """The first of the next `count` numbers."""
        first = self.next
        self.next += count
        return first

    def refer(self, finding: int, place: Reference) -> None:
        self.references.setdefault(finding, []).append(place)


class Printed:
    """A stretch of a run. Paragraphs are numbered; bullets, quotations and bare addresses stay with their paragraph."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.blocks: list[Block] = []

    def add(self, blocks: tuple[Block, ...], finding: int | None = None, title: str = "") -> None:
        """Every paragraph by itself. `title` is the finding's heading, by which links name it without a number."""
        for block in blocks:
            self._add(block, finding, title)

    def add_as_one(self, blocks: tuple[Block, ...], finding: int | None = None) -> None:
        """One number for all, however long."""
        is_numbered = False
        for block in blocks:
            if is_numbered:
                self.blocks.append(_spoken(block))
            else:
                self._add(block, finding, "")
                is_numbered = isinstance(block, Paragraph)

    def _add(self, block: Block, finding: int | None, title: str) -> None:
        if isinstance(block, Paragraph) and not (self.blocks and is_address(block)):
            block = self._numbered(block, finding) if self.run.next else self._named(block, finding, title)
        self.blocks.append(_spoken(block))

    def _numbered(self, paragraph: Paragraph, finding: int | None) -> Paragraph:
        number = self.run.take(1)
        anchor = f"p{number}" if self.run.is_anchored else ""
        if finding is not None:
            self.run.refer(finding, Reference(anchor, number))
        return replace(paragraph, number=str(number), anchor=anchor)

    def _named(self, paragraph: Paragraph, finding: int | None, title: str) -> Paragraph:
        if not title or finding is None or finding in self.run.references:
            return paragraph
        anchor = f"finding-{finding}"
        self.run.refer(finding, Reference(anchor, None, title))
        return replace(paragraph, anchor=anchor)


def _spoken(block: Block) -> Block:
    return with_speaker(block) if isinstance(block, Quote) else block


def is_address(paragraph: Paragraph) -> bool:
    """A source or a picture's place, typed as a paragraph of its own."""
    return bool(paragraph.children) and all(isinstance(child, Link) for child in paragraph.children)
