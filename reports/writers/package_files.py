"""The files that the writers bring: stylesheets, decoration, fonts. Nothing else is ever opened for a report."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

_HERE = files("reports.writers")

FACES = (
    ("Source Sans 3", "normal", 400, "SourceSans3-Regular.ttf"),
    ("Source Sans 3", "italic", 400, "SourceSans3-It.ttf"),
    ("Source Sans 3", "normal", 600, "SourceSans3-Semibold.ttf"),
    ("Source Serif 4", "normal", 600, "SourceSerif4Display-Semibold.ttf"),
    ("Source Serif 4", "italic", 400, "SourceSerif4-It.ttf"),
    # Behind them, for the letters that they lack, as the stylesheets list them.
    ("DejaVu Report", "normal", 400, "DejaVuSans-Part.ttf"),
    ("Noto Sans Devanagari", "normal", 400, "NotoSansDevanagari-Regular.ttf"),
    ("Noto Sans SC", "normal", 400, "NotoSansSC-Regular.ttf"),
    ("Noto Emoji", "normal", 400, "NotoEmoji-Regular.ttf"),
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


def fonts_file() -> AbstractContextManager[Path]:
    """The configuration by which the layout engine knows no other fonts, as a file."""
    return as_file(_HERE / "fonts" / "fonts.conf")
