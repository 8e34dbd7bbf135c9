"""Walks over a tree in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from reports.document.nodes import Block, Item, List, Quote, Role, Section

Node = TypeVar("Node")


def every(blocks: tuple[Block | Item, ...], kind: type[Node]) -> Iterator[Node]:
    """Every block of one kind, however deep; a block before those inside it."""
    for block in blocks:
        if isinstance(block, kind):
            yield block
        match block:
            case Section() | Quote() | Item():
                yield from every(block.blocks, kind)
            case List(items=items):
                yield from every(items, kind)


def sections_with(blocks: tuple[Block, ...], role: Role) -> Iterator[Section]:
    """Outermost sections with a role."""
    for block in blocks:
        if isinstance(block, Section):
            if block.role is role:
                yield block
            else:
                yield from sections_with(block.blocks, role)
