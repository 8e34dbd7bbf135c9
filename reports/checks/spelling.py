"""American spellings, by a list of words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.checks.listed import paired
from reports.checks.material import Material
from reports.document.addresses import ADDRESS
from reports.document.messages import Level, Message

_WORD = re.compile(r"[\w’'-]+")


def american(material: Material) -> Iterator[Message]:
    """One message a passage and word. A capital inside a sentence makes it part of a name, which keeps its spelling."""
    british = paired("american_spellings")
    for passage in material.passages:
        found = dict.fromkeys(word for line in passage.lines for word in _words(line))
        for word in found:
            yield passage.message(Level.WARNING, f"“{word}” is American spelling: “{british[word.lower()]}”.")


def _words(line: str) -> Iterator[str]:
    if paired("american_spellings").keys().isdisjoint(_WORD.findall(line.lower())):
        return
    line = ADDRESS.sub(" ", line)
    for match in _WORD.finditer(line):
        if match[0].lower() in paired("american_spellings") and (match[0].islower() or _begins(line[: match.start()])):
            yield match[0]


def _begins(before: str) -> bool:
    """Whether a sentence begins behind this."""
    before = before.rstrip(' "“‘(')
    return not before or before[-1] in ".!?:"
