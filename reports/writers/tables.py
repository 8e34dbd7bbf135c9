"""Tables as HTML, with columns as wide as their words ask for."""

from __future__ import annotations

import re

from reports.document.nodes import Role, Table
from reports.writers.escaping import escaped

_CLASSES = {
    Role.KEY_FACTS: "key-facts",
    Role.ACTIVITY: "activity",
    Role.SHARES: "figures",
    Role.SCORES: "figures",
}
_LARGE = {Role.KEY_FACTS: 1.9, Role.ACTIVITY: 1.2}
"""How much larger than the other cells a style prints the first cell of a row."""
_LINE = 78
"""Letters of a table's type on its full width."""
_UNBROKEN = 12
"""Letters. A shorter cell, such as a figure or a month, stays on one line."""
_GAP = 3
"""Letters that the space between two columns takes."""
_WHOLE = 15
"""Rows. A longer table may break over two pages."""
_STEP = 5
"""Widths are classes of the stylesheet, w5 to w100: the page's security policy allows no style attributes."""

_FIGURE = re.compile(r"[^\w]{0,3}[\d.,]*\d\s?[^\w]{0,2}|[–—-]?")


def table(node: Table) -> str:
    count = max([len(node.header), *map(len, node.rows)], default=0)
    rows = [row + ("",) * (count - len(row)) for row in node.rows]
    header = node.header + ("",) * (count - len(node.header)) if node.header else ()
    figures = [bool(rows) and all(_FIGURE.fullmatch(row[column]) for row in rows) for column in range(count)]
    return "".join(
        (
            f'<div class="{"table long" if len(rows) > _WHOLE else "table"}"{_scrolls(node.caption, count)}>',
            f'<table class="{_CLASSES.get(node.role, "plain")}">',
            f"<caption>{escaped(node.caption)}</caption>" if node.caption else "",
            _columns([cells for cells in (header, *rows) if cells], _LARGE.get(node.role, 1)),
            _head(header, figures),
            f"<tbody>{''.join(_row(row, figures) for row in rows)}</tbody>" if rows else "",
            "</table></div>",
        )
    )


def _scrolls(caption: str, columns: int) -> str:
    """A wide table may scroll sideways on a phone: then the keyboard must reach it, and a name must say what it is."""
    return f' tabindex="0" role="region" aria-label="{escaped(caption or "Table")}"' if columns > 2 else ""


def _head(header: tuple[str, ...], figures: list[bool]) -> str:
    cells = (f'<th scope="col"{_align(column, figures)}>{escaped(cell)}</th>' for column, cell in enumerate(header))
    return f"<thead><tr>{''.join(cells)}</tr></thead>" if header else ""


def _row(row: tuple[str, ...], figures: list[bool]) -> str:
    first, *others = row or ("",)
    cells = (f"<td{_align(column, figures)}>{escaped(cell)}</td>" for column, cell in enumerate(others, 1))
    return f'<tr><th scope="row">{escaped(first)}</th>{"".join(cells)}</tr>'


def _align(column: int, figures: list[bool]) -> str:
    return ' class="figure"' if column and figures[column] else ""


def _columns(rows: list[tuple[str, ...]], large: float) -> str:
    if not rows:
        return ""
    return f"<colgroup>{''.join(f'<col class=w{width}>' for width in widths(rows, large))}</colgroup>"


def widths(rows: list[tuple[str, ...]], large: float = 1) -> list[int]:
    """Percent for each column, in steps, 100 in all: enough for the longest word, then by how much there is to say."""
    columns = list(zip(*rows, strict=True))
    factors = [large] + [1] * (len(columns) - 1)
    needed = [max(map(_unbreakable, cells)) * by + _GAP for cells, by in zip(columns, factors, strict=True)]
    wanted = [
        max(need, min(max(map(len, cells)), 44) * by + _GAP)
        for cells, need, by in zip(columns, needed, factors, strict=True)
    ]
    if sum(needed) >= _LINE or sum(wanted) <= _LINE:
        shares = wanted if sum(wanted) <= _LINE else needed
    else:
        spread = (_LINE - sum(needed)) / (sum(wanted) - sum(needed))
        shares = [need + (want - need) * spread for need, want in zip(needed, wanted, strict=True)]
    return _rounded(shares)


def _rounded(shares: list[float]) -> list[int]:
    """Whole steps, one at least, that sum to 100: the largest remainders are rounded up."""
    steps = 100 // _STEP
    exact = [max(1, share * steps / sum(shares)) for share in shares]
    whole = [int(step) for step in exact]
    by_remainder = sorted(range(len(exact)), key=lambda column: whole[column] - exact[column])
    for column in by_remainder[: max(0, steps - sum(whole))]:
        whole[column] += 1
    while sum(whole) > steps:
        whole[whole.index(max(whole))] -= 1
    return [step * _STEP for step in whole]


def _unbreakable(cell: str) -> int:
    return len(cell) if len(cell) <= _UNBROKEN else max(map(len, re.split(r"[\s-]+", cell)))
