from datetime import UTC, datetime

import pytest

from assurance.presenters.moments import said

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
