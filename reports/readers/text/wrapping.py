"""Whether a text was wrapped at a margin, and so what a line end inside a paragraph means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reports.readers.text.lines import Line
from reports.readers.wording import ends_sentence, goes_on

_WIDEST_MARGIN = 130
_FEWEST_LINES = 12
_FULL = 0.7
_HYPHENATED = re.compile(r"[^\W_]-$")
_PARAGRAPH = 120
"""Characters from which a line of an unwrapped text is a paragraph by itself."""


@dataclass(frozen=True, slots=True)
class Wrapping:
    """`margin`: characters to a line, or None where a line is a paragraph however long."""

    margin: int | None

    @classmethod
    def of(cls, lines: list[Line]) -> Wrapping:
        lengths = sorted(len(line.text) for line in lines if not line.is_blank)
        if len(lengths) < _FEWEST_LINES or lengths[-1] > _WIDEST_MARGIN:
            return cls(None)
        return cls(lengths[int(len(lengths) * 0.95)])

    def parts(self, before: str, after: str) -> bool:
        """True where two lines without a blank between are two paragraphs."""
        return self.margin is None and len(before) > _PARAGRAPH and ends_sentence(before) and not goes_on(after)

    def joint(self, before: str, after: str) -> str:
        """What stands between two lines of one passage: nothing after a hyphen, a space, or a line break."""
        full = self.margin is not None and len(before) >= self.margin * _FULL
        runs_on = not ends_sentence(before) and goes_on(after)
        if full or runs_on:
            return "" if _HYPHENATED.search(before) and goes_on(after) else " "
        return "\n"
