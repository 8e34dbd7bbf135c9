"""A real Celery worker in a process of its own, working on the test engines."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

QUICK = ["--without-mingle", "--without-gossip", "--without-heartbeat"]


@contextmanager
def worker(engines, log: Path, *, app: str = "config", **environment: str):
    """Yields the process. It leads a process group, which is ended whole: no render may outlive its test."""
    with log.open("ab") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", app, "worker", "-B", "-c", "1", *QUICK],
            cwd=settings.BASE_DIR,
            env={
                **os.environ,
                **engines.as_environment,
                "DJANGO_SETTINGS_MODULE": "config.settings",
                "LOCAL": "on",
                "SECRET_KEY": "of-the-tests-only",
                **environment,
            },
            stdout=file,
            stderr=file,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            kill(process)


def kill(process: subprocess.Popen):
    """As the kernel does when memory runs out: no goodbye, and the children go too."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)
