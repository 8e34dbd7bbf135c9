"""script/server, first half: needs nothing but Python, and makes the environment that the second half runs in."""

import os
import sys

from script.steps import packages
from script.steps.places import PYTHON
from script.steps.say import trouble_as_a_sentence


def main():
    with trouble_as_a_sentence():
        packages.install(packages.RUNTIME)
    os.execv(PYTHON, [str(PYTHON), "-m", "script.steps.serve", *sys.argv[1:]])


if __name__ == "__main__":
    main()
