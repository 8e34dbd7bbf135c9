"""Strengths and considerations side by side."""

import pytest

from reports.readers.columns import heads_sides
from reports.readers.files import read
from reports.readers.findings import findings
from tests.unit.reports.readers.test_hostile_files import pdf
from tests.unit.reports.readers.word_files import word_file
from tests.unit.reports.readers.words import vocabulary

FOUND = [
    (1, "strength", "Calls are short."),
    (1, "strength", "Visits are long."),
    (1, "consideration", "Who rings the rest?"),
]
CELLS = [["Strengths", "Areas to explore"], ["Calls are short.", "Who rings the rest?"], ["Visits are long.", ""]]


def said(data):
    return [(one.theme, one.kind.value, one.heading) for one in findings(read(data, vocabulary()).document)]


def page(rows):
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    head = "<h1>Fenmarsh peer challenge</h1><h2>Theme 1: Working with people</h2>"
    return f"<html><body>{head}<table>{cells}</table><h2>Next steps</h2><p>Wait.</p></body></html>".encode()


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def word(rows):
    cells = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    head = paragraph("Fenmarsh peer challenge") + paragraph("Theme 1: Working with people")
    return word_file(f"{head}<w:tbl>{cells}</w:tbl>{paragraph('Next steps')}{paragraph('Wait.')}")


@pytest.mark.parametrize("made", [page, word])
def test_a_table_of_two_lists_is_read_by_column(made):
    assert said(made(CELLS)) == FOUND
    assert said(made([CELLS[0], ["Calls are short.", "Who rings the rest?"], ["Visits are long."]])) == FOUND


def test_lists_inside_the_cells():
    rows = [
        CELLS[0],
        ["<ul><li>Calls are short.</li><li>Visits are long.</li></ul>", "<ul><li>Who rings the rest?</li></ul>"],
    ]
    assert said(page(rows)) == FOUND


@pytest.mark.parametrize(
    "cells", [["Strengths"], ["Strengths", "Theme"], ["Strengths", "Good practice"], ["Strengths", "x" * 101], []]
)
def test_what_heads_no_lists(cells):
    assert not heads_sides(cells)


def untagged(lines):
    """A page without tags; `lines` are (left, text), a line each that shares its height with those before None."""
    height, out = 780, []
    for line in lines:
        if line is None:
            height -= 16
        else:
            out.append(b"1 0 0 1 %d %d Tm (%s) Tj" % (line[0], height, line[1].encode()))
    return pdf(content=b"BT /F1 10 Tf " + b" ".join(out) + b" ET")


def test_two_short_lists_on_a_page_without_tags():
    """Too few lines for two columns of text: the headings say that they are lists."""
    made = untagged(
        [
            *((50, "Fenmarsh County Council peer challenge"), None, None),
            *((50, "Theme 1: Working with people"), None, None),
            *((50, "Strengths"), (310, "Areas to explore"), None),
            *((50, "- Calls are short."), (310, "- Who rings the rest?"), None),
            *((50, "- Visits are long."), None, None),
            *((50, "Next steps"), None, None, (50, "Somebody waits for the council to say what it will do."), None),
        ]
    )
    assert said(made) == FOUND
