"""What was read in a cell of a table, as what the cell is for."""

from __future__ import annotations

from dataclasses import replace

from reports.readers.columns import Use
from reports.readers.passage import Passage
from reports.readers.passages import item
from reports.readers.reading import LeftOut, Why
from reports.readers.text.marks import Mark
from reports.readers.text.titles import split_title


def as_used(passages: list[Passage], use: Use, left_out: list[LeftOut]) -> list[Passage]:
    """Headings in bold and findings as points; what only names a column is left out."""
    match use:
        case Use.HEADS:
            return [_in_bold(passage) for passage in passages]
        case Use.HOLDS:
            return [_as_point(passage) for passage in passages]
        case Use.COLUMN:
            left_out += [LeftOut(passage.line, passage.text, Why.COLUMN) for passage in passages]
            return []
    return passages


def _in_bold(passage: Passage) -> Passage:
    """A cell that heads others stands out, whether or not its source prints it in bold."""
    stands_out = passage.mark is not Mark.NONE or not passage.is_one_line or "*" in passage.text
    return passage if stands_out else replace(passage, text=f"**{passage.text}**")


def _as_point(passage: Passage) -> Passage:
    """A paragraph in a cell is a finding, as an item of a list is, unless it has a title or is a table itself."""
    if passage.mark is not Mark.NONE or split_title(passage.text):
        return passage
    return item(passage.text, passage.line, "", 0, apart=True)
