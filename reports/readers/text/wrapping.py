"""Whether a text was wrapped at a margin, and so what a line end inside a paragraph means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reports.readers.text.lines import Line
from reports.readers.wording import ends_sentence, goes_on

_WIDEST_MARGIN = 130
_FEWEST_LINES = 12
_FULL = 0.85
"""Share of the margin; letters differ in width."""
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

    def is_full(self, before: str, after: str) -> bool:
        """True where the first word after a line end would not have fitted before it."""
        if self.margin is None:
            return False
        return len(before) + 1 + len(after.split(maxsplit=1)[0]) > self.margin * _FULL

    def parts(self, before: str, after: str) -> bool:
        """True where two lines without a blank between are two paragraphs: in an unwrapped text a long line is one."""
        if self.margin is not None:
            return False
        return len(after) > _PARAGRAPH or (len(before) > _PARAGRAPH and ends_sentence(before))

    def joint(self, before: str, after: str) -> str:
        """What stands between two lines of one passage: nothing after a hyphen, a space, or a line break."""
        runs_on = not ends_sentence(before) and goes_on(after)
        if self.is_full(before, after) or runs_on:
            return "" if _HYPHENATED.search(before) and goes_on(after) else " "
        return "\n"
