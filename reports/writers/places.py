"""Anchors and links of one document: every id once, no link to nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from reports.document.addresses import safe_href
from reports.document.messages import Level, Message
from reports.document.nodes import Document, Section

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,99}")


class Places:
    def __init__(self, document: Document) -> None:
        self.messages: list[Message] = []
        self._wanted = {anchor for anchor in _anchors(document) if _NAME.fullmatch(anchor)}
        self._given: set[str] = set()

    def claim(self, anchor: str) -> str:
        """The id for the next node in reading order, or nothing if it cannot be one or is taken."""
        if not anchor:
            return ""
        if anchor not in self._wanted:
            self._say("A place has a name that links cannot use", anchor)
            return ""
        if anchor in self._given:
            self._say("Two places have the same name, and links lead to the first", anchor)
            return ""
        self._given.add(anchor)
        return anchor

    def of_section(self, section: Section, number: int) -> str:
        """The id of a section of the contents: its own, or one made from its number."""
        if own := self.claim(section.anchor):
            return own
        made = f"section-{number}"
        while made in self._wanted:
            made += "-"
        self._wanted.add(made)
        return made

    def href(self, address: str) -> str:
        """The address if a reader can follow it, otherwise nothing."""
        href = safe_href(address)
        if not href:
            self._say("A link has an address that a report may not hold; its words are printed", address)
        elif href.startswith("#") and href[1:] not in self._wanted:
            self._say("A link leads to a place that is not in the report; its words are printed", address)
            return ""
        return href

    def _say(self, sentence: str, name: str) -> None:
        self.messages.append(Message(Level.WARNING, f"{sentence}: {name[:80]!r}."))


def _anchors(node: object) -> Iterator[str]:
    if isinstance(node, tuple):
        for child in node:
            yield from _anchors(child)
    elif is_dataclass(node):
        yield getattr(node, "anchor", "")
        for field in fields(node):
            yield from _anchors(getattr(node, field.name))
