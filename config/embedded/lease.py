"""Using the engines: they are started for the first holder and stopped after the last."""

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from config.embedded.folders import Folders
from config.embedded.locks import Lock, is_taken
from config.embedded.trouble import EngineTrouble

PROJECT = Path(__file__).resolve().parents[2]
STOPPED_WITHIN = 40


@dataclass(frozen=True)
class Addresses:
    """How to reach the running engines, as DATABASE_URL and REDIS_URL would say it, and where their data is."""

    database_url: str
    redis_url: str
    data: str


@contextmanager
def hold(base: Path, *, durable=True):
    """Yield the `Addresses` of the engines whose data is under `base`; they run at least until the block ends.

    Raises EngineTrouble with a sentence when they cannot be started.
    """
    try:
        folders = Folders.under(base)
        leases = Lock(folders.run / "leases.lock")
    except PermissionError as refusal:
        raise EngineTrouble(f"{refusal.filename} belongs to another user. Run as that user, or remove it.") from refusal
    with leases:
        leases.share()
        with Lock(folders.run / "start.lock") as starting:
            starting.take()
            if not is_taken(folders.run / "keeper.lock"):
                _start_keeper(folders, durable)
        found = json.loads((folders.run / "engines.json").read_text())
        try:
            yield Addresses(found["database_url"], found["redis_url"], found["data"])
        finally:
            if leases.try_to_take():
                _stop_keeper(folders, found["keeper"])


def _start_keeper(folders: Folders, durable: bool):
    """Returns once both engines answer. The keeper runs in a session of its own: Ctrl-C does not reach it."""
    with folders.log_file("keeper") as log:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "config.embedded.keeper", str(folders.base), *([] if durable else ["--quick"])],
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            start_new_session=True,
        )
    with keeper.stdout:
        said = keeper.stdout.readline()
    if said != b"ready\n":
        keeper.wait()
        raise EngineTrouble(_last_line(folders.log / "keeper.log"))
    # It is not ours to wait for: it may outlive us, for another holder. Without this Python warns of a lost child.
    keeper.returncode = 0


def _stop_keeper(folders: Folders, pid: int):
    """Called by the last holder, who holds all leases: nobody can start the engines again before they are down."""
    with Lock(folders.run / "keeper.lock") as keeper:
        if keeper.try_to_take():
            return
        os.kill(pid, signal.SIGTERM)
        if not keeper.take_within(STOPPED_WITHIN):
            raise EngineTrouble(f"The database did not stop within {STOPPED_WITHIN} seconds (process {pid}).")


def _last_line(log: Path):
    return (log.read_text().strip().splitlines() or ["The embedded engines did not start."])[-1]
