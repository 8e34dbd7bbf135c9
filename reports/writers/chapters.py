"""How each chapter of a report opens: on a page of its own, behind the one before, or as a title over the next."""

from __future__ import annotations

from collections.abc import Sequence

from reports.document.nodes import Role, Section, Table
from reports.document.words import text_of

_SHORT = 800
"""Characters. A chapter of a few lines does not fill a page of its own."""


def openings(chapters: Sequence[Section]) -> list[str]:
    """The classes of each chapter, in order.

    "title": a heading with nothing under it, set small above the next chapter. "flows": begins behind the chapter
    before it on the same page. "whole": short enough to be kept on one page.
    """
    found: list[str] = []
    for at, section in enumerate(chapters):
        is_last = at == len(chapters) - 1
        found.append(_opening(section, chapters[at - 1] if at else None, found[-1] if at else "", is_last=is_last))
    return found


def _opening(section: Section, before: Section | None, opened: str, *, is_last: bool) -> str:
    if section.role is Role.THEME:
        return "theme"
    if not section.blocks and not is_last:
        return "chapter title"
    if before is None or Role.THEME is before.role or "title" in opened.split():
        return "chapter"
    if _is_short(section):
        return "chapter flows whole"
    fills_its_page = not _is_short(before) or "flows" in opened.split()
    return "chapter" if fills_its_page else "chapter flows"


def _is_short(section: Section) -> bool:
    return len(text_of(section)) < _SHORT and not any(isinstance(block, Table) for block in section.blocks)
