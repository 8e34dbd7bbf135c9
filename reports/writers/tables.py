"""Tables as HTML, with columns as wide as their words ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil

from reports.document.nodes import Role, Table
from reports.writers.escaping import breakable, escaped

_CLASSES = {
    Role.KEY_FACTS: "key-facts",
    Role.ACTIVITY: "activity",
    Role.SHARES: "figures",
    Role.SCORES: "figures",
}
_LARGE = {Role.KEY_FACTS: 2.1, Role.ACTIVITY: 1.2}
"""How much larger than the other cells a style prints the first cell of a row."""
_CROWDED = 1.15
"""The same for key facts of more than two columns: the figures leave room for what is said of them."""
_LINE = 78
"""Letters of a table's type on its full width."""
_UNBROKEN, _FIRST_UNBROKEN = 12, 15
"""Letters. A cell that is no longer, such as a month, stays on one line; first in a row, "around 642,300" does too."""
_GAP, _FIGURE_GAP = 3, 6
"""Letters that the space after a column takes; after figures, which stand to the right, it is wider."""
_ENOUGH = 44
"""Letters on a line beyond which a column asks for no more."""
_WHOLE = 15
"""Rows. A longer table may break over two pages."""
_WHOLE_TEXT = 1_200
"""Characters. So may one of fewer rows that says more: kept whole, it would leave half a page empty before it."""
_STEP = 5
"""Widths are classes of the stylesheet, w5 to w100: the page's security policy allows no style attributes."""

_FIGURE = re.compile(r"[^\w]{0,3}[\d.,]*\d\s?[^\w]{0,2}|[–—-]?")


def table(node: Table) -> str:
    count = max([len(node.header), *map(len, node.rows)], default=0)
    rows = [row + ("",) * (count - len(row)) for row in node.rows]
    header = node.header + ("",) * (count - len(node.header)) if node.header else ()
    figures = [bool(rows) and holds_figures(row[column] for row in rows) for column in range(count)]
    return "".join(
        (
            f'<div class="{"table long" if _may_break(rows) else "table"}"{_scrolls(node.caption, count)}>',
            f'<table class="{_class(node.role, count)}">',
            f"<caption>{escaped(node.caption)}</caption>" if node.caption else "",
            _columns([cells for cells in (header, *rows) if cells], figures, _large(node.role, count)),
            _head(header, figures),
            f"<tbody>{''.join(_row(row, figures) for row in rows)}</tbody>" if rows else "",
            "</table></div>",
        )
    )


def holds_figures(cells: Iterable[str]) -> bool:
    """Whether a column's cells are nothing but figures, dashes or empty: such a column stands to the right."""
    return all(_FIGURE.fullmatch(cell) for cell in cells)


def _may_break(rows: list[tuple[str, ...]]) -> bool:
    return len(rows) > _WHOLE or sum(len(cell) for row in rows for cell in row) > _WHOLE_TEXT


def _is_crowded(role: Role | None, columns: int) -> bool:
    return role is Role.KEY_FACTS and columns > 2


def _class(role: Role | None, columns: int) -> str:
    name = _CLASSES.get(role, "plain")
    return f"{name} crowded" if _is_crowded(role, columns) else name


def _large(role: Role | None, columns: int) -> float:
    return _CROWDED if _is_crowded(role, columns) else _LARGE.get(role, 1)


def _scrolls(caption: str, columns: int) -> str:
    """A wide table may scroll sideways on a phone: then the keyboard must reach it, and a name must say what it is."""
    return f' tabindex="0" role="region" aria-label="{escaped(caption or "Table")}"' if columns > 2 else ""


def _head(header: tuple[str, ...], figures: list[bool]) -> str:
    cells = (f'<th scope="col"{_align(column, figures)}>{breakable(cell)}</th>' for column, cell in enumerate(header))
    return f"<thead><tr>{''.join(cells)}</tr></thead>" if header else ""


def _row(row: tuple[str, ...], figures: list[bool]) -> str:
    first, *others = row or ("",)
    cells = (f"<td{_align(column, figures)}>{breakable(cell)}</td>" for column, cell in enumerate(others, 1))
    return f'<tr><th scope="row">{breakable(first)}</th>{"".join(cells)}</tr>'


def _align(column: int, figures: list[bool]) -> str:
    return ' class="figure"' if column and figures[column] else ""


def _columns(rows: list[tuple[str, ...]], figures: list[bool], large: float) -> str:
    if not rows:
        return ""
    columns = (f'<col class="w{width}">' for width in widths(rows, figures, large))
    return f"<colgroup>{''.join(columns)}</colgroup>"


def widths(rows: list[tuple[str, ...]], figures: list[bool], large: float = 1) -> list[int]:
    """Percent for each column, in steps, 100 in all: enough for the longest word, then by how much there is to say."""
    needed, wanted = [], []
    for number, cells in enumerate(zip(*rows, strict=True)):
        by = 1 if number else large
        gap = _FIGURE_GAP if figures[number] else _GAP
        whole = _UNBROKEN if number else _FIRST_UNBROKEN
        needed.append(max(_unbreakable(cell, whole) for cell in cells) * by + gap)
        wanted.append(max(needed[-1], min(max(map(len, cells)), _ENOUGH) * by + gap))
    return _rounded(needed, wanted)


def _rounded(needed: list[float], wanted: list[float]) -> list[int]:
    """Steps that sum to 100: what each column needs, if that is possible, then one by one where most is wanting."""
    steps = 100 // _STEP
    given = [ceil(need / _LINE * steps) for need in needed]
    if sum(given) > steps:
        given, wanted = [1] * len(needed), needed
    for _ in range(steps - sum(given)):
        poorest = max(range(len(given)), key=lambda column: wanted[column] / given[column])
        given[poorest] += 1
    return [step * _STEP for step in given]


def _unbreakable(cell: str, whole: int) -> int:
    return len(cell) if len(cell) <= whole else max(map(len, re.split(r"[\s-]+", cell)))
