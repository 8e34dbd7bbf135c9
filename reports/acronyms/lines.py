"""The lines of a report in which an acronym is a use of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reports.document.nodes import Block, Document, Item, List, Paragraph, People, Person, Quote, Role, Section, Table
from reports.document.words import inline_text


def lines_of(document: Document) -> tuple[str, ...]:
    """Each heading, paragraph, item and cell; neither the glossary itself nor who the people are that it names."""
    return tuple(line for line in _of_blocks(document.sections) if line)


def _of_blocks(blocks: Iterable[Block | Item]) -> Iterator[str]:
    for block in blocks:
        yield from _of_block(block)


def _of_block(block: Block | Item) -> Iterator[str]:
    match block:
        case Section(role=Role.GLOSSARY):
            return
        case Section(heading=heading, blocks=inside):
            yield inline_text(heading)
            yield from _of_blocks(inside)
        case Paragraph(children=children):
            yield inline_text(children)
        case List(items=inside) | Item(blocks=inside) | Quote(blocks=inside):
            yield from _of_blocks(inside)
        case Table(role=Role.GLOSSARY):
            return
        case Table(caption=caption, header=header, rows=rows):
            yield caption
            yield from header
            for row in rows:
                yield from row
        case People(people=people):
            yield from (line for person in people for line in _of_person(person))
        case _:
            raise TypeError(f"Not a block of a report: {type(block).__name__}")


def _of_person(person: Person) -> tuple[str, ...]:
    return (person.role, person.job_title, person.organisation)
