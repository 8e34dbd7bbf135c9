from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerchallenge.working_days import plain, sum_in_words, working_days

HOURS_A_DAY = st.decimals(min_value="0.25", max_value=24, places=2)


@given(st.integers(0, 100_000), HOURS_A_DAY)
def test_days_hold_all_hours_and_no_day_too_many(hours, per_day):
    days = working_days(hours, per_day)
    assert days * per_day >= hours
    assert days == 0 or (days - 1) * per_day < hours


@pytest.mark.parametrize(
    ("hours", "per_day", "sentence"),
    [
        (0, "7", "0 hours ÷ 7 hours a day = 0 working days."),
        (190, "7", "190 hours ÷ 7 hours a day = 27.1, rounded up to 28 working days."),
        (462, "7.00", "462 hours ÷ 7 hours a day = 66 working days."),
        (1, "7.5", "1 hour ÷ 7.5 hours a day = 0.1, rounded up to 1 working day."),
        (1401, "7", "1,401 hours ÷ 7 hours a day = 200.1, rounded up to 201 working days."),
    ],
)
def test_the_sum_in_words(hours, per_day, sentence):
    assert sum_in_words(hours, Decimal(per_day)) == sentence


@pytest.mark.parametrize(("number", "text"), [("7.00", "7"), ("7.50", "7.5"), ("10.00", "10"), ("7.25", "7.25")])
def test_hours_a_day_as_people_write_them(number, text):
    assert plain(Decimal(number)) == text
