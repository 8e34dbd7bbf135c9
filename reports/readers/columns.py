"""Tables that set strengths and considerations side by side: they are lists, each under its heading."""

from __future__ import annotations

import re
from dataclasses import replace

from reports.readers.passage import Passage
from reports.readers.text.marks import Mark
from reports.readers.text.sides import SIDES
from reports.readers.wording import fold

_SIDES = {role: re.compile("|".join(forms)) for role, forms in SIDES.items()}
_LONGEST = 100


def heads_lists(cells: list[str]) -> bool:
    """Whether a first row of cells announces what stands below each: sides of different kinds, and nothing else."""
    sides = [_side(cell) for cell in cells]
    return len(sides) > 1 and None not in sides and len(set(sides)) == len(sides)


def as_item(passages: list[Passage]) -> list[Passage]:
    """What one cell of such a list says: a paragraph by itself is an item, even without a bullet."""
    if len(passages) == 1 and passages[0].mark is Mark.NONE:
        return [replace(passages[0], mark=Mark.BULLET)]
    return passages


def _side(text: str) -> str | None:
    name = fold(text) if len(text) <= _LONGEST else ""
    return next((role for role, pattern in _SIDES.items() if pattern.fullmatch(name)), None)
