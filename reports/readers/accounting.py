"""The count that shows that a reader lost no word: each word of the source is in the tree or in what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import singledispatch

from reports.document import nodes
from reports.document.words import pieces
from reports.readers.reading import Reading
from reports.readers.wording import words


def unaccounted(source: str, reading: Reading) -> Counter[str]:
    """Words of the source, with their number, that are neither in the tree nor left out by name. Empty is right.

    A word the reader made up counts too, with a minus.
    """
    balance = Counter(words(source))
    balance.subtract(tree_words(reading.document))
    for one in reading.unplaced:
        balance.subtract(words(one.text))
    return Counter({word: number for word, number in balance.items() if number})


def tree_words(document: nodes.Document) -> list[str]:
    """Words of a tree in reading order: numbers of paragraphs and addresses of links included."""
    return [word for piece in texts(document) for word in words(piece)]


def addresses(inlines: tuple[nodes.Inline, ...]) -> Iterator[str]:
    """Addresses of links that do not print them. Links are outermost among the marks of a paragraph."""
    for link in (node for node in inlines if isinstance(node, nodes.Link)):
        printed = "".join(texts(link.children))
        if printed not in {link.href, link.href.removeprefix("mailto:")}:
            yield link.href


@singledispatch
def texts(node: object) -> Iterator[str]:
    """Texts of a node in reading order, addresses of links included where they are not printed."""
    yield from pieces(node)


@texts.register
def _(node: tuple) -> Iterator[str]:
    for child in node:
        yield from texts(child)


@texts.register
def _(node: nodes.Document) -> Iterator[str]:
    yield from texts((node.title, node.subtitle, node.date, node.status, node.sections))


@texts.register
def _(node: nodes.Section) -> Iterator[str]:
    yield from texts((node.heading, node.blocks))


@texts.register
def _(node: nodes.Paragraph) -> Iterator[str]:
    yield node.number
    yield from texts(node.children)


@texts.register
def _(node: nodes.List) -> Iterator[str]:
    yield from texts(node.items)


@texts.register
def _(node: nodes.Item) -> Iterator[str]:
    yield node.number
    yield from texts(node.blocks)


@texts.register(nodes.Strong | nodes.Emphasis)
def _(node: nodes.Strong | nodes.Emphasis) -> Iterator[str]:
    yield from texts(node.children)


@texts.register
def _(node: nodes.Text) -> Iterator[str]:
    yield node.text


@texts.register
def _(node: nodes.Break) -> Iterator[str]:
    yield "\n"


@texts.register
def _(node: nodes.Link) -> Iterator[str]:
    yield from texts(node.children)
    yield from addresses((node,))
