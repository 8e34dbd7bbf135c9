"""The web server's own settings; the rest is on its command line or in GUNICORN_CMD_ARGS."""

import os

workers = int(os.environ.get("WEB_PROCESSES", "2"))
threads = 4
# Requests are logged by the application, without query strings; nothing is logged twice.
accesslog = None
# A page takes well under a second. What takes longer belongs to the worker.
timeout = 60
graceful_timeout = 5
# Free from slow disks: workers say there that they are alive.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112, S108 gunicorn's own, removed at once
