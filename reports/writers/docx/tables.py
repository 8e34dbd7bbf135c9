"""Real tables: a caption above, a header row that is marked and repeated, no merged cells, widths by their words."""

from __future__ import annotations

from dataclasses import replace

from reports.document.nodes import Role, Table
from reports.writers.docx.kit import Kit
from reports.writers.docx.markup import Look, paragraph
from reports.writers.escaping import escaped
from reports.writers.tables import holds_figures, widths

_FIGURES_FIRST = {Role.KEY_FACTS: 1.35, Role.ACTIVITY: 1.35}
"""Tables whose first cells are figures, and how much larger these are than the other cells."""
_LOWER = 140
"""Space over the words beside such a figure, in twentieths of a point: both stand on one line."""
_WHOLE = 15
"""Rows."""


def table(node: Table, kit: Kit, *, keeps_with_next: bool = False) -> str:
    """`keeps_with_next` where a note on the table follows. A table of a few rows stays on one page."""
    caption = paragraph(kit.styles["caption"], kit.texts.run(node.caption)) if node.caption else ""
    count = max([len(node.header), *map(len, node.rows)], default=0)
    if not count:
        return caption
    header, *rows = (row + ("",) * (count - len(row)) for row in (node.header, *node.rows))
    figures = [bool(rows) and holds_figures(column) for column in zip(*rows, strict=True)] or [False] * count
    shares = widths([*([header] if node.header else []), *rows], figures, _FIGURES_FIRST.get(node.role, 1))
    columns = [kit.width * share // 100 for share in shares]
    styles = ["Key Figure" if node.role in _FIGURES_FIRST else "Table Text"]
    styles += ["Table Figures" if is_figures else "Table Text" for is_figures in figures[1:]]
    headings = ["Table Figures" if style == "Table Figures" else "Table Heading" for style in styles]
    kinds = [headings] * bool(node.header) + [styles] * len(rows)
    lines = [header, *rows] if node.header else rows
    keeps = [len(rows) <= _WHOLE] * (len(lines) - 1) + [keeps_with_next]
    content = "".join(
        _row(line, columns, kind, kit, Look(keep_next=keep), is_header=kind is headings)
        for line, kind, keep in zip(lines, kinds, keeps, strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    after = paragraph(kit.styles["After Table"], "", Look(keep_next=keeps_with_next))
    return f"{caption}<w:tbl>{_properties(node, kit)}<w:tblGrid>{grid}</w:tblGrid>{content}</w:tbl>{after}"


def _properties(node: Table, kit: Kit) -> str:
    """The caption is the table's title for assistive technology, too."""
    named = f'<w:tblCaption w:val="{escaped(kit.texts.plain(node.caption))}"/>' if node.caption else ""
    first = int(bool(node.header))
    return (
        f'<w:tblPr><w:tblStyle w:val="{kit.styles["Report Table"]}"/><w:tblW w:w="{kit.width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{0x680 + 0x20 * first:04X}" w:firstRow="{first}" w:lastRow="0" w:firstColumn="1"'
        f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{named}</w:tblPr>'
    )


def _row(cells: tuple[str, ...], widths: list[int], styles: list[str], kit: Kit, look: Look, *, is_header: bool) -> str:
    lower = replace(look, before=_LOWER) if "Key Figure" in styles and kit.styles.are_own else look
    content = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(kit.styles[style], kit.texts.run(cell), lower if style != 'Key Figure' else look)}</w:tc>"
        for cell, width, style in zip(cells, widths, styles, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_header else ''}</w:trPr>{content}</w:tr>"
