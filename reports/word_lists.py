"""Lists of words that are data: one entry a line; a line that begins with # says what the list is."""

from __future__ import annotations

from pathlib import Path


def entries(path: Path) -> list[str]:
    """The entries of a list, as they stand in the file."""
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def pairs(path: Path) -> dict[str, str]:
    """Lines of two columns, parted by a tab: the first leads to the second."""
    return dict(line.split("\t", 1) for line in entries(path))
