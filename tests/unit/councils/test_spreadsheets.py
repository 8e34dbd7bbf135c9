import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.spreadsheets import csv_response, csv_text, is_like_a_formula


def read(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_formulas_are_shown_and_not_run():
    assert read(csv_text([["=1+1", "@x", "-2", -2, "plain"]])) == [["'=1+1", "'@x", "'-2", "-2", "plain"]]


@pytest.mark.parametrize("start", ["\t=", "\r=", "\n=", "＝", "＋", "－", "＠"])
def test_blanks_and_wide_signs_before_a_formula_do_not_hide_it(start):
    assert is_like_a_formula(f"{start}1+1")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\n")), min_size=1))
def test_every_cell_comes_back(cells):
    [row] = read(csv_text([cells])) if any(cells) or len(cells) > 1 else [cells]
    assert [got.removeprefix("'") for got in row] == [sent.removeprefix("'") for sent in cells]


def test_a_download_has_a_name_and_is_utf_8():
    answer = csv_response([["Größe"]], name="exampleshire-reviews")
    assert answer["Content-Disposition"] == 'attachment; filename="exampleshire-reviews.csv"'
    assert answer.content.decode("utf-8-sig").strip() == "Größe"
