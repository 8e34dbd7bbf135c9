"""Where a page ends in the midst of a table, a list or a sentence: both halves become one passage again."""

from __future__ import annotations

from dataclasses import replace

from reports.readers.passage import Passage
from reports.readers.pdf.torn import is_torn, joined
from reports.readers.reading import LeftOut, Why
from reports.readers.text.marks import Mark
from reports.readers.wording import words


def over_page_end(before: Passage, after: Passage, *, filled: bool) -> tuple[list[Passage], list[LeftOut]]:
    """The last passage of a page and the first of the next: as one where the second goes on, and what that left out.

    `filled` says that the page's last line ran to its right edge.
    """
    if before.grid and after.grid and len(before.grid.rows[0]) == len(after.grid.rows[0]):
        rows = (*before.grid.rows, *after.grid.rows)
        heads = [LeftOut(after.line, cell, Why.RUNNING_LINE) for cell in after.grid.header if words(cell)]
        return [replace(before, grid=replace(before.grid, rows=rows))], heads
    if is_torn(before, after, filled=filled) or (_goes_on(before, after) and not before.text.endswith(":")):
        return [joined(before, after)], []
    return [before, after], []


def _goes_on(before: Passage, after: Passage) -> bool:
    """An item without its bullet at the head of a page is the rest of the one before it."""
    return before.mark is Mark.BULLET and before.glyph != "" and after.mark is Mark.BULLET and after.glyph == ""
