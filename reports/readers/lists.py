"""The short lists of a report and its figures, read off the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports.document.nodes import Block, Document, List, Paragraph, Role, Section, Table
from reports.document.words import inline_text, text_of
from reports.readers.walking import every, sections_with
from reports.readers.wording import one_line


@dataclass(frozen=True, slots=True)
class PointRead:
    """`number` as printed ("12", "Message 3"), "" for none."""

    number: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class FigureRead:
    """A figure that the report sets apart. `panel` is the heading it stands under."""

    panel: str
    value: str
    label: str


def key_messages(document: Document) -> tuple[PointRead, ...]:
    """Each item of the list of key messages; without a list, each paragraph that leads in to nothing."""
    return _points(document, Role.KEY_MESSAGES)


def recommendations(document: Document) -> tuple[PointRead, ...]:
    return _points(document, Role.RECOMMENDATIONS)


def focus_areas(document: Document) -> tuple[str, ...]:
    """What the council asked the team to look at, without the full stop that closes the list."""
    lists = (block for block in every(document.sections, List) if block.role is Role.FOCUS_AREAS)
    return tuple(_bare(item.blocks[0]) for each in lists for item in each.items)


def key_facts(document: Document) -> tuple[FigureRead, ...]:
    return tuple(_figures(document.sections, Role.KEY_FACTS))


def shares(document: Document) -> tuple[FigureRead, ...]:
    """Figures that make up a whole; `value` is as printed ("59 per cent")."""
    return tuple(_figures(document.sections, Role.SHARES))


def _points(document: Document, role: Role) -> tuple[PointRead, ...]:
    return tuple(point for section in sections_with(document.sections, role) for point in points_of(section))


def points_of(section: Section) -> tuple[PointRead, ...]:
    """Messages or recommendations of one section; what stands under a heading inside it is prose.

    A number behind which nothing is said ("Message 1" as the last line of a page) is none.
    """
    return tuple(point for point in _numbered_points(section) if text_of(point.blocks).strip())


def _numbered_points(section: Section) -> tuple[PointRead, ...]:
    lists = [block for block in section.blocks if isinstance(block, List) and block.role is section.role]
    if lists:
        return tuple(PointRead(item.number, item.blocks) for each in lists for item in each.items)
    return tuple(PointRead(block.number, (block,)) for block in section.blocks if is_message(block))


def is_message(block: Block) -> bool:
    """True for a paragraph of its own, not one that leads in to something."""
    if not isinstance(block, Paragraph) or block.role is not None:
        return False
    return not inline_text(block.children).rstrip().endswith(":")


def _bare(block: Block) -> str:
    return one_line(inline_text(block.children)).rstrip(".;, ")


def _figures(blocks: tuple[Block, ...], role: Role, panel: str = "") -> Iterator[FigureRead]:
    for block in blocks:
        match block:
            case Table(rows=rows) if block.role is role:
                yield from (FigureRead(block.caption or panel, value, label) for value, label in rows)
            case Section(heading=heading, blocks=inside):
                yield from _figures(inside, role, one_line(inline_text(heading)))
