"""How long a newcomer waits: first start, second start and the whole test suite, in a fresh clone of the last commit.

Packages that this machine has fetched before come from its cache, so a first start over the network takes longer.
"""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from script.benches.figure import Figure
from script.steps.places import PROJECT
from script.steps.say import SetupTrouble


def measure():
    with tempfile.TemporaryDirectory(prefix="cf-bench-") as folder:
        Path(folder).chmod(0o755)
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "--quiet", PROJECT, clone], check=True)
        return [
            Figure("fresh_start", "First script/server --check", _seconds(clone, "server", "--check"), "s"),
            Figure("warm_start", "Second script/server --check", _seconds(clone, "server", "--check"), "s", 15),
            Figure("suite", "script/test, set-up of its own included", _seconds(clone, "test", "-q"), "s", 600),
        ]


def _seconds(clone, command, *arguments):
    """A command that fails has no time worth printing."""
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
        raise SetupTrouble(f"{done.stdout[-3000:]}\n\nscript/{command} failed in the fresh clone.")
    return time.monotonic() - began
