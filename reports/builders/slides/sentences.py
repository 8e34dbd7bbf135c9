"""The opening of a text: whole sentences, as many as a slide can be read with."""

from __future__ import annotations

import re

_ENDS = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9À-Þ])")
_NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|vs|approx|no|nos|para|paras|p|pp|Mr|Mrs|Ms|Dr|Prof|Cllr|Rev|St|Sir)|\b[A-Z])\.\s+$",
    re.IGNORECASE,
)
"""Full stops that end no sentence. A sentence taken for longer than it is does no harm; one cut short does."""


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, white space collapsed; all of its words in order."""
    text = " ".join(text.split())
    found, begin = [], 0
    for match in _ENDS.finditer(text):
        if not _NO_END.search(text[begin : match.end()]):
            found.append(text[begin : match.end()].rstrip())
            begin = match.end()
    return [*found, text[begin:]] if text[begin:] else found


def opening(text: str, most: int) -> str:
    """The first sentence, however long, and those after it while there are no more than `most` letters."""
    first, *others = sentences(text) or [""]
    said = first
    for sentence in others:
        if len(said) + 1 + len(sentence) > most:
            break
        said = f"{said} {sentence}"
    return said
