"""The styles of a Word file by their names."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn


class Styles:
    """Ids by name. Word compares the names of its own styles without regard to case, and so do we."""

    def __init__(self, element: Any, *, are_own: bool) -> None:
        """`element` is a file's w:styles; `are_own` says that all of them are ours, and none a council's."""
        self._ids = ids(element)
        self.are_own = are_own

    def __getitem__(self, name: str) -> str:
        return self._ids[name.casefold()]


def ids(element: Any) -> dict[str, str]:
    """The id of each style that can be used, by its name without regard to case."""
    found: dict[str, str] = {}
    for style in element.iterchildren(qn("w:style")):
        if name_of(style) and style.get(qn("w:styleId")):
            found.setdefault(name_of(style).casefold(), style.get(qn("w:styleId")))
    return found


def name_of(style: Any) -> str:
    named = style.find(qn("w:name"))
    return "" if named is None else named.get(qn("w:val"), "")
