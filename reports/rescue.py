"""Finding the runs that nobody looks after any more, and giving each another chance or an end."""

from __future__ import annotations

from datetime import datetime, timedelta

import pghistory
from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from reports import failures
from reports.leases import MOST_ATTEMPTS, TAKEN_UP_WITHIN, lease
from reports.models import ReportRun
from reports.models.run import RunState

GRACE = timedelta(seconds=30)
"""Between the limit at which a worker kills a render and the time at which nobody believes in it any more."""


def rescue() -> list[int]:
    """Queue abandoned runs again and give their primary keys; end those that have had their chances.

    A message that was lost costs a queued run nothing but time; an attempt is counted when a worker takes a run up.
    """
    limit = timedelta(seconds=settings.REPORT_TIME_LIMIT)
    with transaction.atomic(), pghistory.context(action="runs.rescue"):
        stalled = ReportRun.objects.stalled(longest=limit + GRACE).without_facts()
        runs = list(stalled.select_for_update(skip_locked=True).order_by("pk"))
        return [run.pk for run in runs if _is_queued_again(run, limit)]


def _is_queued_again(run: ReportRun, limit: timedelta) -> bool:
    reason = _reason_to_end(run, limit, timezone.now())
    if reason:
        _write(run, state=RunState.FAILED, stage="", failure=reason, finished_at=Now(), lease_until=None)
    else:
        _write(run, state=RunState.QUEUED, stage="", lease_until=Now() + TAKEN_UP_WITHIN)
    return not reason


def _reason_to_end(run: ReportRun, limit: timedelta, now: datetime) -> str:
    """Empty for a run that deserves another attempt."""
    if run.state == RunState.RUNNING:
        last_seen = min(run.lease_until - lease(), now)
        if last_seen - run.started_at >= limit:
            return failures.over_limit(limit.total_seconds())
    return failures.worker_lost(run.attempts) if run.attempts >= MOST_ATTEMPTS else ""


def _write(run: ReportRun, **fields) -> None:
    ReportRun.objects.filter(pk=run.pk).update(**fields)
