"""Every action runs in one transaction and one labelled history context; the triggers do the rest."""

from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

import pghistory
from django.db import transaction

_within_action: ContextVar[bool] = ContextVar("within_action", default=False)


def recorded(action: Callable) -> Callable:
    """Make a keyword-only function with `by=` an action: atomic, and its history rows say who and what.

    The label is the module's noun and the function's verb, such as ``findings.record``. An action called by another
    is part of that one: the label is what the person did, not the last step of it.
    """
    label = f"{action.__module__.rpartition('.')[2]}.{action.__name__}"

    @wraps(action)
    def run(*, by, **kwargs):
        with transaction.atomic(), _labelled(label, by):
            return action(by=by, **kwargs)

    return run


@contextmanager
def noted(**facts):
    """What the actions inside say in their history rows beside who did what; plain values."""
    with pghistory.context(**facts):
        yield


@contextmanager
def _labelled(label: str, by):
    if _within_action.get():
        yield
        return
    token = _within_action.set(True)
    try:
        with pghistory.context(action=label, user=by.pk):
            yield
    finally:
        _within_action.reset(token)
