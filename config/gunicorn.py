"""The web server's own settings; the rest is on its command line or in GUNICORN_CMD_ARGS."""

import gc
import os
from pathlib import Path

workers = int(os.environ.get("WEB_PROCESSES", "2"))
threads = 4
# Loaded once, then forked: starts in half the time. No connection is open yet at that moment.
preload_app = True
# Requests are logged by the application, without query strings; nothing is logged twice.
accesslog = None
# A page takes well under a second. What takes longer belongs to the worker.
timeout = 60
graceful_timeout = 5
# Where each process says that it is alive: never a slow disk.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 gunicorn makes private files there


def post_fork(server, worker):
    """What was loaded once stays for good: looking through it for rubbish held one page in thirty up by 0.15 s."""
    gc.freeze()
