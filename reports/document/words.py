"""The words of a tree in reading order: the measure of every round trip (readers, writers, PDF read back)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from reports.document import nodes


def text_of(*parts: object) -> str:
    """Reading text of nodes, pieces parted by spaces, breaks by newlines; numbers included, as a reader sees them."""
    return " ".join(" ".join(pieces(part)) for part in parts)


@singledispatch
def pieces(node: object) -> Iterator[str]:
    """Runs of text of one node, in reading order. Raises TypeError for what is not a node."""
    raise TypeError(f"Not a node of the document tree: {type(node).__name__}")


@pieces.register
def _(node: tuple) -> Iterator[str]:
    for child in node:
        yield from pieces(child)


@pieces.register
def _(node: str) -> Iterator[str]:
    if node:
        yield node


@pieces.register
def _(node: nodes.Document) -> Iterator[str]:
    yield from pieces((node.title, node.subtitle, node.date, node.status, node.sections))


@pieces.register
def _(node: nodes.Section) -> Iterator[str]:
    yield inline_text(node.heading)
    yield from pieces(node.blocks)


@pieces.register
def _(node: nodes.Paragraph) -> Iterator[str]:
    if node.number:
        yield f"{node.number}."
    yield inline_text(node.children)


@pieces.register
def _(node: nodes.List) -> Iterator[str]:
    yield from pieces(node.items)


@pieces.register
def _(node: nodes.Item) -> Iterator[str]:
    if node.number:
        yield f"{node.number}."
    yield from pieces(node.blocks)


@pieces.register
def _(node: nodes.Quote) -> Iterator[str]:
    yield from pieces((node.blocks, node.speaker))


@pieces.register
def _(node: nodes.Table) -> Iterator[str]:
    yield from pieces((node.caption, node.header, *node.rows))


@pieces.register
def _(node: nodes.People) -> Iterator[str]:
    yield from pieces(node.people)


@pieces.register
def _(node: nodes.Person) -> Iterator[str]:
    yield from pieces((node.name, node.role, node.job_title, node.organisation, node.email, node.phone))


def inline_text(inlines: tuple[nodes.Inline, ...]) -> str:
    """Text of a run of inlines with nothing put between them; a break is a newline."""
    return "".join(_inline(node) for node in inlines)


def _inline(node: nodes.Inline) -> str:
    match node:
        case nodes.Text(text):
            return text
        case nodes.Break():
            return "\n"
        case _:
            return inline_text(node.children)
