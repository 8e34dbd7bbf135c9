"""A worker of the product in a process of its own, as it runs on a server, for one measurement."""

import os
import resource
import subprocess
import sys
import time
from contextlib import contextmanager

from script.steps.places import PROJECT

QUIET = ("--without-mingle", "--without-gossip", "--without-heartbeat", "--loglevel=ERROR")
SHORTLY = 0.01
"""Seconds between two looks at a run."""


@contextmanager
def worker():
    """Renders what is asked for with DATABASE_URL and REDIS_URL as they are now."""
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "--concurrency", "1", *QUIET]
    process = subprocess.Popen(
        command, cwd=PROJECT, env=os.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(60)


def seconds_until_made(request, *, longest: float) -> tuple[float, object]:
    """From `request`, which asks for a run, until its files are stored, and the run. Raises TimeoutError."""
    began = time.perf_counter()
    run = request()
    while not run.is_finished:
        if time.perf_counter() - began > longest:
            message = f"No report after {longest:g} seconds: {run.state}"
            raise TimeoutError(message)
        time.sleep(SHORTLY)
        run.refresh_from_db(fields=["state", "failure"])
    if run.failure:
        raise AssertionError(run.failure)
    return time.perf_counter() - began, run


def peak_memory() -> float:
    """Megabytes that the largest process which this one has started, and seen end, ever held; theirs included.

    Ask when the worker has ended: its processes are replaced as they grow, so those that live do not tell.
    """
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
