import itertools
from datetime import UTC, date, datetime
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.workbook_rows import MOST_IN_A_CELL, Looks, rows_xml

LOOKS = Looks(plain=1, quoted=2, day=3, moment=4)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def cells(*row):
    [xml] = rows_xml([row], LOOKS)
    return [(cell.get("s"), cell.get("t"), "".join(cell.itertext())) for cell in ElementTree.fromstring(xml)]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ("1", None, "")),
        ("", ("1", None, "")),
        ("One\n two ", ("1", "inlineStr", "One\n two ")),
        ("=1+1", ("2", "inlineStr", "=1+1")),
        ("<a> & b\r", ("1", "inlineStr", "<a> & b\r")),
        ("a\0b", ("1", "inlineStr", "ab")),
        (True, ("1", "b", "1")),
        (False, ("1", "b", "0")),
        (7, ("1", None, "7")),
        (Decimal("2.50"), ("1", None, "2.50")),
        (-1.5, ("1", None, "-1.5")),
        (date(1900, 3, 1), ("3", None, "61.0")),
        (datetime(2026, 1, 2, 12), ("4", None, "46024.5")),
        (datetime(2026, 7, 1, 23, 0, 0, 9, tzinfo=UTC), ("4", None, "46205.0")),
    ],
)
def test_a_cell(value, cell):
    assert cells(value) == [cell]


@pytest.mark.parametrize("value", [b"bytes", [1], object()])
def test_what_no_cell_can_hold(value):
    with pytest.raises(TypeError, match="No cell can hold"):
        list(rows_xml([[value]], LOOKS))


def test_rows_and_cells_are_numbered():
    rows = [["x"] * 28, ["y"]]
    found = [ElementTree.fromstring(xml) for xml in rows_xml(rows, LOOKS, first=9)]
    assert [row.get("r") for row in found] == ["9", "10"]
    assert [cell.get("r") for cell in found[0]][-3:] == ["Z9", "AA9", "AB9"]
    assert [cell.get("r") for cell in found[1]] == ["A10"]
    assert list(rows_xml([], LOOKS)) == []


def test_signs_that_are_left_out_do_not_count_as_length():
    [(_, _, text)] = cells("\0" * 9 + "x" * MOST_IN_A_CELL)
    assert text == "x" * MOST_IN_A_CELL


@given(st.lists(TEXT, max_size=4))
def test_any_text_is_one_piece_of_xml(row):
    kept = [
        text.translate(dict.fromkeys(itertools.chain(range(9), (11, 12), range(14, 32), (0xFFFE, 0xFFFF))))
        for text in row
    ]
    assert [text for _, _, text in cells(*row)] == kept
