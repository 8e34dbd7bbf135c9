"""Spans that belong together → runs of text: spaces between words, hyphens at line ends, lines that end on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reports.document.runs import Run
from reports.readers.pdf.pages import Span

HYPHEN = "\x02"
"""What PDFium says for a hyphen at the end of a line."""
_PREFIXES = frozenset(
    "anti co cross ex inter intra mid multi non on off over post pre pro re self semi sub well".split()
)
"""Words that are joined by a hyphen as often as not."""
_TELLING, _FULL = 3, 0.7
_GAP = 0.12
"""Share of the type's size from which a gap is a space."""
_LAST_WORD, _FIRST_WORD = re.compile(r"[^\W_]+$"), re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*(?!\x02)")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ufeff]")


class Joiner:
    """Joins spans of one document: it knows the document's words, and so which hyphens only end a line."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.words = {word.lower() for span in spans for word in _WORD.findall(span.text)}

    def runs(self, spans: list[Span], right: float, *, plain: bool = False) -> list[Run]:
        """`right` is where the lines end; `plain` for text whose bold type means nothing, such as a heading's."""
        own = max((span.right for span in spans), default=right)
        lines = 1 + sum(not is_beside(before, after) for before, after in pairwise(spans))
        # A paragraph of a few lines shows by itself where its lines end, unless all of them are short.
        right = own if lines >= _TELLING and own > _FULL * right else right
        return list(self._runs(spans, right, plain=plain))

    def _runs(self, spans: list[Span], right: float, *, plain: bool) -> Iterator[Run]:
        for at, span in enumerate(spans):
            text = span.text.rstrip("\r\n")
            after = spans[at + 1] if at + 1 < len(spans) else None
            joint = self._joint(span, after, right) if after else ""
            if text.rstrip().endswith((HYPHEN, "\xad")):
                before = text.rstrip()[:-1]
                text = before + self.hyphen(before, after.text if after else "")
            text = _CONTROLS.sub("", text)
            marks = {"href": span.href, "strong": span.bold and not plain, "emphasis": span.slanted and not plain}
            yield Run(text, **marks)
            if joint == "\n":
                yield Run(None)
            elif joint:
                together = after is not None and after.href == span.href and after.bold == span.bold
                yield Run(joint, **marks) if together else Run(joint)

    def hyphen(self, before: str, after: str) -> str:
        """Nothing where the two halves are one word elsewhere in the document, prefixes aside."""
        first, second = _LAST_WORD.search(before), _FIRST_WORD.match(after.lstrip())
        if not first or not second:
            return "-"
        whole, parted = f"{first[0]}{second[0]}".lower(), f"{first[0]}-{second[0]}".lower()
        if first[0].lower() in _PREFIXES:
            return "-"
        return "" if whole in self.words and parted not in self.words else "-"

    def _joint(self, before: Span, after: Span, right: float) -> str:
        if is_beside(before, after):
            gap = after.left - before.right
            parted = before.text[-1:].isspace() or after.text[:1].isspace()
            return " " if gap > _GAP * max(before.size, after.size) and not parted else ""
        if before.text.rstrip()[-1:] in {HYPHEN, "\xad"}:
            return ""
        if re.search(r"[^\W_]-$", before.text.rstrip()) and after.text[:1].islower():
            return ""
        return "\n" if ends_on_purpose(before, after, right) else " "


def is_beside(before: Span, after: Span) -> bool:
    """True on one line: more than half of the smaller one's height is shared."""
    shared = min(before.top, after.top) - max(before.bottom, after.bottom)
    height = min(before.top - before.bottom, after.top - after.bottom)
    return after.left > before.left - 1 and (
        shared > 0.3 * height or abs(before.middle - after.middle) < 0.3 * before.size
    )


def ends_on_purpose(before: Span, after: Span, right: float) -> bool:
    """True where the next line's first word would have fitted on the line before it."""
    text = after.text.strip()
    width = (after.right - after.left) * len(text.split(" ", 1)[0]) / max(len(text), 1)
    return before.right + width + 0.5 * before.size < right
