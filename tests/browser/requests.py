"""Which requests the live server is working on: a page that closes may still have one on its way."""

import time
from threading import Lock

from django.core.signals import request_finished, request_started

STILL = 0.1
"""Seconds without a request until the server counts as idle: one may be between the browser and us."""


class OpenRequests:
    """Counts requests from their start to the end of their answer."""

    def __init__(self):
        self._lock = Lock()
        self._open = 0
        self._changed = time.monotonic()

    def watch(self) -> None:
        request_started.connect(self._started)
        request_finished.connect(self._finished)

    def unwatch(self) -> None:
        request_started.disconnect(self._started)
        request_finished.disconnect(self._finished)

    def wait_for_none(self, *, seconds=20) -> None:
        """Raises AssertionError when the server is still at work after so many seconds."""
        end = time.monotonic() + seconds
        while not self._is_idle():
            assert time.monotonic() < end, "The server is still answering a page that the test has closed"
            time.sleep(0.02)

    def _is_idle(self) -> bool:
        with self._lock:
            return self._open <= 0 and time.monotonic() - self._changed >= STILL

    def _started(self, **_) -> None:
        self._count(1)

    def _finished(self, **_) -> None:
        self._count(-1)

    def _count(self, step: int) -> None:
        with self._lock:
            self._open = max(0, self._open + step)
            self._changed = time.monotonic()
