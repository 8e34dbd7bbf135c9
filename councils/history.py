"""Every action runs in one transaction and one labelled history context; the triggers do the rest."""

from collections.abc import Callable
from functools import wraps

import pghistory
from django.db import transaction


def recorded(action: Callable) -> Callable:
    """Make a keyword-only function with `by=` an action: atomic, and its history rows say who and what.

    The label is the module's noun and the function's verb, such as ``findings.record``.
    """
    label = f"{action.__module__.rpartition('.')[2]}.{action.__name__}"

    @wraps(action)
    def run(*, by, **kwargs):
        with transaction.atomic(), pghistory.context(action=label, user=by.pk):
            return action(by=by, **kwargs)

    return run
