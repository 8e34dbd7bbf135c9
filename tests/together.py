"""Two people at the same time, each with a database connection of their own."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Barrier

from django.db import connection, transaction

PATIENCE = 60
_WAITING = """
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
"""
"""Of this database: another run on the same server has people of its own."""
_AFRESH = "SELECT pg_stat_clear_snapshot()"
"""Who waits is otherwise looked up once a transaction."""


def at_once(*calls: Callable) -> list:
    """Start all `calls` at the same moment; gives what each gave, or the exception that it raised."""
    start = Barrier(len(calls))

    def run(call):
        start.wait(timeout=PATIENCE)
        return _outcome(call)

    with ThreadPoolExecutor(len(calls)) as people:
        return list(people.map(run, calls))


def one_behind_the_other(first: Callable, second: Callable):
    """`second` begins when `first` has done its work and not yet committed it; gives what came of `second`.

    This is the moment at which what `second` reads may be out of date by the time it writes.
    """
    with ThreadPoolExecutor(1) as other:
        with transaction.atomic():
            first()
            behind = other.submit(_outcome, second)
            _wait_until_it_waits(behind)
        return behind.result(timeout=PATIENCE)


def _wait_until_it_waits(behind: Future) -> None:
    end = time.monotonic() + PATIENCE
    while not behind.done():
        assert time.monotonic() < end, "The second neither waits for the first nor ends"
        with connection.cursor() as cursor:
            cursor.execute(_AFRESH)
            cursor.execute(_WAITING)
            if cursor.fetchone()[0]:
                return
        time.sleep(0.01)


def _outcome(call: Callable):
    try:
        return call()
    except Exception as error:  # noqa: BLE001 the test looks at what it was
        return error
    finally:
        connection.close()
