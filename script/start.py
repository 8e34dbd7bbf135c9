"""The first half of every command: makes the environment with the Python packages, then runs the command in it.

    python -m script.start COMMAND [ARGUMENT ...]

Needs nothing but Python 3.11. COMMAND is a module of script.commands.
"""

import os
import sys
from contextlib import redirect_stdout

from script.steps import packages
from script.steps.places import PYTHON
from script.steps.say import trouble_as_a_sentence


def main():
    command, *arguments = sys.argv[1:]
    locks = [packages.RUNTIME, packages.ENGINES, *([] if command == "server" else [packages.DEV])]
    # A command's own output may be JSON for another program; what set-up says does not belong in it.
    with trouble_as_a_sentence(), redirect_stdout(sys.stderr):
        packages.install(*locks)
    sys.stderr.flush()
    os.execv(PYTHON, [str(PYTHON), "-m", f"script.commands.{command}", *arguments])


if __name__ == "__main__":
    main()
