"""Fragments of HTML as a stream of tags and text.

The parser of the standard library raises on some declarations and takes minutes over 100 KB of unfinished tags. This
one takes linear time, never raises, and what it cannot read as a finished tag it gives back as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

# Quoted values may hold ">", never "<": so the search for the end of a tag stops at the next one.
_TAG = re.compile(r"""<(/?)([a-z][a-z0-9-]*)((?:[\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*)?)>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    attributes: dict[str, str]
    closes: bool


def tokens(fragment: str) -> Iterator[Tag | str]:
    """Tags and the unescaped text between them, in order. Comments are left out."""
    end = 0
    fragment = _without_comments(fragment)
    for match in _TAG.finditer(fragment):
        if match.start() > end:
            yield unescape(fragment[end : match.start()])
        closes, name, rest = match.groups()
        yield Tag(name.lower(), _attributes(rest), bool(closes))
        end = match.end()
    if end < len(fragment):
        yield unescape(fragment[end:])


def _attributes(rest: str) -> dict[str, str]:
    return {name.lower(): unescape(double or single or bare) for name, double, single, bare in _ATTRIBUTE.findall(rest)}


def _without_comments(fragment: str) -> str:
    """A comment that never ends counts as text."""
    kept, at = [], 0
    while (opens := fragment.find("<!--", at)) >= 0 and (closes := fragment.find("-->", opens + 4)) >= 0:
        kept.append(fragment[at:opens])
        at = closes + 3
    return "".join((*kept, fragment[at:]))
