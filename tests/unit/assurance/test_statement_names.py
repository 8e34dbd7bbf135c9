import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.statement_names import StatementNames
from tests.plugins.universe import FRAMEWORK_FILE


def names_of_the_framework() -> dict[int, list[str]]:
    themes = json.loads(FRAMEWORK_FILE.read_text("utf-8"))["themes"]
    found = [statement for theme in themes for statement in theme["quality_statements"]]
    return {one["number"]: [one["name"], *one["aliases"]] for one in found}


NAMES = names_of_the_framework()
READER = StatementNames(NAMES)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("", []),
        (" , ; ", []),
        ("4", [4]),
        ("4.", [4]),
        ("1, 3; 5", [1, 3, 5]),
        ("1,1,1", [1]),
        ("QS4 ; statement 5", [4, 5]),
        ("Safeguarding", [NAMES and next(n for n, names in NAMES.items() if "Safeguarding" in names)]),
        ("care provision,  INTEGRATION and continuity", [4]),
        ("4. Care provision, integration and continuity", [4]),
        ("Care provision, integration and continuity, Assessing needs", [4, 1]),
        ("Assessing needs, Care provision, integration and continuity, 3", [1, 4, 3]),
        ("Assessing people's needs\nPartnership & communities", [1, 5]),
    ],
)
def test_reads_numbers_names_and_other_names(cell, numbers):
    assert READER.read(cell).numbers == numbers
    assert READER.read(cell).unknown == []


@pytest.mark.parametrize(
    ("cell", "unknown"),
    [
        ("0", ["0"]),
        ("10", ["10"]),
        ("1; Cheese", ["Cheese"]),
        ("Care provision, cheese", ["Care provision", "cheese"]),
        ("3. Assessing needs", ["3. Assessing needs"]),
        ("1234567890123", ["1234567890123"]),
    ],
)
def test_says_what_names_nothing(cell, unknown):
    assert READER.read(cell).unknown == unknown


@given(
    st.lists(st.sampled_from(sorted(NAMES)), unique=True),
    st.data(),
    st.sampled_from([",", ", ", ";", " ; ", "\n", "|"]),
)
def test_any_list_of_names_reads_back(numbers, data, between):
    said = [data.draw(st.sampled_from([*NAMES[number], str(number)])) for number in numbers]
    assert READER.read(between.join(said)).numbers == numbers


def test_a_long_cell_is_read_in_no_time():
    assert len(READER.read("x," * 5_000).unknown) == 5_000


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text):
    found = READER.read(text)
    assert set(found.numbers) <= set(NAMES)
