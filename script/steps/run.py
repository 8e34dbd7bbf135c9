"""Running other programs: their words go to the log, and to the screen only when they fail."""

import os
import subprocess
from pathlib import Path

from script.steps.places import LOG, PROJECT
from script.steps.say import SetupTrouble

LAST_LINES = 15


def run(command: list, *, failure: str, environment: dict | None = None, cwd: Path = PROJECT):
    """Run to the end and return its standard output. On failure: SetupTrouble with `failure` and its last lines."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    with LOG.open("a") as log:
        log.write(f"$ {' '.join(words)}\n{done.stdout}{done.stderr}\n")
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-LAST_LINES:])
        raise SetupTrouble(f"{last}\n\n{failure} ({LOG.relative_to(PROJECT)} has all of it.)")
    return done.stdout
