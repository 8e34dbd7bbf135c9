"""Marked text as HTML."""

from __future__ import annotations

from collections.abc import Iterable

from reports.document.nodes import Break, Emphasis, Inline, Link, Strong, Text
from reports.writers.escaping import breakable, escaped
from reports.writers.places import Places


class Inlines:
    def __init__(self, places: Places) -> None:
        self.places = places

    def html(self, inlines: Iterable[Inline]) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, node: Inline) -> str:
        match node:
            case Text(text):
                return breakable(text)
            case Break():
                return "<br>"
            case Strong(children):
                return f"<strong>{self.html(children)}</strong>"
            case Emphasis(children):
                return f"<em>{self.html(children)}</em>"
            case _:
                return self._link(self.html(_without_links(node.children)), node.href)

    def _link(self, content: str, href: str) -> str:
        address = self.places.href(href)
        return f'<a href="{escaped(address)}">{content}</a>' if address and content.strip() else content


def _without_links(inlines: Iterable[Inline]) -> Iterable[Inline]:
    """A link inside a link is only its words: HTML allows no other reading."""
    for node in inlines:
        match node:
            case Link(children):
                yield from _without_links(children)
            case Strong(children):
                yield Strong(tuple(_without_links(children)))
            case Emphasis(children):
                yield Emphasis(tuple(_without_links(children)))
            case _:
                yield node
