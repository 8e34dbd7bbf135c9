"""Headings that begin with a label, "Theme 1: …": the label is set above the name."""

from __future__ import annotations

import re

from reports.document.nodes import Role, Section
from reports.document.words import inline_text

_LABELLED = re.compile(r"((?:Theme|Focus area) \d{1,2})\s*[:.–—-]\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_LABELLED_ROLES = {Role.THEME, Role.FOCUS_AREA}


def label_and_name(section: Section) -> tuple[str, str] | None:
    """The two parts of a labelled heading; None when the heading is to stand as it is."""
    if section.role not in _LABELLED_ROLES:
        return None
    match = _LABELLED.fullmatch(inline_text(section.heading).strip())
    return match.groups() if match else None


def plain(section: Section) -> str:
    """The heading on one line, for the running head, the contents and the bookmarks."""
    return " ".join(inline_text(section.heading).split())
