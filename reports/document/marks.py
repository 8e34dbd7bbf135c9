"""The headings and numbers of a tree in reading order: what a report that is printed anew has in common with the old.

A heading that runs into its paragraph is one: what a paragraph begins with in bold. A label in words ("Message 3") is
one too. The number before a theme's name is its number in the framework, which readers leave out: it is none here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from reports.document import nodes
from reports.document.words import inline_text

_THEME_NUMBER = re.compile(r"\s*\d{1,2}\s*[.:)]\s+")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """`text` is the words of a heading, or a number as printed."""

    text: str
    is_heading: bool = True


@singledispatch
def marks(node: object) -> Iterator[Mark]:
    """Of people and tables there are none."""
    yield from ()


@marks.register
def _(node: tuple) -> Iterator[Mark]:
    for child in node:
        yield from marks(child)


@marks.register
def _(node: nodes.Document) -> Iterator[Mark]:
    yield from marks(node.sections)


@marks.register
def _(node: nodes.Section) -> Iterator[Mark]:
    heading = inline_text(node.heading)
    yield from _heading(_THEME_NUMBER.sub("", heading) if node.role is nodes.Role.THEME else heading)
    yield from marks(node.blocks)


@marks.register
def _(node: nodes.Paragraph) -> Iterator[Mark]:
    yield from _number(node.number)
    if node.children and isinstance(node.children[0], nodes.Strong):
        yield from _heading(inline_text(node.children[0].children))


@marks.register
def _(node: nodes.List) -> Iterator[Mark]:
    for item in node.items:
        yield from _number(item.number)
        yield from marks(item.blocks)


@marks.register
def _(node: nodes.Quote) -> Iterator[Mark]:
    yield from marks(node.blocks)


def _heading(text: str) -> Iterator[Mark]:
    if words := " ".join(_WORD.findall(text)):
        yield Mark(words)


def _number(number: str) -> Iterator[Mark]:
    if number:
        yield Mark(number, is_heading=not number.isdigit())
