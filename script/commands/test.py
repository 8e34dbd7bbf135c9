"""script/test: what the tests need beside Python packages, then pytest in our place."""

import os
import sys

from config import local
from script.steps import browser, frontend, pango
from script.steps.places import PYTHON
from script.steps.say import trouble_as_a_sentence


def main():
    with trouble_as_a_sentence():
        frontend.install()
        local.use_unpacked_libraries()
        pango.install()
        browser.install()
    os.execv(PYTHON, [str(PYTHON), "-m", "pytest", *sys.argv[1:]])


if __name__ == "__main__":
    main()
