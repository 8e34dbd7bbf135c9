"""A title that a bullet sets in bold before its text."""

from __future__ import annotations

import re

from reports.document.nodes import Inline, Strong, Text
from reports.document.words import inline_text
from reports.readers.wording import ends_sentence

_AFTER_TITLE = re.compile(r"\s*[:.–—-]\s*")


def split_bold_title(inlines: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """Title and rest of a bullet such as "**Title:** text"; the whole and nothing where no title is set apart."""
    if len(inlines) < 2 or not isinstance(inlines[0], Strong):
        return inlines, ()
    title, rest = inlines[0], inlines[1:]
    printed = inline_text(title.children).rstrip()
    following = rest[0].text if isinstance(rest[0], Text) else ""
    if printed.endswith((":", ".")) or ends_sentence(printed):
        return (Text(printed.rstrip(":. ")),), _lstripped(rest)
    if _AFTER_TITLE.match(following):
        return title.children, _lstripped((Text(_AFTER_TITLE.sub("", following, count=1)), *rest[1:]))
    return inlines, ()


def _lstripped(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    first, *others = inlines
    if isinstance(first, Text):
        bare = first.text.lstrip()
        return (Text(bare), *others) if bare else tuple(others)
    return inlines
