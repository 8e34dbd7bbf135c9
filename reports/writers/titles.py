"""Titles that break over two lines do not leave "Council" by itself."""

from __future__ import annotations

_ON_ONE_LINE = 18
"""Letters of two words that fit into one line of a cover, however large."""


def split_off(title: str) -> tuple[str, str]:
    """What may break, and the last two words, which stay on one line; nothing where they are too long for one."""
    before, _, last = title.rpartition(" ")
    start, gap, word = before.rpartition(" ")
    if not (start and last) or len(word) + len(last) > _ON_ONE_LINE:
        return title, ""
    return start + gap, f"{word} {last}"


def unbroken(title: str) -> str:
    """The same with a no-break space, for files that know no other way."""
    start, end = split_off(title)
    return start + end.replace(" ", "\N{NO-BREAK SPACE}")
