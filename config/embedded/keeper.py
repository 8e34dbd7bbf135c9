"""The process that keeps PostgreSQL and Valkey running until the last lease is given back.

    python -m config.embedded.keeper BASE [--quick]

It starts both, writes their addresses to BASE/run/engines.json, says `ready` on its output, and then looks five times
a second whether an engine has died (it is started again) and whether a lease is left (if not, both are stopped).
"""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from config.embedded.folders import Folders
from config.embedded.locks import Lock
from config.embedded.postgres import Postgres
from config.embedded.trouble import EngineTrouble
from config.embedded.valkey import Valkey

LOOK_EVERY = 0.2
LAST_ENGINES_END_WITHIN = 30
RESTART_WITHIN = 30


class Keeper:
    """Owns the engines of one set of folders. Made only by a process that holds `keeper.lock`."""

    def __init__(self, folders: Folders, *, durable: bool):
        self.folders = folders
        self.durable = durable
        self.addresses = folders.run / "engines.json"
        self.leases = Lock(folders.run / "leases.lock")
        self.engines_lock = Lock(folders.run / "engines.lock")
        self.asked_to_stop = False

    def start(self):
        """Start both engines, after those of a keeper that was killed have ended."""
        if not self.engines_lock.take_within(LAST_ENGINES_END_WITHIN):
            raise EngineTrouble(f"The engines of an earlier run still use {self.folders.home}; end them and try again.")
        self._clear_last_runtime()
        self.folders.home.mkdir(parents=True, exist_ok=True)
        # Short, because the path of a socket may not be longer than about 100 characters; new for every run, so that
        # no socket of an earlier run or of another user is in the way.
        self.runtime = Path(tempfile.mkdtemp(prefix="cf-", dir="/tmp"))
        self.folders.account.own(self.runtime)
        self.engines = [kind(self.folders, self.runtime, durable=self.durable) for kind in (Postgres, Valkey)]
        postgres, valkey = self.engines
        self._write({"runtime": str(self.runtime)})
        for engine in self.engines:
            engine.prepare()
            engine.start(self.engines_lock)
        self._write(
            {
                "runtime": str(self.runtime),
                "keeper": os.getpid(),
                "data": str(self.folders.home),
                "processes": {engine.name: engine.process.pid for engine in self.engines},
                "database_url": postgres.url,
                "redis_url": valkey.url,
            }
        )

    def keep(self):
        """Until asked to stop, or until nobody holds a lease."""
        while not self.asked_to_stop and not self.leases.try_to_take():
            for engine in self.engines:
                if not engine.is_running():
                    self._restart(engine)
            time.sleep(LOOK_EVERY)

    def stop(self):
        for engine in reversed(getattr(self, "engines", [])):
            engine.stop()
        self._clear_last_runtime()

    def ask_to_stop(self, *_):
        self.asked_to_stop = True

    def _restart(self, engine):
        """A killed PostgreSQL leaves children behind for a moment; until they are gone it refuses to start."""
        until = time.monotonic() + RESTART_WITHIN
        while True:
            try:
                return engine.start(self.engines_lock)
            except EngineTrouble:
                if time.monotonic() > until:
                    raise
                time.sleep(LOOK_EVERY)

    def _write(self, values: dict):
        unfinished = self.addresses.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(values, indent=1))
        unfinished.rename(self.addresses)

    def _clear_last_runtime(self):
        if self.addresses.exists():
            shutil.rmtree(json.loads(self.addresses.read_text())["runtime"], ignore_errors=True)
            self.addresses.unlink()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base", type=Path)
    parser.add_argument("--quick", action="store_true", help="give up durability for speed (tests)")
    options = parser.parse_args()
    folders = Folders.under(options.base)
    lock = Lock(folders.run / "keeper.lock")
    if not lock.try_to_take():
        sys.exit("There is a keeper already.")
    keeper = Keeper(folders, durable=not options.quick)
    signal.signal(signal.SIGTERM, keeper.ask_to_stop)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        keeper.start()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        keeper.keep()
    except EngineTrouble as trouble:
        sys.exit(str(trouble))
    finally:
        keeper.stop()


if __name__ == "__main__":
    main()
