import contextlib
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.tables import days

DAY = date(2026, 11, 4)


@pytest.mark.parametrize(
    "value",
    [
        DAY,
        datetime(2026, 11, 4, 0, 0),
        "4/11/2026",
        "04/11/26",
        "4.11.2026",
        "4-11-2026",
        "4 11 2026",
        " 4 Nov 2026 ",
        "4th November 2026",
        "Wed 4 Nov 2026",
        "Wednesday, 4 november 26",
        "4-Nov-26",
        "2026-11-04",
        "2026-11-04 00:00:00",
    ],
)
def test_reads_a_day(value):
    assert days.read(value) == DAY


@pytest.mark.parametrize(
    "value", ["", "soon", "31/2/2026", "11/24/2026", "4 Brumaire 2026", "46330", 46330, 3.5, "2026", "0/0/0", True]
)
def test_refuses_what_is_none(value):
    with pytest.raises(days.NotADay):
        days.read(value)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_reads_back_what_is_written(day):
    for pattern in ("%d/%m/%Y", "%d/%m/%y", "%d %B %Y", "%d-%b-%y", "%Y-%m-%d"):
        assert days.read(day.strftime(pattern)) == day


@given(st.text(max_size=30))
def test_no_text_is_too_odd(text):
    with contextlib.suppress(days.NotADay):
        days.read(text)
