"""The web server's own settings; the rest is on its command line or in GUNICORN_CMD_ARGS."""

import ctypes
import os
from pathlib import Path

from config import preloading

M_MMAP_THRESHOLD = -3
"""An option of glibc: the size from which a piece of memory goes back to the system at once."""
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


def when_ready(server):
    """Before the first process is forked."""
    preloading.load_pages()
    _waste_no_memory()


def post_request(worker, req, environ, resp):
    """After the answer is sent."""
    preloading.clear_up()


def _waste_no_memory():
    """Where the C library is glibc: by itself it keeps what a large picture once took."""
    if set_option := getattr(ctypes.CDLL(None), "mallopt", None):
        set_option(M_MMAP_THRESHOLD, 1024 * 1024)
