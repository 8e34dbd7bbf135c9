"""Valkey, which speaks the Redis protocol: the queue of the worker and the cache of the web process."""

import signal
import socket
import time
from pathlib import Path

from config.embedded import binaries, process
from config.embedded.folders import Folders
from config.embedded.trouble import EngineTrouble

START_SECONDS = 30
STOP_SECONDS = 10


class Valkey:
    """`durable` keeps queued work on disk, so that a report asked for survives a power cut."""

    name = "valkey"

    def __init__(self, folders: Folders, runtime: Path, *, durable: bool):
        self.folders, self.runtime, self.durable = folders, runtime, durable
        self.data = folders.home / "valkey"
        self.binary = binaries.valkey_server(folders)
        self.socket = runtime / "valkey.sock"
        self.process = None

    @property
    def url(self):
        return f"unix://{self.socket}?db=0"

    def prepare(self):
        self.folders.account.own(self.data)

    def start(self, lock):
        """Start and wait until it answers. `lock` lives on in it, so that nobody touches its data."""
        options = {
            "port": "0",
            "unixsocket": self.socket,
            "unixsocketperm": "700",
            "dir": self.data,
            "databases": "64",
            "save": "",
            "appendonly": "yes" if self.durable else "no",
            "maxmemory-policy": "noeviction",
        }
        with self.folders.log_file(self.name) as log:
            self.process = process.start(
                [self.binary, *(part for name, value in options.items() for part in (f"--{name}", value))],
                stdout=log,
                stderr=log,
                pass_fds=[lock.fileno()],
                env={"LC_ALL": "C"},
                cwd=self.runtime,
                **self.folders.account.as_popen_arguments(),
            )
        self._wait_until_ready()

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def stop(self):
        if self.process:
            process.stop(self.process, signal.SIGTERM, STOP_SECONDS)

    def _wait_until_ready(self):
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.is_running():
            if self._answers():
                return
            time.sleep(0.01)
        raise EngineTrouble(f"Valkey did not start; {self.folders.log}/{self.name}.log says why.")

    def _answers(self):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(5)
            try:
                connection.connect(str(self.socket))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
            except OSError:
                return False
