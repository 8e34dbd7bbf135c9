import io
import time
import tracemalloc
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.tables import sheet
from assurance.tables.cells import letter_of, place_of
from assurance.tables.reading import Column, NotReadable, read
from tests.unit.assurance.tables.books import SHEET, with_cells, with_part, workbook

COLUMNS = (
    Column("reference", "Reference", ("Ref", "No."), is_required=True, most=20),
    Column("text", "What is asked for", is_required=True),
    Column("due", "Due"),
)
HEAD = ["Reference", "What is asked for", "Due"]
INLINE_HEAD = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in HEAD)


def values(data, **limits):
    table = read(data, COLUMNS, **limits)
    rows = [(row.number, row.line("reference"), row.text("text"), row.day("due")) for row in table.rows]
    return rows, table


def problems(data):
    _, table = values(data)
    return [(one.row, one.column, one.cell, one.sentence) for one in table.problems]


def sentence(data, **limits) -> str:
    with pytest.raises(NotReadable) as refused:
        values(data, **limits)
    return str(refused.value)


class TestWorkbooks:
    def test_named_columns_in_any_order_below_a_title(self):
        data = workbook(
            ["Information return 2026"], [], ["due ", "REF.", None, "What is  asked for?"],
            [datetime(2026, 11, 24), "IR01", None, "Strategy"], [], [None, 2.0, None, " Plan "],
        )  # fmt: skip
        rows, table = values(data)
        assert rows == [(4, "IR01", "Strategy", date(2026, 11, 24)), (6, "2", "Plan", None)]
        assert table.problems == []
        assert table.notices == []

    def test_the_first_sheet_that_has_the_columns(self):
        data = workbook(HEAD, ["IR01", "Strategy"], before=[["How to fill it in"]], hidden=[HEAD, ["X", "Not seen"]])
        assert values(data)[0] == [(2, "IR01", "Strategy", None)]

    def test_the_result_of_a_formula_counts(self):
        data = with_cells(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c><c r="B1" t="inlineStr"><is><t>What is asked for'
            '</t></is></c></row><row r="2"><c r="A2" t="str"><f>"IR"&amp;1</f><v>IR1</v></c>'
            '<c r="B2" t="inlineStr"><is><t>Plan</t></is></c></row>'
        )
        rows, table = values(data)
        assert rows == [(2, "IR1", "Plan", None)]
        assert table.problems == []

    def test_a_formula_without_a_result_is_told(self):
        data = workbook(
            HEAD, ["IR01", '=HYPERLINK("http://x.example","y")'], ["=1+1", "Plan", "=cmd|'/c calc'!A0", "=1"]
        )
        assert [(row, cell) for row, _, cell, _ in problems(data)] == [(2, "B2"), (3, "A3"), (3, "C3")]
        assert (
            problems(data)[0][3] == "A formula here has no result. Open the file in a spreadsheet program and save it"
        )

    def test_merged_cells_are_told(self):
        data = workbook(HEAD, ["IR01", "Strategy"], ["IR02", None], ["IR03", "Plan"], merged=["B2:B3", "E2:F9"])
        told = "The cells B2 to B3 are merged. Separate them, and fill in each"
        assert problems(data) == [
            (2, "What is asked for", "B2", told),
            (3, "What is asked for", "B3", "Enter the what is asked for"),
        ]

    def test_errors_of_the_spreadsheet_are_told(self):
        assert "#REF!" in problems(workbook(HEAD, ["IR01", "#REF!"]))[0][3]

    def test_columns_that_are_not_read_are_named(self):
        data = workbook([*HEAD, "Owner", None, "Blank"], ["IR01", "Plan", None, "Ada", "stray"])
        assert values(data)[1].notices == ["These columns were not read: “Owner”, E."]
        assert values(workbook([*HEAD, "Owner"], ["1", "2", "", "3"]))[1].notices == [
            "This column was not read: “Owner”."
        ]

    def test_a_hundred_thousand_rows(self):
        data = with_cells(f'<row r="1">{INLINE_HEAD}</row>' + "<row><c><v>1</v></c><c><v>2</v></c></row>" * 100_000)
        began = time.process_time()
        assert sentence(data, most_rows=1_000) == "The table has more than 1,000 rows. Split it into several files."
        assert time.process_time() - began < 10

    @pytest.mark.parametrize("far", ["999999999999", "1048576"])
    def test_a_row_far_below(self, far):
        data = with_cells(f'<row r="1">{INLINE_HEAD}</row><row r="{far}"><c><v>1</v></c></row>')
        began = time.process_time()
        assert sentence(data) == sheet.TOO_LONG
        assert time.process_time() - began < 10

    def test_a_size_that_the_workbook_only_claims(self):
        data = with_cells(f'<row r="1">{INLINE_HEAD}</row><row r="2">{INLINE_HEAD}</row>', size="A1:A1")
        assert values(data)[0][0][:3] == (2, "Reference", "What is asked for")


class TestHostileWorkbooks:
    def test_a_zip_bomb_is_refused_before_it_is_opened(self):
        bomb = with_part(workbook(HEAD), SHEET, b" " * 60_000_000)
        assert len(bomb) < 100_000
        tracemalloc.start()
        assert "too large" in sentence(bomb)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 5_000_000

    def test_entities_that_multiply_are_refused(self):
        doctype = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
        before = f'<!DOCTYPE x [<!ENTITY e0 "ha">{doctype}]>'
        data = with_cells('<row r="1"><c t="inlineStr"><is><t>&e11;</t></is></c></row>', before=before)
        began = time.process_time()
        assert "damaged" in sentence(data)
        assert time.process_time() - began < 10

    def test_no_file_outside_is_read(self):
        before = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
        data = with_cells('<row r="1"><c t="inlineStr"><is><t>&secret;</t></is></c></row>', before=before)
        assert "root:" not in sentence(data)

    @pytest.mark.filterwarnings("ignore:Workbook contains no stylesheet")
    @pytest.mark.parametrize("part", ["xl/styles.xml", "xl/_rels/workbook.xml.rels", SHEET, "[Content_Types].xml"])
    @pytest.mark.parametrize("content", [None, b"", b"<", b"<a/>", b"\xff\xfe<"])
    def test_damaged_parts(self, part, content):
        try:
            values(with_part(workbook(HEAD, ["IR01", "Plan"]), part, content))
        except NotReadable as refused:
            assert str(refused).endswith(".")

    def test_damaged_bytes(self):
        data = workbook(HEAD, ["IR01", "Plan"])
        assert "damaged" in sentence(data[:200])
        assert "damaged" in sentence(b"PK\x03\x04" + b"\0" * 100)

    def test_an_archive_that_is_no_workbook(self):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            archive.writestr("../../etc/passwd", "x")
        assert sentence(data.getvalue()) == sheet.NO_TABLE

    def test_cells_that_point_nowhere(self):
        for cell in ('<c r="A2" t="s"><v>99</v></c>', '<c r="A2" t="d"><v>never</v></c>', '<c r="2"><v>1</v></c>'):
            assert "damaged" in sentence(with_cells(f'<row r="1">{INLINE_HEAD}</row><row r="2">{cell}</row>'))

    @pytest.mark.parametrize("ref", ["nonsense", "", "B2:B99999999999"])
    def test_merged_ranges_that_are_none(self, ref):
        cells = f'<row r="1">{INLINE_HEAD}</row><row r="2"><c><v>1</v></c><c r="B2"><v>2</v></c></row>'
        data = with_cells(cells, after=f'<mergeCells><mergeCell ref="{ref}"/></mergeCells>')
        assert "damaged" in sentence(data)


class TestText:
    @pytest.mark.parametrize("between", [",", ";", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_separators_and_encodings(self, between, encoding):
        lines = [HEAD, ["IR01", "Café – “policies”", "24/11/2026"]]
        rows, table = values("\r\n".join(between.join(line) for line in lines).encode(encoding))
        assert rows == [(2, "IR01", "Café – “policies”", date(2026, 11, 24))]
        assert [notice[:24] for notice in table.notices] == (
            ["The file is not in UTF-8"] if encoding == "cp1252" else []
        )

    def test_commas_in_words_do_not_part_cells_of_a_semicolon_file(self):
        assert values(b"Ref;What is asked for\nIR01;Plans, policies, and more, of all kinds")[0][0][2].startswith(
            "Plans, "
        )

    def test_lines_within_a_cell_do_not_change_row_numbers(self):
        data = b'Ref,What is asked for\nIR01,"a\nb"\n\n,Plan'
        rows, table = values(data)
        assert rows[0][2] == "a\nb"
        assert [(one.row, one.cell, one.sentence) for one in table.problems] == [(4, "A4", "Enter the reference")]

    def test_marks_that_do_not_match_are_told_by_row(self):
        assert sentence(b'Ref,What is asked for\nIR01,"never ends\nIR02,Plan').startswith("Row 2 cannot be read")

    def test_unseen_characters_are_left_out(self):
        data = "Ref,What is asked for\nIR\u202e01\u200b,Plan".encode()
        assert values(data)[0][0][1] == "IR01"

    def test_a_file_of_one_long_row_or_of_many(self):
        assert sentence(b"Ref,What is asked for\n" + b"," * 200) == sheet.TOO_WIDE
        assert sentence(b"Ref,What is asked for\n" + b"\n" * 60_000) == sheet.TOO_LONG
        assert "more than 3 rows" in sentence(b"Ref,What is asked for\n" + b"a,b\n" * 4, most_rows=3)

    @pytest.mark.parametrize("data", [b"", b" \n "])
    def test_an_empty_file(self, data):
        assert sentence(data) == "The file is empty. Choose the file with the table."

    @pytest.mark.parametrize("data", [b"\0" * 40, b"%PDF-1.7\x81\x8d", b"\xff\xfe\x00", b"GIF89a\0\0\xff"])
    def test_something_else(self, data):
        assert sentence(data) == sheet.NO_TABLE

    def test_a_cell_that_is_too_long_for_any_spreadsheet(self):
        assert sentence(b"Ref,What is asked for\nIR01," + b"x" * 200_000).startswith(
            "Row 2 cannot be read: a cell there"
        )
        assert "too long" in sentence(b"x" * 200_000)

    def test_an_old_workbook(self):
        assert "old Excel file" in sentence(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

    def test_too_many_bytes(self):
        assert "larger than 5 MB" in sentence(b"x" * (sheet.MOST_BYTES + 1))


class TestHeadAndCells:
    def test_no_head(self):
        said = sentence(b"Number,Question\n1,Why")
        assert said == (
            "No row of headings was found. The table needs columns headed “Reference” and “What is asked for”. "
            "The first row says: Number, Question."
        )
        assert sentence(workbook([None], [None])).endswith("“What is asked for”.")

    def test_nothing_below_the_head(self):
        assert "nothing below the headings" in sentence(workbook(HEAD))
        assert "nothing below the headings" in sentence(workbook([*HEAD, "No."], [None, None, None, 1]))

    def test_the_first_of_two_columns_counts_and_the_other_is_named(self):
        rows, table = values(b"Ref,Reference,What is asked for\nIR01,IR99,Plan")
        assert rows[0][1] == "IR01"
        assert table.notices == ["This column was not read: “Reference”."]

    def test_problems_stand_by_row_and_column(self):
        data = workbook(HEAD, ["x" * 21, None, "soon"], [None, "Plan", "24/11/2026"])
        assert problems(data) == [
            (2, "Reference", "A2", "Shorten it to 20 characters or fewer: it has 21"),
            (2, "What is asked for", "B2", "Enter the what is asked for"),
            (2, "Due", "C2", "“soon” is not a day. Enter it such as 24/11/2026"),
            (3, "Reference", "A3", "Enter the reference"),
        ]

    def test_a_column_that_the_table_lacks_is_empty(self):
        rows, table = values(b"Ref,What is asked for\nIR01,Plan")
        assert rows[0][3] is None
        assert not table.rows[0].has("due")

    def test_what_a_cell_says(self):
        data = workbook(HEAD, [True, datetime(2026, 11, 4), None], [1.25, False, None])
        assert [row[1:3] for row in values(data)[0]] == [("Yes", "4 November 2026"), ("1.25", "No")]
        data = with_cells(f'<row r="1">{INLINE_HEAD}</row><row r="2"><c><v>2.0</v></c><c><v>3.5</v></c></row>')
        assert values(data)[0][0][1:3] == ("2", "3.5")

    def test_no_cell_of_this_name(self):
        assert place_of("nonsense") == (-1, 0)


@given(st.integers(min_value=0, max_value=16_383), st.integers(min_value=1, max_value=1_048_576))
def test_names_of_cells_read_back(at, row):
    assert place_of(f"{letter_of(at)}{row}") == (at, row)


@given(st.binary(max_size=400))
def test_no_bytes_are_too_odd(data):
    try:
        values(data)
    except NotReadable as refused:
        assert str(refused)


_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp")), min_size=1, max_size=20)


@given(st.lists(st.tuples(_WORDS, _WORDS), min_size=1, max_size=5))
def test_what_a_workbook_says_is_read(lines):
    lines = [line for line in lines if not any(cell.startswith(("=", "#")) for cell in line)]
    if lines:
        rows, _ = values(workbook(HEAD, *lines))
        assert [row[1:3] for row in rows] == lines
