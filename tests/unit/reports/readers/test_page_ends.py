"""What a page end parts: tables, items, words; and what it leaves as it is."""

import pytest

from reports.readers.passage import Grid, Passage
from reports.readers.passages import heading, paragraph, table
from reports.readers.pdf.torn import is_torn, joined
from reports.readers.pdf.turning import over_page_end
from reports.readers.reading import LeftOut, Why
from reports.readers.text.marks import Mark


def item(text, glyph="•"):
    return Passage(text, 1, Mark.BULLET, glyph)


def test_a_table_goes_on_and_its_header_comes_once():
    first = table(Grid(caption="", header=("Name", "Post"), rows=(("Ada", "Director"),)), 1)
    second = table(Grid(caption="", header=("Name", ""), rows=(("Bo", "Member"),)), 2)
    (whole,), left_out = over_page_end(first, second, filled=False)
    assert whole.grid.rows == (("Ada", "Director"), ("Bo", "Member"))
    assert left_out == [LeftOut(2, "Name", Why.RUNNING_LINE)]


def test_an_item_without_its_bullet_goes_on():
    before, rest = item("Calls are short"), item("and kind.", "")
    assert [one.text for one in over_page_end(before, rest, filled=False)[0]] == ["Calls are short and kind."]
    announced = item("Calls are:")
    assert over_page_end(announced, rest, filled=False) == ([announced, rest], [])


@pytest.mark.parametrize(
    ("before", "after", "filled", "torn"),
    [
        ("A sentence that", "goes on.", False, True),
        ("A sentence that fills its line", "Hospital included.", True, True),
        ("A line", "Another", False, False),
        ("A sentence.", "Another", True, False),
        ("A list:", "follows", True, False),
    ],
)
def test_a_sentence_is_torn_where_it_has_no_end(before, after, filled, torn):
    assert is_torn(paragraph(before, 1), paragraph(after, 2), filled=filled) is torn


def test_a_heading_is_never_torn():
    assert not is_torn(heading("Theme one", 1, 2), paragraph("goes on", 2), filled=True)


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [("well-", "known", "well-known"), ("two", "words", "two words"), ("**two**", "**words**", "**two words**")],
)
def test_halves_are_joined(before, after, whole):
    assert joined(Passage(before, 1), Passage(after, 2)).text == whole
