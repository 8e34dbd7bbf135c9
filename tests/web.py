"""A real web server, as in production, in processes of its own on the test engines; and how much memory it takes."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from threading import Event

from django.conf import settings

PATIENCE = 60
MEGABYTE = 1024 * 1024
SERVER = ["-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]


@dataclass
class Web:
    port: int
    process: subprocess.Popen

    def connect(self, timeout: float = 60) -> HTTPConnection:
        return HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    @property
    def processes(self) -> list[int]:
        """The parent and its workers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [self.process.pid, *map(int, children)]

    @property
    def peaks(self) -> list[int]:
        """The most memory that each process has ever had at once, in megabytes."""
        return [_kilobytes(Path(f"/proc/{pid}/status"), "VmHWM") // 1024 for pid in self.processes]

    @property
    def memory(self) -> int:
        """Megabytes that all processes have now, with what they share counted once.

        Without the files that they read, such as libraries: other programs of the machine share those, or do not.
        """
        return sum(_kilobytes(Path(f"/proc/{pid}/smaps_rollup"), "Pss_Anon:") for pid in self.processes) // 1024

    @contextmanager
    def watched(self) -> Iterator[list[int]]:
        """Fills a list with what `memory` is, ten times a second."""
        seen, is_over = [], Event()

        def look():
            while not is_over.wait(0.1):
                seen.append(self.memory)

        with ThreadPoolExecutor(1) as watch:
            watching = watch.submit(look)
            try:
                yield seen
            finally:
                is_over.set()
        watching.result()


def _kilobytes(file: Path, name: str) -> int:
    line = next(line for line in file.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1])


@contextmanager
def web(engines, folder: Path, **environment: str):
    """Yields it once it answers."""
    with socket.socket() as ours, (folder / "web.log").open("ab") as log:
        # Handed over as it is: a port that were only free a moment ago could be somebody else's by now.
        ours.bind(("127.0.0.1", 0))
        process = subprocess.Popen(
            [sys.executable, *SERVER, "--bind", f"fd://{ours.fileno()}"],
            pass_fds=[ours.fileno()],
            cwd=settings.BASE_DIR,
            env={
                **os.environ,
                **engines.as_environment,
                "DJANGO_SETTINGS_MODULE": "config.settings",
                "LOCAL": "on",
                "SECRET_KEY": settings.SECRET_KEY,
                "ALLOWED_HOSTS": "127.0.0.1",
                "MEDIA_ROOT": str(folder / "media"),
                **environment,
            },
            stdout=log,
            stderr=log,
        )
        try:
            running = Web(ours.getsockname()[1], process)
            _wait_for(running)
            yield running
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait_for(running: Web) -> None:
    end = time.monotonic() + PATIENCE
    while not _answers(running):
        assert time.monotonic() < end, "The server does not answer; its log says why."
        time.sleep(0.1)


def _answers(running: Web) -> bool:
    try:
        with closing(running.connect(timeout=PATIENCE)) as connection:
            connection.request("GET", "/health/")
            return connection.getresponse().status == 200
    except OSError:
        return False
