"""The numbered paragraphs that expand each list of findings; one number runs through the whole report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reports.builders.facts import FindingFacts
from reports.builders.plan import Place, PlannedPart, PlannedSection
from reports.document.nodes import Block, Item, Link, List, Paragraph, Role, Strong, Text
from reports.document.richtext import from_html
from reports.document.style import HouseStyle


@dataclass(frozen=True, slots=True)
class Expansion:
    """`points` are the headings as bullets; `numbers` says which paragraphs stand for a finding, by its ref."""

    points: tuple[Item, ...]
    blocks: tuple[Block, ...]
    numbers: tuple[tuple[int, str], ...]
    next_number: int


@dataclass(frozen=True, slots=True)
class Expansions:
    of_place: dict[Place, Expansion]
    of_finding: dict[int, tuple[str, ...]]
    """The numbers of the paragraphs that expand a finding, by its ref."""


def expand_all(sections: Iterable[PlannedSection], style: HouseStyle) -> Expansions:
    of_place: dict[Place, Expansion] = {}
    of_finding: dict[int, tuple[str, ...]] = {}
    number = 1
    for part in _in_order(sections):
        expansion = of_place[part.place] = expand(part, style, number)
        number = expansion.next_number
        for ref, printed in expansion.numbers:
            of_finding[ref] = (*of_finding.get(ref, ()), printed)
    return Expansions(of_place, of_finding)


def _in_order(sections: Iterable[PlannedSection]) -> Iterator[PlannedPart]:
    for section in sections:
        yield from (part for part in section.parts if part.place)
        yield from _in_order(section.children)


def expand(part: PlannedPart, style: HouseStyle, first: int) -> Expansion:
    """The list's own paragraphs, then each finding's narrative; a row of the list is one number however long it is."""
    points: list[Item] = []
    numbering = _Numbering(first)
    for row in part.paragraphs:
        numbering.print_row(from_html(row.text), row.finding)
    for finding in part.findings:
        own, narrative = _parted(finding)
        if finding.heading:
            points.append(Item((Paragraph((Text(finding.heading),)), *own)))
        else:
            numbering.blocks.extend(own)
        for block in narrative:
            numbering.print_block(block, finding.ref)
        numbering.blocks.extend(_impact(finding, style))
    return Expansion(tuple(points), tuple(numbering.blocks), tuple(numbering.numbers), numbering.next)


class _Numbering:
    def __init__(self, first: int) -> None:
        self.next = first
        self.blocks: list[Block] = []
        self.numbers: list[tuple[int, str]] = []

    def print_block(self, block: Block, finding: int | None) -> None:
        """Paragraphs are numbered; bullets, quotations and bare addresses stay with the one that they follow."""
        if isinstance(block, Paragraph) and not (self.blocks and _is_address(block)):
            number = str(self.next)
            self.next += 1
            block = replace(block, number=number, anchor=f"p{number}")
            if finding is not None:
                self.numbers.append((finding, number))
        self.blocks.append(block)

    def print_row(self, blocks: tuple[Block, ...], finding: int | None) -> None:
        is_numbered = False
        for block in blocks:
            if is_numbered:
                self.blocks.append(block)
            else:
                self.print_block(block, finding)
                is_numbered = isinstance(block, Paragraph)


def _is_address(paragraph: Paragraph) -> bool:
    """A source or a picture's place, typed as a paragraph of its own."""
    return bool(paragraph.children) and all(isinstance(child, Link) for child in paragraph.children)


def _parted(finding: FindingFacts) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What belongs to the heading (sub-bullets before any paragraph), and the narrative that expands it."""
    blocks = from_html(finding.narrative)
    first = next((place for place, block in enumerate(blocks) if isinstance(block, Paragraph)), len(blocks))
    return blocks[:first], blocks[first:]


def _impact(finding: FindingFacts, style: HouseStyle) -> tuple[Block, ...]:
    """Follows the narrative without a number of its own: it says what that comes to."""
    blocks = from_html(finding.impact) if style.prints_impact else ()
    if not blocks:
        return ()
    label = Strong((Text(style.words.impact),))
    if isinstance(blocks[0], Paragraph):
        return (Paragraph((label, Text(" "), *blocks[0].children)), *blocks[1:])
    return (Paragraph((label,)), *blocks)


def points_list(expansion: Expansion) -> tuple[Block, ...]:
    return (List(expansion.points, role=Role.POINTS),) if expansion.points else ()
