import json
from datetime import date

import pytest

from assurance.returns.lines import Line
from assurance.returns.lists import MOST_TEXT, read_list, template
from assurance.returns.starting import starting_list
from assurance.statement_names import StatementNames
from assurance.tables.reading import NotReadable
from councils.workbooks import xlsx_bytes
from tests.plugins.universe import FRAMEWORK_FILE
from tests.unit.assurance.tables.books import workbook

NAMES = StatementNames({1: ["Assessing needs"], 4: ["Care provision, integration and continuity"], 7: ["Safeguarding"]})
HEAD = ["Ref", "What is asked for", "Quality statements", "Due date"]


def read(*rows, head=HEAD):
    return read_list(workbook(head, *rows), NAMES)


def problems(*rows):
    return [(one.cell, one.sentence) for one in read(*rows).problems]


def test_lines_with_statements_by_number_and_name():
    found = read(
        ["IR01", "The self-assessment", "1; Safeguarding", date(2026, 11, 24)],
        ["IR 02", "Plans", "Care provision, integration and continuity, 7", None],
        [3, "Surveys", None, "1 Dec 2026"],
    )
    assert found.problems == []
    assert found.lines == [
        Line("IR01", "The self-assessment", (1, 7), date(2026, 11, 24)),
        Line("IR 02", "Plans", (4, 7)),
        Line("3", "Surveys", (), date(2026, 12, 1)),
    ]


def test_all_problems_by_row_and_column():
    found = problems(
        ["IR01", "Plans", "Safeguarding, cheese; 12", "soon"],
        ["ir01", None, None, None],
        [None, "No reference", None, None],
        ["x" * 41, "y" * 5_001, None, None],
    )
    assert found == [
        ("C2", "“cheese”, “12” is no quality statement. Enter its number or its name"),
        ("D2", "“soon” is not a day. Enter it such as 24/11/2026"),
        ("A3", "“ir01” stands in row 2 already"),
        ("B3", "Enter the text"),
        ("A4", "Enter the reference"),
        ("A5", "Shorten it to 40 characters or fewer: it has 41"),
        ("B5", "Shorten it to 5,000 characters or fewer: it has 5,001"),
    ]


def test_statements_that_a_spreadsheet_took_for_a_day():
    assert problems(["IR01", "Plans", date(2026, 2, 1), None])[0][0] == "C2"


def test_a_list_with_too_many_words():
    rows = [[f"IR{number}", "x" * 5_000, None, None] for number in range(MOST_TEXT // 5_000 + 1)]
    assert problems(*rows)[0][1].startswith("All texts together have more than 400,000 characters")


def test_statements_and_day_may_be_left_out():
    assert read(["IR01", "Plans"], head=HEAD[:2]).lines == [Line("IR01", "Plans")]


def test_the_template_can_be_filled_in_and_read():
    sheets = template([(1, "Assessing needs")])
    with pytest.raises(NotReadable, match="nothing below the headings"):
        read_list(xlsx_bytes(sheets, title="List"), NAMES)
    sheets["Requests"].append(["IR01", "Plans", "Assessing needs", "24/11/2026"])
    found = read_list(xlsx_bytes(sheets, title="List"), NAMES)
    assert (found.lines, found.problems, found.notices) == ([Line("IR01", "Plans", (1,), date(2026, 11, 24))], [], [])


class TestStartingList:
    def test_is_short_and_says_that_it_is_to_be_replaced(self):
        found = starting_list("cqc-la", {"assessing-needs": 1})
        assert "replace it" in found.title
        assert 10 <= len(found.lines) <= 20
        assert len({line.key for line in found.lines}) == len(found.lines)
        assert {number for line in found.lines for number in line.statements} == {1}

    def test_names_only_statements_of_its_framework(self):
        themes = json.loads(FRAMEWORK_FILE.read_text("utf-8"))["themes"]
        numbers = {one["key"]: one["number"] for theme in themes for one in theme["quality_statements"]}
        found = starting_list("cqc-la", numbers)
        assert {number for line in found.lines for number in line.statements} == set(numbers.values())
        named = json.loads((FRAMEWORK_FILE.parent / "information-return-example.json").read_text("utf-8"))["requests"]
        assert {key for one in named for key in one["statements"]} <= numbers.keys()

    def test_is_of_one_framework(self):
        assert starting_list("another", {}) is None
