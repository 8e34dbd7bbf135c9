"""The checks' lists of words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reports import word_lists

FOLDER = Path(__file__).parent / "data"


@cache
def listed(name: str) -> frozenset[str]:
    """The entries of a list, as they stand in the file."""
    return frozenset(word_lists.entries(FOLDER / f"{name}.txt"))


@cache
def paired(name: str) -> dict[str, str]:
    """Lines of two columns: the first leads to the second."""
    return word_lists.pairs(FOLDER / f"{name}.txt")
