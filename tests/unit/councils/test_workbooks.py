import io
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from councils.workbook_rows import CUT, MOST_IN_A_CELL
from councils.workbooks import MEDIA_TYPE, xlsx_bytes, xlsx_response

HEAD = ["Heading", "Number"]
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]))


def sheet_of(rows):
    return load_workbook(io.BytesIO(xlsx_bytes({"Rows": rows}, title="Rows")))["Rows"]


def values(rows):
    return [[cell.value for cell in row] for row in sheet_of(rows)]


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://example.org")', "+44", "-2", "@SUM(A1)", "\t=1"])
def test_formulas_are_text_and_stay_as_they_were_typed(text):
    cell = sheet_of([HEAD, [text, -2]])["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_the_head_is_bold_and_stays_in_view():
    sheet = sheet_of([HEAD, ["One", 1]])
    assert [cell.font.bold for cell in sheet[1]] == [True, True]
    assert [cell.font.bold for cell in sheet[2]] == [False, False]
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"


def test_columns_are_as_wide_as_their_longest_line_within_reason():
    sheet = sheet_of([HEAD, ["x" * 30 + "\nshort", 1], ["y" * 20, None]])
    assert (sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width) == (32, 9)
    assert sheet_of([["x" * 500]]).column_dimensions["A"].width == 60


def test_numbers_days_and_moments_stay_what_they_are():
    moment = datetime(2026, 7, 1, 23, 30, 15, 250, tzinfo=UTC)
    row = [3, date(2026, 2, 1), moment, None, True]
    assert values([["a", "b", "c", "d", "e"], row])[1] == [
        3, datetime(2026, 2, 1), datetime(2026, 7, 2, 0, 30, 15), None, True,
    ]  # fmt: skip


def test_the_document_says_what_it_is_and_in_what_language():
    answer = xlsx_response([HEAD], name="exampleshire-findings-3", title="Findings: Größe [draft]/1")
    assert answer["Content-Disposition"] == 'attachment; filename="exampleshire-findings-3.xlsx"'
    assert answer["Content-Type"] == MEDIA_TYPE
    book = load_workbook(io.BytesIO(answer.content))
    assert (book.properties.title, book.properties.language) == ("Findings: Größe [draft]/1", "en-GB")
    assert book.sheetnames == ["Findings  Größe  draft  1"]
    untitled = load_workbook(io.BytesIO(xlsx_response([HEAD], name="exampleshire-findings").content))
    assert untitled.properties.title == "Exampleshire findings"


def test_several_sheets_and_sheets_without_rows_or_name():
    book = load_workbook(io.BytesIO(xlsx_bytes({"One": [HEAD], "": []}, title="Both")))
    assert book.sheetnames == ["One", "Sheet"]
    assert load_workbook(io.BytesIO(xlsx_bytes({}, title="None"))).sheetnames == ["Sheet"]


def test_sheets_of_one_name_keep_their_own_rows():
    book = load_workbook(io.BytesIO(xlsx_bytes({"One/": [HEAD], "One:": [HEAD, ["a", 1]]}, title="Both")))
    assert [len(list(sheet.iter_rows())) for sheet in book] == [1, 2]
    assert len(set(book.sheetnames)) == 2


def test_what_is_too_long_for_a_cell_says_so():
    [[text]] = values([["x" * (MOST_IN_A_CELL + 1)]])
    assert len(text) == MOST_IN_A_CELL
    assert text.endswith(CUT)
    assert values([["x" * MOST_IN_A_CELL]]) == [["x" * MOST_IN_A_CELL]]


def test_characters_that_no_document_may_hold_are_left_out():
    assert values([["a\0b\x0bc\x1fd\ufffe"]]) == [["abcd"]]


@given(st.lists(TEXT, min_size=1, max_size=5))
def test_every_cell_comes_back(cells):
    [row] = values([cells]) or [[]]
    assert [cell or "" for cell in row] + [""] * (len(cells) - len(row)) == cells
