from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerchallenge.working_calendar import bank_holidays, is_working_day, working_days_after, working_days_until

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
# As gov.uk/bank-holidays lists them for England and Wales.
LISTED = {
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2029: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2030: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
}


@pytest.mark.parametrize("year", LISTED)
def test_bank_holidays_are_those_of_the_list(year):
    assert sorted(day.strftime("%m-%d") for day in bank_holidays(year)) == LISTED[year].split()


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        (date(2026, 6, 19), date(2026, 7, 3)),
        # Sent on a Saturday: Monday is the first day.
        (date(2026, 6, 20), date(2026, 7, 3)),
        # Across Easter and its two days.
        (date(2027, 3, 22), date(2027, 4, 7)),
        # Across Christmas, whose days fall on a weekend, and New Year.
        (date(2026, 12, 18), date(2027, 1, 6)),
    ],
)
def test_ten_working_days(sent, due):
    assert working_days_after(sent, 10) == due
    assert working_days_until(due, today=sent) == 10


def test_no_days_later_is_no_question():
    with pytest.raises(ValueError, match="at least one"):
        working_days_after(date(2026, 6, 19), 0)


@given(DAYS, st.integers(1, 40))
def test_as_many_working_days_lie_between_as_were_asked_for(day, number):
    due = working_days_after(day, number)
    between = [day + timedelta(days=passed) for passed in range(1, (due - day).days + 1)]
    assert is_working_day(due)
    assert sum(map(is_working_day, between)) == number == working_days_until(due, today=day)


@given(DAYS)
def test_a_day_that_has_passed_leaves_none(day):
    assert working_days_until(day, today=day) == working_days_until(day - timedelta(days=3), today=day) == 0


@given(st.integers(1900, 2100))
def test_every_year_has_eight_or_more_all_on_weekdays(year):
    assert len(bank_holidays(year)) >= 8
    assert all(day.weekday() < 5 and day.year == year for day in bank_holidays(year))
