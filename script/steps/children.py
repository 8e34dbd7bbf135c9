"""The web server and the worker: started, watched, started again when one dies, and stopped without a trace."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

from config.embedded import process
from config.embedded.locks import Lock
from script.steps.places import PROJECT, VAR, VENV
from script.steps.say import SetupTrouble, step

RUN = VAR / "run"
LEFTOVERS_END_WITHIN = 20
PATIENCE = 8
LOOK_EVERY = 0.3
RESTART_PAUSE = 2


class Child:
    """One program with its own process group, so that what it starts ends with it."""

    def __init__(self, name: str, command: list, lock: Lock, environment: dict):
        self.name, self.command, self.lock, self.environment = name, command, lock, environment
        self.log = VAR / "log" / f"{name}.log"
        self.process = None

    def start(self):
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = process.start(
                self.command,
                cwd=PROJECT,
                env={**os.environ, **self.environment},
                stdout=log,
                stderr=subprocess.STDOUT,
                pass_fds=[self.lock.fileno()],
            )

    def is_running(self):
        return self.process.poll() is None

    def ask_to_stop(self):
        if self.is_running():
            self.process.send_signal(signal.SIGTERM)

    def stop(self, until: float):
        """Wait until `until`, then end whatever is left of its group."""
        try:
            self.process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGKILL)
        end_group(self.process.pid)
        self.process.wait()


class Children:
    """Both of them. The lock passes to every process they start: while it is taken, something of a run is alive."""

    def __init__(self, port: int):
        self.lock = Lock(RUN / "children.lock")
        web = [VENV / "bin" / "gunicorn", "--config", "config/gunicorn.py", "--bind", f"127.0.0.1:{port}"]
        worker = [VENV / "bin" / "celery", "-A", "config", "worker", "--beat", "--loglevel", "INFO"]
        self.all = [
            Child("web", [*web, "config.wsgi"], self.lock, {}),
            Child("worker", worker, self.lock, {}),
        ]

    def start(self, record: Path):
        """`record` keeps their numbers, in case we are killed."""
        _clear_leftovers(self.lock, record)
        for child in self.all:
            child.start()
        self._note(record)

    def watch(self, record: Path):
        """For ever: start again what has died."""
        while True:
            time.sleep(LOOK_EVERY)
            for child in self.all:
                if not child.is_running():
                    why = child.log.relative_to(PROJECT)
                    print(f"The {child.name} ended by itself ({why} may say why); starting it again.", flush=True)
                    end_group(child.process.pid)
                    time.sleep(RESTART_PAUSE)
                    child.start()
                    self._note(record)

    def check_alive(self):
        for child in self.all:
            if not child.is_running():
                raise SetupTrouble(f"The {child.name} did not start; {child.log.relative_to(PROJECT)} says why.")

    def stop(self):
        started = [child for child in self.all if child.process]
        for child in started:
            child.ask_to_stop()
        until = time.monotonic() + PATIENCE
        for child in started:
            child.stop(until)

    def _note(self, record):
        record.write_text(json.dumps({"groups": [child.process.pid for child in self.all]}))


def end_group(leader: int):
    """End what is left of a process group, if anything."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return


def _clear_leftovers(lock: Lock, record: Path):
    """Processes of a run that was killed end by themselves; those that have not are ended here.

    The lock proves that something of that run lives, so its process groups cannot have gone to strangers.
    """
    if lock.try_to_take():
        return
    with step("Waiting for the last run to end"):
        if not lock.take_within(LEFTOVERS_END_WITHIN) and record.exists():
            for leader in json.loads(record.read_text())["groups"]:
                end_group(leader)
        if not lock.take_within(LEFTOVERS_END_WITHIN):
            raise SetupTrouble("Processes of an earlier run are still there. End them (see ps), then run this again.")
