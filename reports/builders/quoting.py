"""Whose words a quotation is, where that was typed under it: a group, on a line of its own."""

from __future__ import annotations

import re

from reports.document.nodes import Paragraph, Quote, Text

_LONGEST = 80
_QUOTED = re.compile(r"^[\"“‘']|[.!?…,;:\"”’]$")


def with_speaker(quote: Quote) -> Quote:
    """The last of several paragraphs names who spoke, if it is short, plain and no sentence."""
    *said, last = quote.blocks
    if quote.speaker or not said or not isinstance(last, Paragraph) or len(last.children) != 1:
        return quote
    (name,) = last.children
    if not isinstance(name, Text) or len(name.text) > _LONGEST or _QUOTED.search(name.text.strip()):
        return quote
    return Quote(tuple(said), name.text.strip())
