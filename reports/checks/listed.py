"""Lists of words that are data: one entry a line; a line that begins with # says what the list is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


@cache
def listed(name: str) -> frozenset[str]:
    """The entries of a list, as they stand in the file."""
    return frozenset(_lines(name))


@cache
def paired(name: str) -> dict[str, str]:
    """Lines of two columns, parted by a tab: the first leads to the second."""
    return dict(line.split("\t", 1) for line in _lines(name))


def _lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
