"""Passages → blocks of the tree: paragraphs with their numbers, lists with lists inside."""

from __future__ import annotations

from collections.abc import Iterator

from reports.document.nodes import Block, Item, List, Paragraph, Role, Table
from reports.readers.corrections import TEXT
from reports.readers.passage import Passage
from reports.readers.text.ledger import Ledger
from reports.readers.text.marks import Mark

_MOST_WORDS_OF_ITEM = 40


def runs(passages: list[Passage]) -> Iterator[list[Passage]]:
    """Passages grouped: each list (bullets, or numbered items set tight) is one run, each paragraph one of its own.

    A numbered overview of the framework is a list too, whatever stands between its lines.
    """
    run: list[Passage] = []
    for passage in passages:
        if run and not _continues(run, passage):
            yield run
            run = []
        run.append(passage)
    if run:
        yield run


def is_list(run: list[Passage]) -> bool:
    return run[0].mark is Mark.BULLET or len(run) > 1


def prose(passages: list[Passage], ledger: Ledger) -> tuple[Block, ...]:
    """Blocks without any role of their own but that of the framework's overview."""
    return tuple(as_list(run, ledger) if is_list(run) else paragraph(run[0], ledger) for run in runs(passages))


def paragraph(passage: Passage, ledger: Ledger, role: Role | None = None) -> Paragraph | Table:
    """A table's passage is a table, whoever asks; its role was found before."""
    if passage.grid is not None:
        return Table(passage.grid.caption, passage.grid.header, passage.grid.rows, role=passage.role)
    role = Role.NOTE if passage.told == TEXT else role
    return Paragraph(ledger.inlines(passage.text, passage.line), number=passage.number, role=role)


def as_list(run: list[Passage], ledger: Ledger, role: Role | None = None) -> List:
    """One list of a run. Bullets deeper than the first hang under the one above them."""
    top = min(passage.depth for passage in run)
    items: list[Item] = []
    at = 0
    while at < len(run):
        end = at + 1
        while end < len(run) and run[end].depth > top:
            end += 1
        inside = (as_list(run[at + 1 : end], ledger),) if end > at + 1 else ()
        items.append(Item((_words(run[at], ledger), *inside), number=run[at].number))
        at = end
    return List(tuple(items), role=role or run[0].role, ordered=any(item.number for item in items))


def _words(passage: Passage, ledger: Ledger) -> Paragraph:
    return Paragraph(ledger.inlines(passage.text, passage.line))


def _continues(run: list[Passage], passage: Passage) -> bool:
    if passage.role is Role.FRAMEWORK or run[0].role is Role.FRAMEWORK:
        return passage.role is run[0].role
    if passage.mark is Mark.BULLET:
        return run[0].mark is Mark.BULLET
    return _is_item(run[-1]) and _is_item(passage) and not passage.apart


def _is_item(passage: Passage) -> bool:
    """A numbered passage short enough for a list: longer ones are numbered paragraphs, however tight they stand."""
    return passage.mark is Mark.NUMBER and len(passage.text.split()) <= _MOST_WORDS_OF_ITEM
