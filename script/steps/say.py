"""What set-up says while it works."""

import sys
import time
from contextlib import contextmanager

from config.embedded.trouble import EngineTrouble


class SetupTrouble(Exception):
    """Set-up cannot go on; the text says what happened and what to do."""


@contextmanager
def step(what: str):
    """Say what is being done while it is done, then how long it took."""
    print(f"  {what} … ", end="", flush=True)
    began = time.monotonic()
    try:
        yield
    except BaseException:
        print("not done", flush=True)
        raise
    print(f"{time.monotonic() - began:.1f} s", flush=True)


@contextmanager
def trouble_as_a_sentence():
    """Around a command's main function: no traceback for what a person can mend."""
    try:
        yield
    except (SetupTrouble, EngineTrouble) as trouble:
        sys.exit(f"\n{trouble}")
