import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.readers.dates import date_in, dates_in
from reports.readers.numbers import NUMBER, number_value
from reports.readers.reading import Count
from reports.readers.text.activity import counts_in


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("zero", 0),
        ("thirty five", 35),
        ("Thirty-five", 35),
        ("one hundred and sixty", 160),
        ("a hundred", 100),
        ("two thousand one hundred and one", 2101),
        ("12,345", 12345),
        ("7", 7),
    ],
)
def test_numbers_in_words_and_figures(text, value):
    found = re.search(NUMBER, text, re.IGNORECASE)
    assert number_value(found.group()) == value


@given(st.integers(0, 999_999))
def test_figures_with_and_without_commas(value):
    assert number_value(f"{value:,}") == number_value(str(value)) == value


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("between 29th and 31st March 2031", (date(2031, 3, 29), date(2031, 3, 31))),
        ("from 19th – 21st July 2031.", (date(2031, 7, 19), date(2031, 7, 21))),
        ("Tuesday 19th to Friday 22nd September 2031", (date(2031, 9, 19), date(2031, 9, 22))),
        ("30 January to 2 February 2031", (date(2031, 1, 30), date(2031, 2, 2))),
        ("30 Dec 2030 until 2 Jan 2031", (date(2030, 12, 30), date(2031, 1, 2))),
        ("31 to 30 June 2031", None),
        ("22 to 19 July 2031", None),
        ("on 3 May 2031", None),
        ("May 2031", None),
    ],
)
def test_ranges_of_days(text, days):
    assert dates_in(text) == days


def test_single_days():
    assert date_in("Published: 17 May 2031 Updated: 18 May 2031") == date(2031, 5, 17)
    assert date_in("32 May 2031, rather 1st June 2031") == date(2031, 6, 1)
    assert date_in("in May 2031") is None


@pytest.mark.parametrize(
    ("sentence", "kind", "count"),
    [
        ("The team read around seventy documents.", "documents", Count(70, "around")),
        ("The team looked at in excess of 1,200 documents.", "documents", Count(1200, "in excess of")),
        ("In the visit forty meetings in total were held.", "meetings", Count(40, "in total")),
        ("The team met at least one hundred and sixty different people.", "people", Count(160, "at least")),
        ("The audit of 12 cases was done before.", "case_files", Count(12)),
        ("The team spent 66 working days.", "working_days", Count(66)),
        ("Peers met upwards of 200 people.", "people", Count(200, "upwards of")),
        ("Peers met no fewer than 80 people.", "people", Count(80, "no fewer than")),
        ("Peers met a little over 70 people.", "people", Count(70, "a little over")),
        ("Peers met just under 70 people.", "people", Count(70, "just under")),
        ("We were with you for three days and met 34 people.", "people", Count(34)),
        ("Peers met close to 70 people.", "people", Count(70, "close to")),
    ],
)
def test_activity(sentence, kind, count):
    assert counts_in([sentence]) == {kind: count}


def test_people_who_are_not_the_teams_do_not_count():
    assert counts_in(["The county has 500,000 people.", "It holds 12 documents."]) == {}


def test_the_first_print_counts():
    assert counts_in(["The team read 5 documents.", "The team read 9 documents."]) == {"documents": Count(5)}


def test_a_count_belongs_to_the_team_that_its_paragraph_spoke_of():
    text = "Peers came in May. It rained. The rooms were warm. They had been sent 31 documents. Six cases were sampled."
    assert counts_in([text]) == {"documents": Count(31), "case_files": Count(6)}


def test_days_named_one_by_one_are_a_range():
    assert dates_in("on 3, 4 and 5 May 2031") == (date(2031, 5, 3), date(2031, 5, 5))
