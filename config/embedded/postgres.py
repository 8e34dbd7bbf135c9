"""PostgreSQL 18: made on the first start, started as a child of the keeper, stopped cleanly."""

import shutil
import signal
import subprocess
import time
from pathlib import Path

from config.embedded import binaries, process
from config.embedded.folders import Folders
from config.embedded.trouble import EngineTrouble

ROLE = DATABASE = "app"
START_SECONDS = 60
STOP_SECONDS = 20
CALM_ENVIRONMENT = {"LC_ALL": "C", "TZ": "UTC", "PATH": "/usr/bin:/bin"}
QUICK_BUT_NOT_SAFE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Postgres:
    """`runtime` is the folder of its socket; `durable=False` trades safety for speed, for tests."""

    name = "postgres"

    def __init__(self, folders: Folders, runtime: Path, *, durable: bool):
        self.folders, self.runtime, self.durable = folders, runtime, durable
        self.data = folders.home / "postgres"
        self.bin = binaries.postgres_install(folders) / "bin"
        self.process = None

    @property
    def url(self):
        return f"postgres://{ROLE}@/{DATABASE}?host={self.runtime}"

    def prepare(self):
        """Make the data folder, unless it is there, and clear what a power cut may have left in it."""
        if not self.data.exists():
            self._make_data()
        # Nobody else runs on this folder (the keeper holds its lock), so a pid file can only be a leftover; its number
        # may by now belong to another process, which PostgreSQL would take for a running server.
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def start(self, lock):
        """Start and wait until it takes connections. `lock` lives on in it, so that nobody touches its data."""
        settings = {
            "unix_socket_directories": self.runtime,
            "unix_socket_permissions": "0700",
            "listen_addresses": "",
            "timezone": "UTC",
            "log_timezone": "UTC",
            # Statements and key values carry personal data; the log keeps the plain error only.
            "log_min_error_statement": "panic",
            "log_error_verbosity": "terse",
            **({} if self.durable else QUICK_BUT_NOT_SAFE),
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with self.folders.log_file(self.name) as log:
            self.process = process.start(
                [self.bin / "postgres", "-D", self.data, *options],
                last_signal=signal.SIGINT,
                stdout=log,
                stderr=log,
                pass_fds=[lock.fileno()],
                **self._surroundings(),
            )
        self._wait_until_ready()

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def stop(self):
        """SIGINT is PostgreSQL's fast shutdown: it ends sessions, writes everything and leaves."""
        if self.process:
            process.stop(self.process, signal.SIGINT, STOP_SECONDS)

    def _make_data(self):
        """Into a folder beside it, renamed at the end, so that a start cut short is simply done again."""
        unfinished = self.data.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        self.folders.account.own(unfinished)
        locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        sync = [] if self.durable else ["--no-sync"]
        self._run(["initdb", "-D", unfinished, "-U", ROLE, "--auth=trust", *locale, *sync])
        self._run(["postgres", "--single", "-D", unfinished, "postgres"], f"CREATE DATABASE {DATABASE};\n")
        unfinished.rename(self.data)

    def _run(self, command, text=""):
        with self.folders.log_file(self.name) as log:
            done = subprocess.run(
                [self.bin / command[0], *command[1:]],
                input=text.encode(),
                stdout=log,
                stderr=log,
                check=False,
                **self._surroundings(),
            )
        if done.returncode:
            raise EngineTrouble(f"PostgreSQL could not be set up; {self.folders.log}/{self.name}.log says why.")

    def _surroundings(self):
        return {"env": CALM_ENVIRONMENT, "cwd": self.runtime, **self.folders.account.as_popen_arguments()}

    def _wait_until_ready(self):
        """The last line of its pid file becomes `ready`."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.is_running():
            lines = _lines(self.data / "postmaster.pid")
            if len(lines) > 7 and lines[0] == str(self.process.pid) and lines[7].strip() == "ready":
                return
            time.sleep(0.02)
        raise EngineTrouble(f"PostgreSQL did not start; {self.folders.log}/{self.name}.log says why.")


def _lines(path: Path):
    return path.read_text().splitlines() if path.exists() else []
