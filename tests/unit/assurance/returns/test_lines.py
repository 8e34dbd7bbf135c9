from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.returns.lines import Line, from_plain, key_of, to_plain

PRESENT = Line("IR01", "A plan\nof work", (1, 2), date(2026, 11, 24))


@pytest.mark.parametrize(
    ("words", "differs"),
    [
        ({}, False),
        ({"text": "A plan of  work "}, False),
        ({"statements": (2, 1)}, False),
        ({"statements": ()}, False),
        ({"due_on": None}, False),
        ({"text": "Another plan"}, True),
        ({"statements": (1,)}, True),
        ({"due_on": date(2026, 11, 25)}, True),
    ],
)
def test_differs_in_what_it_speaks_of(words, differs):
    assert replace(PRESENT, **words).differs_from(PRESENT) is differs


def test_references_that_differ_in_case_and_blanks_are_one():
    assert key_of(" IR  01a") == key_of("ir 01A")


_LINES = st.builds(
    Line, st.text(), st.text(), st.lists(st.integers(1, 9)).map(tuple), st.none() | st.dates()
)  # fmt: skip


@given(st.lists(_LINES))
def test_goes_out_and_comes_back(lines):
    assert from_plain(to_plain(lines)) == lines
