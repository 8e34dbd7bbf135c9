"""Two report trees side by side: which headings, paragraphs and rows stayed, changed, came or went. Pure.

Numbers of paragraphs are left out: they follow from what stands before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from assurance.differences import pairs
from reports.document.nodes import Block, Document, Item, List, Paragraph, People, Quote, Section, Table
from reports.document.words import inline_text, text_of


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of reading text. `under` is the heading that it stands under, empty for a chapter's own heading."""

    text: str
    under: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A line in both versions; None on the side that does not have it."""

    before: Line | None
    after: Line | None

    @property
    def is_same(self) -> bool:
        return bool(self.before and self.after and self.before.text == self.after.text)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbours that all stayed as they were, or all did not."""

    pairs: tuple[Pair, ...]
    is_same: bool


def compare(before: Document, after: Document) -> list[Stretch]:
    ours, others = list(lines_of(before)), list(lines_of(after))
    matcher = SequenceMatcher(None, [_key(line) for line in ours], [_key(line) for line in others], autojunk=False)
    found = []
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            kept = tuple(Pair(one, other) for one, other in zip(ours[a:b], others[c:d], strict=True))
            found.append(Stretch(kept, is_same=True))
        else:
            found.append(Stretch(tuple(_paired(ours[a:b], others[c:d])), is_same=False))
    return found


def lines_of(document: Document) -> Iterator[Line]:
    for text in (document.title, document.subtitle, document.date, document.status):
        if text:
            yield Line(text, is_heading=True)
    yield from _of_blocks(document.sections, "")


def _of_blocks(blocks: tuple[Block, ...], under: str) -> Iterator[Line]:
    for block in blocks:
        match block:
            case Section(heading=heading, blocks=inside):
                title = _one_line(inline_text(heading))
                if title:
                    yield Line(title, under, is_heading=True)
                yield from _of_blocks(inside, title or under)
            case List(items=inside) | Item(blocks=inside) | Quote(blocks=inside):
                yield from _of_blocks(inside, under)
            case _:
                yield from (Line(text, under) for text in _texts(block) if text)


def _texts(block: Block) -> list[str]:
    """Of blocks that hold no others. Raises TypeError for a node that nobody has told how to compare."""
    match block:
        case Paragraph(children=children):
            return [inline_text(children).strip()]
        case Table(caption=caption, header=header, rows=rows):
            return [caption, *(" · ".join(row) for row in (header, *rows) if row)]
        case People(people=people):
            return [text_of(person) for person in people]
        case _:
            raise TypeError(f"Not a block that can be compared: {type(block).__name__}")


def _paired(ours: list[Line], others: list[Line]) -> Iterator[Pair]:
    for i, j in pairs([line.text for line in ours], [line.text for line in others]):
        yield Pair(None if i is None else ours[i], None if j is None else others[j])


def _key(line: Line) -> tuple[str, bool]:
    return (line.text, line.is_heading)


def _one_line(text: str) -> str:
    return " ".join(text.split())
