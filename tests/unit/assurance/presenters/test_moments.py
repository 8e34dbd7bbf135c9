from datetime import UTC, datetime

import pytest

from assurance.presenters.moments import in_full, said, to_the_minute

NOW = datetime(2026, 6, 10, 23, 30, tzinfo=UTC)
"""Half past midnight of Thursday 11 June in London."""


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 6, 10, 23, 10, tzinfo=UTC), "today 00:10"),
        (datetime(2026, 6, 10, 22, 59, tzinfo=UTC), "Wed 23:59"),
        (datetime(2026, 6, 5, 8, 5, tzinfo=UTC), "Fri 09:05"),
        (datetime(2026, 6, 4, 8, 5, tzinfo=UTC), "4 Jun 2026"),
        (datetime(2026, 1, 15, 16, 40, tzinfo=UTC), "15 Jan 2026"),
        (datetime(2026, 6, 12, 8, 0, tzinfo=UTC), "12 Jun 2026"),
    ],
)
def test_when_something_was_done(moment, words):
    assert said(moment, now=NOW) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 6, 10, 23, 10, tzinfo=UTC), "today 00:10"),
        (datetime(2026, 6, 4, 8, 5, tzinfo=UTC), "4 Jun 2026, 09:05"),
        (datetime(2026, 1, 15, 16, 40, tzinfo=UTC), "15 Jan 2026, 16:40"),
    ],
)
def test_when_to_the_minute(moment, words):
    assert to_the_minute(moment, now=NOW) == words


def test_when_in_full():
    assert in_full(datetime(2026, 6, 4, 8, 5, tzinfo=UTC)) == "Thursday 4 June 2026, 09:05"
