"""Sections, parts and standard texts that a new review's report begins with, by kind of review, as data."""

import json
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "outlines.json"


@cache
def _outlines() -> dict[str, list[dict]]:
    return json.loads(_FILE.read_text("utf-8"))


def outline_for(kind: str, *, council_name: str) -> list[dict]:
    """Sections in order, each with `parts`; one marked `each_theme` stands for a section a theme.

    Kinds without an outline of their own begin empty. The council's name is put into the standard texts here, once:
    from then on they are the review's own words.
    """
    sections = _outlines().get(kind, [])
    return [section | {"parts": [_named(part, council_name) for part in section["parts"]]} for section in sections]


def _named(part: dict, council_name: str) -> dict:
    return {key: value.replace("{council}", council_name) for key, value in part.items()}
