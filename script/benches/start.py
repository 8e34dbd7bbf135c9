"""How long a newcomer waits: first start, second start and the whole test suite, in a fresh clone of the last commit.

Packages that this machine has fetched before come from its cache, so a first start over the network takes longer.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from script.benches.figure import Figure
from script.steps.places import PROJECT


def measure():
    with tempfile.TemporaryDirectory(prefix="cf-bench-") as folder:
        Path(folder).chmod(0o755)
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "--quiet", PROJECT, clone], check=True)
        runs = {
            "fresh_start": Run.of(clone, "server", "--check"),
            "warm_start": Run.of(clone, "server", "--check"),
            "suite": Run.of(clone, "test", "-q"),
        }
    failures = sum(run.has_failed for run in runs.values())
    return [
        Figure("fresh_start", "First script/server --check", runs["fresh_start"].seconds, "s"),
        Figure("warm_start", "Second script/server --check", runs["warm_start"].seconds, "s", 15),
        Figure("suite", "script/test, set-up of its own included", runs["suite"].seconds, "s", 600),
        Figure("failures", "Commands that failed", failures, "of 3", 0),
    ]


@dataclass(frozen=True)
class Run:
    """One command of the clone, run to its end."""

    seconds: float
    has_failed: bool

    @classmethod
    def of(cls, clone, command, *arguments):
        """Without the caller's own servers. What a failing command said last goes to stderr."""
        began = time.monotonic()
        environment = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
        done = subprocess.run(
            [clone / "script" / command, *arguments],
            cwd=clone,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            print(f"{done.stdout[-3000:]}\nscript/{command} failed in the fresh clone.\n", file=sys.stderr)
        return cls(time.monotonic() - began, bool(done.returncode))
