"""The styles of a Word file by their names, and what a file lacks of ours."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from reports.writers.docx.parts import part


class Styles:
    """Ids by name. Word compares the names of its own styles without regard to case, and so do we."""

    def __init__(self, element: Any) -> None:
        """`element` is a file's w:styles; every style of ours that it lacks is added to it."""
        self._ids = _ids(element)
        self.added = frozenset(_complete(element, self._ids))
        self.are_own = not self.added

    def __getitem__(self, name: str) -> str:
        return self._ids[name.casefold()]


@cache
def own() -> Any:
    """Our own w:styles. Do not change it."""
    return parse_xml(part("styles.xml"))


def _ids(element: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for style in element.iterchildren(qn("w:style")):
        found.setdefault(_name(style), style.get(qn("w:styleId")))
    return found


def _name(style: Any) -> str:
    named = style.find(qn("w:name"))
    return "" if named is None else named.get(qn("w:val"), "").casefold()


def _complete(element: Any, ids: dict[str, str]) -> list[str]:
    """Adds what is missing and notes its id; the names of what was added, in our spelling."""
    taken = {identity.casefold() for identity in ids.values() if identity}
    missing = [style for style in own().iterchildren(qn("w:style")) if _name(style) not in ids]
    for style in missing:
        identity = style.get(qn("w:styleId"))
        while identity.casefold() in taken:
            identity += "Report"
        taken.add(identity.casefold())
        ids[_name(style)] = identity
    known = {style.get(qn("w:styleId")): ids[_name(style)] for style in own().iterchildren(qn("w:style"))}
    for style in missing:
        element.append(_fitted(style, known))
    return [style.find(qn("w:name")).get(qn("w:val")) for style in missing]


def _fitted(style: Any, known: dict[str, str]) -> Any:
    """A copy that calls itself and the others as the file calls them."""
    copy = deepcopy(style)
    copy.set(qn("w:styleId"), known[copy.get(qn("w:styleId"))])
    copy.attrib.pop(qn("w:default"), None)
    for tag in ("w:basedOn", "w:next"):
        for other in copy.iterchildren(qn(tag)):
            other.set(qn("w:val"), known[other.get(qn("w:val"))])
    return copy
