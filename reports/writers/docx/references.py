"""Which numbers links can follow: the numbered places of a document whose numbers Word counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from reports.document.nodes import Document, Item, Paragraph
from reports.writers.docx.numbering import is_counted


def numbers(document: Document) -> dict[str, str]:
    """Numbers by anchor; of two places with one name the first, where links lead."""
    found: dict[str, str] = {}
    for node in _numbered(document):
        found.setdefault(node.anchor, node.number)
    return {anchor: number for anchor, number in found.items() if is_counted(number)}


def _numbered(node: object) -> Iterator[Paragraph | Item]:
    if isinstance(node, tuple):
        for child in node:
            yield from _numbered(child)
    elif is_dataclass(node):
        if isinstance(node, (Paragraph, Item)) and node.anchor:
            yield node
        for field in fields(node):
            yield from _numbered(getattr(node, field.name))
