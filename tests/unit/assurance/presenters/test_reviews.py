from datetime import date

import pytest
from django.http import QueryDict

from assurance.presenters.dots import dots
from assurance.presenters.reviews import columns, dates_of, order_of


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "words"),
    [
        (None, None, ""),
        (date(2026, 6, 9), None, "9 June 2026"),
        (None, date(2026, 6, 9), "9 June 2026"),
        (date(2026, 6, 9), date(2026, 6, 9), "9 June 2026"),
        (date(2026, 6, 9), date(2026, 6, 12), "9 to 12 June 2026"),
        (date(2026, 6, 30), date(2026, 7, 2), "30 June to 2 July 2026"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 December 2026 to 2 January 2027"),
    ],
)
def test_no_part_of_a_date_is_said_twice(starts_on, ends_on, words):
    assert dates_of(starts_on, ends_on) == words


def test_a_second_click_turns_the_order_round():
    first = {column.text: column for column in columns(QueryDict("q=x&page=2"))}
    assert (first["Review"].url, first["Review"].direction) == ("?q=x&sort=title", "")
    second = {column.text: column for column in columns(QueryDict("sort=title"))}
    assert (second["Review"].url, second["Review"].direction) == ("?sort=-title", "ascending")
    third = {column.text: column for column in columns(QueryDict("sort=-title"))}
    assert (third["Review"].url, third["Review"].direction) == ("?sort=title", "descending")


@pytest.mark.parametrize(
    ("sort", "order"), [("", []), ("title", ["title", "-pk"]), ("-dates", ["-ends_on", "-pk"]), ("council__name", [])]
)
def test_only_known_columns_order(sort, order):
    assert order_of(sort) == order


def test_dots_say_what_they_show():
    drawn = dots(2, scale={1: "low", 2: "some", 3: "good"}, whose="Self")
    assert drawn.label == "Self score 2 of 3: some"
    assert [circle.is_on for circle in drawn.circles] == [True, True, False]
    assert drawn.width == 66
