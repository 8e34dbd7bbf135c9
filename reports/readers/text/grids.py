"""What a table is for, by its cells: the team, scores, figures, shares, what the team did, or nothing known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reports.document.nodes import Role
from reports.readers.cells import as_used
from reports.readers.columns import Use, heads_named_rows, heads_sides, in_reading_order
from reports.readers.passage import Grid, Passage
from reports.readers.passages import item, paragraph
from reports.readers.reading import Why
from reports.readers.text.activity import counts_in
from reports.readers.text.ledger import Ledger
from reports.readers.text.panels import VALUE, share_of
from reports.readers.text.people import is_name_with_post
from reports.readers.text.signs import SCORE_LINE
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import fold, words

_FEWEST_PEOPLE = 2
_NAMES = re.compile(r"(full )?names?|team members?|members?|peers?|who")
_POSTS = re.compile(r"(job )?(titles?|roles?|positions?|posts?)|organisations?|councils?|authority|employers?|from")


def with_tables(passages: list[Passage], vocabulary: Vocabulary, ledger: Ledger) -> list[Passage]:
    """Passages in which each table has its role, and a table of people is a list of them."""
    return [one for passage in passages for one in _told(passage, vocabulary, ledger)]


def _told(passage: Passage, vocabulary: Vocabulary, ledger: Ledger) -> Iterator[Passage]:
    grid = passage.grid
    if grid is None:
        yield passage
    elif _has_sides(grid):
        yield from _points(passage, grid, ledger)
    elif _is_team(grid := _with_header(grid)) or _names_people(grid):
        yield from _people(passage, grid, ledger)
    elif role := _role(grid, vocabulary):
        for cell in grid.header:
            ledger.note(passage.line, cell, Why.COLUMN)
        yield replace(passage, role=role, grid=Grid(grid.caption, (), tuple(_pair(row, role) for row in grid.rows)))
    else:
        yield passage


def _has_sides(grid: Grid) -> bool:
    """True for a table that holds strengths beside considerations, each under its heading."""
    first = grid.header or grid.rows[0]
    return not grid.caption and (heads_sides(first) or heads_named_rows(first))


def _points(passage: Passage, grid: Grid, ledger: Ledger) -> Iterator[Passage]:
    rows = [list(row) for row in ((grid.header, *grid.rows) if grid.header else grid.rows)]
    for cell, use in in_reading_order(rows, str):
        made = [paragraph(cell, passage.line)] if words(cell) else []
        for one in as_used(made, use, ledger.left_out):
            yield replace(one, is_body=use is not Use.HEADS, index=passage.index)


def _with_header(grid: Grid) -> Grid:
    """A first row that names columns of people is a header, marked or not."""
    if grid.header or not _is_team(Grid("", grid.rows[0], ())):
        return grid
    return Grid(grid.caption, grid.rows[0], grid.rows[1:])


def _is_team(grid: Grid) -> bool:
    names = [fold(cell) for cell in grid.header]
    return bool(names) and any(map(_NAMES.fullmatch, names)) and any(map(_POSTS.fullmatch, names))


def _names_people(grid: Grid) -> bool:
    """A table without a row of headings: most of its rows name somebody, a job and an organisation."""
    if grid.header or len(grid.rows) < _FEWEST_PEOPLE:
        return False
    named = [is_name_with_post(row[0], ", ".join(filter(None, row[1:]))) for row in grid.rows]
    return sum(named) * 2 > len(named)


def _people(passage: Passage, grid: Grid, ledger: Ledger) -> Iterator[Passage]:
    """A line a person, in the order of the row; a caption is a line before them."""
    if grid.caption:
        yield Passage(grid.caption, passage.line, is_body=True, index=passage.index)
    for cell in grid.header:
        ledger.note(passage.line, cell, Why.COLUMN)
    for row in grid.rows:
        text = ", ".join(filter(None, row))
        yield replace(item(text, passage.line, "", 0, apart=False), role=Role.TEAM, index=passage.index)


def _role(grid: Grid, vocabulary: Vocabulary) -> Role | None:
    rows = grid.rows
    if all(vocabulary.statement_named(row[0]) and SCORE_LINE.fullmatch(row[1]) for row in rows):
        return Role.SCORES
    if all(VALUE.fullmatch(row[0]) for row in rows):
        return Role.KEY_FACTS if not _counts(rows) else Role.ACTIVITY
    return Role.SHARES if all(len(row) == 2 and share_of(f"{row[1]} {row[0]}") for row in rows) else None


def _counts(rows: tuple[tuple[str, ...], ...]) -> bool:
    """True for a table of what the team did: most of its rows count documents, meetings, people, hours."""
    counted = [counts_in([f"The team: {row[0]} {row[1]}."]) for row in rows]
    return sum(map(bool, counted)) * 2 > len(rows)


def _pair(row: tuple[str, ...], role: Role) -> tuple[str, ...]:
    """What the record holds of a row: a figure and its words. Further cells stay with the words."""
    first, *others = row
    said = ("; " if role is not Role.SCORES else " - ").join(filter(None, others))
    return (said, first) if role is Role.SHARES else (first, said)
