"""script/test: what the tests need beside Python packages, then pytest in our place."""

import os
import sys

from config import local
from script.steps import browser, frontend, pango
from script.steps.places import PYTHON, VAR
from script.steps.say import trouble_as_a_sentence

MOST = 4


def main():
    with trouble_as_a_sentence():
        frontend.install()
        local.use_unpacked_libraries()
        pango.install()
        browser.install()
    os.execve(PYTHON, [str(PYTHON), "-m", "pytest", *_side_by_side(), *sys.argv[1:]], _environment())


def _side_by_side() -> list[str]:
    """More runs at once than cores, as those in a browser wait much; each has a database of its own.

    ``-n0`` among the arguments makes it one run again.
    """
    cores = len(os.sched_getaffinity(0))
    return [f"--numprocesses={min(cores + 1, MOST)}", "--dist=loadfile", "--no-loadscope-reorder"]


def _environment() -> dict[str, str]:
    """Every process of the tests, of which there are dozens, finds the modules compiled, even where Python is told to
    leave nothing in the folders of the source."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(VAR / "test" / "bytecode")}


if __name__ == "__main__":
    main()
