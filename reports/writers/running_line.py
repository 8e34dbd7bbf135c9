"""The line that stands on every page and says which report this is."""

from __future__ import annotations

from reports.document.nodes import Document

_LONGEST = 56
"""Characters of one line, beside the words that mark a draft."""


def running_line(document: Document) -> str:
    """As much of title, subtitle and date as one line holds."""
    title = document.title
    if len(title) > _LONGEST:
        title = f"{title[:_LONGEST].rpartition(' ')[0] or title[: _LONGEST - 1]}…"
    named = f"{title}: {document.subtitle}" if document.subtitle else title
    dated = (f"{text}, {document.date}" if document.date else text for text in (named, title))
    return next((line for line in dated if len(line) <= _LONGEST), title)
