"""What is so a moment after an act. A busy machine takes its time, so nothing is read once and believed.

What a page shows is for Playwright's own `expect`, which waits; this is for what `expect` does not see.
"""

import time
from collections.abc import Callable

from django.core.exceptions import ObjectDoesNotExist

PATIENCE = 20
"""Seconds that a server on a busy machine may take to do what it was asked."""
A_WHILE = 1.5
"""Seconds after which whatever a page does by itself would have happened: it saves a second after the last key."""


def eventually(read: Callable, expected) -> None:
    """Asks `read` again until it gives `expected`: a row as the database has it, what a script of the page says.

    A row that is not there is one that is not there yet. Raises AssertionError when it stays otherwise.
    """
    end = time.monotonic() + PATIENCE
    while (found := _outcome(read)) != expected:
        assert time.monotonic() < end, f"Expected {expected!r}, and after {PATIENCE} seconds it is {found!r}"
        time.sleep(0.05)


def stays(page, read: Callable, expected) -> None:
    """It is so now, and still is after a while in which the page did whatever it does by itself."""
    eventually(read, expected)
    page.wait_for_timeout(A_WHILE * 1000)
    assert _outcome(read) == expected


def answer(page, script: str, argument=None):
    """What a page's script says at once, where no time could change it: what the editor makes of a text, or where the
    focus is right after a key."""
    return page.evaluate(script, argument)


def _outcome(read: Callable):
    try:
        return read()
    except ObjectDoesNotExist as missing:
        return missing
