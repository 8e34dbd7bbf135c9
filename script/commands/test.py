"""script/test: what the tests need beside Python packages, then pytest in our place."""

import os
import sys

from config import local
from script.steps import browser, frontend, pango
from script.steps.places import PYTHON
from script.steps.say import trouble_as_a_sentence

SIDE_BY_SIDE = ("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile")
"""A run on every core, each with a database of its own; ``-n0`` among the arguments makes it one run again."""


def main():
    with trouble_as_a_sentence():
        frontend.install()
        local.use_unpacked_libraries()
        pango.install()
        browser.install()
    os.execv(PYTHON, [str(PYTHON), "-m", "pytest", *SIDE_BY_SIDE, *sys.argv[1:]])


if __name__ == "__main__":
    main()
