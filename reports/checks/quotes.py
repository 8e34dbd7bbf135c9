"""Words in quotation signs whose speaker can be told: fewer than five people could have said them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reports.checks.listed import listed
from reports.checks.material import Material
from reports.checks.passages import Passage, lines_of, shortened
from reports.checks.wording import sentences
from reports.document.messages import Level, Message
from reports.document.nodes import Block, Item, List, Quote

FEWEST = 5
"""A group smaller than this is not named in print."""

# None holds another's opening sign: else every sign that is never closed would be sought to the end of the text.
_QUOTED = re.compile(r"“[^“”]{3,}”|\"[^\"]{3,}\"|‘[^‘’]{3,}(?:’\w[^‘’]*)*’(?!\w)")
_ONE = r"(?:one|a single|an individual|an?|another|one of the)"
_FEW = r"(?:two|three|four|[2-4]|both)"
_SAID = (
    r"(?:said|says|told|described|describing|reported|commented|explained|felt|called|remarked|added|stated|asked|"
    r"put it|in the words of|as)"
)
_NO_LINK = r"(?!(?:of|and|or|to|for|in|on|with|by|at|that|which|who|how|means?|way)\b)"
_BETWEEN = rf"(?:{_NO_LINK}[a-z’'-]+\s+){{0,2}}?"


def few_speakers(material: Material) -> Iterator[Message]:
    """One message a passage, with the words that narrow the speaker down."""
    for passage in material.passages:
        who = next(_pointing(passage), "")
        if who:
            yield passage.message(
                Level.WARNING,
                f"A quotation points at “{who}”: name a group of {FEWEST} or more, or take the quotation out.",
            )


def _pointing(passage: Passage) -> Iterator[str]:
    for line in passage.lines:
        for sentence in sentences(line):
            if _QUOTED.search(sentence):
                yield from _speaker(_QUOTED.sub(" … ", sentence), told=True)
    yield from _of_quotes(passage.blocks, "")


def _of_quotes(blocks: tuple[Block, ...], before: str) -> Iterator[str]:
    """Speakers of whole quotations: what stands in front of them, and their last line where it says who spoke."""
    for block in blocks:
        match block:
            case Quote(blocks=inside, speaker=speaker):
                lines = list(lines_of(inside))
                last = lines[-1] if lines and re.match(r"\s*[–—-]", lines[-1]) else ""
                yield from _speaker(before[-200:], told=True)
                yield from _speaker(f"{last} {speaker}", told=False)
            case List(items=inside) | Item(blocks=inside):
                yield from _of_quotes(inside, before)
        before = " ".join(lines_of((block,)))


def _speaker(text: str, *, told: bool) -> Iterator[str]:
    """Few people named by what they do, `told` only where a word for speaking stands near them."""
    for match in _people().finditer(text):
        near = text[max(0, match.start() - 60) : match.end() + 60]
        if not told or re.search(rf"\b{_SAID}\b", near, re.IGNORECASE):
            yield shortened(match[0])


@cache
def _people() -> re.Pattern[str]:
    """One of many, a few, or the one who holds a post."""
    one, few, posts = (_any_of(name) for name in ("speakers", "few_speakers", "posts"))
    who = rf"{_ONE}\s+{_BETWEEN}{one}|{_FEW}\s+(?:of\s+the\s+)?{_BETWEEN}{few}|the\s+{_BETWEEN}{posts}"
    return re.compile(rf"\b(?:{who})\b(?!\s+(?:groups?|teams?|forums?|boards?|services?|staff|panels?))", re.IGNORECASE)


def _any_of(name: str) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, listed(name)), key=len, reverse=True))})"
