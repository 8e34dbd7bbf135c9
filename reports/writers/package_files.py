"""The files that the writers bring: stylesheets, decoration, fonts. Nothing else is ever opened for a report."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_HERE = files("reports.writers")

FACES = (
    ("Source Sans 3", "normal", 400, "SourceSans3-Regular.ttf"),
    ("Source Sans 3", "italic", 400, "SourceSans3-It.ttf"),
    ("Source Sans 3", "normal", 600, "SourceSans3-Semibold.ttf"),
    ("Source Serif 4", "normal", 600, "SourceSerif4Display-Semibold.ttf"),
    ("Source Serif 4", "italic", 400, "SourceSerif4-It.ttf"),
)
"""Family, style, weight and file of each embedded font."""
DECORATION = ("cover.svg", "draft.svg")


@cache
def stylesheet(name: str) -> str:
    return (_HERE / "styles" / name).read_text("utf-8")


@cache
def decoration(name: str) -> bytes:
    return (_HERE / "styles" / name).read_bytes()


@cache
def font(name: str) -> bytes:
    return (_HERE / "fonts" / name).read_bytes()
