"""How a worker holds a run: by a lease that it renews, so that a killed worker's run is known within seconds."""

from __future__ import annotations

import threading
from datetime import timedelta

import pghistory
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.db.models.functions import Now

from reports.breaking_off import break_off
from reports.models import Artefact, ReportRun
from reports.models.run import RunState

RENEWALS = 4
"""In the length of a lease: three may fail before it lapses."""
TAKEN_UP_WITHIN = timedelta(seconds=60)
MOST_ATTEMPTS = 3


def lease() -> timedelta:
    return timedelta(seconds=settings.REPORT_LEASE)


class LeaseLost(Exception):
    """Another worker has the run now, or it was given up or cancelled: what this one made is not wanted."""


class Hold:
    """One attempt at one run. Nothing is written once the run is held by another attempt."""

    def __init__(self, run: ReportRun) -> None:
        self.run = run

    @classmethod
    def take(cls, run_id: int) -> Hold | None:
        """None when the run is finished, held by another worker, gone, or has been tried often enough."""
        runs = ReportRun.objects.filter(pk=run_id, attempts__lt=MOST_ATTEMPTS).takeable()
        with pghistory.context(action="runs.take_up"):
            taken = runs.update(
                state=RunState.RUNNING,
                stage="",
                attempts=F("attempts") + 1,
                started_at=Now(),
                lease_until=Now() + lease(),
            )
        return cls(ReportRun.objects.select_related("review__council").get(pk=run_id)) if taken else None

    @property
    def _ours(self):
        return ReportRun.objects.filter(pk=self.run.pk, state=RunState.RUNNING, attempts=self.run.attempts)

    def _write(self, **fields) -> None:
        if not self._ours.update(**fields):
            raise LeaseLost

    def renew(self) -> None:
        """Raises LeaseLost, as every step below does."""
        self._write(lease_until=Now() + lease())

    def say(self, stage: str) -> None:
        """What the worker is doing now, in words for the page."""
        self._write(stage=stage, lease_until=Now() + lease())

    def finish(self, artefacts: list[Artefact]) -> None:
        with transaction.atomic(), pghistory.context(action="runs.finish"):
            self._write(state=RunState.DONE, stage="", finished_at=Now(), lease_until=None)
            Artefact.objects.bulk_create(artefacts)

    def fail(self, reason: str) -> None:
        with pghistory.context(action="runs.fail"):
            self._write(state=RunState.FAILED, stage="", failure=reason, finished_at=Now(), lease_until=None)


class Renewal:
    """Renews a hold from a thread of its own for as long as the block runs, however busy the block is.

    A block whose hold is lost is broken off where it can be, and ends with LeaseLost whatever it ended with itself.
    """

    def __init__(self, hold: Hold) -> None:
        self._hold = hold
        self._over = threading.Event()
        self._lost = False
        self._thread = threading.Thread(target=self._renew, name=f"lease of run {hold.run.pk}", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_) -> None:
        self._over.set()
        self._thread.join()
        if self._lost:
            raise LeaseLost

    def _renew(self) -> None:
        try:
            while not self._over.wait(settings.REPORT_LEASE / RENEWALS):
                try:
                    self._hold.renew()
                except LeaseLost:
                    self._lost = True
                    break_off()
                    return
                except DatabaseError:
                    # The next turn tries a fresh connection; if the database stays away, the lease lapses by itself.
                    connection.close()
        finally:
            connection.close()
