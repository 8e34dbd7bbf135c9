"""A page asks the database as often for twenty rows as for one."""

from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext


def same_number_of_queries(ask: Callable, *, more: Callable) -> None:
    """Calls `ask`, then `more` to make more rows, then `ask` again, and compares."""
    ask()
    before = _count(ask)
    more()
    after = _count(ask)
    assert len(after) == len(before), "\n".join(query["sql"] for query in after)


def _count(ask: Callable) -> list[dict]:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        ask()
    return queries.captured_queries
