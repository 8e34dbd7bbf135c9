from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.due import due_words

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "3 days late"),
        (-1, "1 day late"),
        (0, "due today"),
        (1, "due tomorrow"),
        (2, "due in 2 days"),
        (31, "due in 31 days"),
        (32, ""),
    ],
)
def test_words(days, words):
    assert due_words(TODAY + timedelta(days=days), today=TODAY) == words


def test_without_a_day_and_when_it_is_done():
    assert due_words(None, today=TODAY) == ""
    assert due_words(date(2026, 1, 1), today=TODAY, is_done=True) == ""


@given(st.dates(), st.dates())
def test_late_is_only_what_has_passed(due, today):
    assert ("late" in due_words(due, today=today)) == (due < today)
