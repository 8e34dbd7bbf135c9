"""A number of its own for every test run of this checkout that goes on at the same time."""

from contextlib import contextmanager
from pathlib import Path

from config.embedded.locks import Lock

SLOTS = 30


@contextmanager
def take(folder: Path):
    """Yield the lowest free number below SLOTS; the kernel frees it even if the run is killed."""
    for number in range(SLOTS):
        with Lock(folder / f"slot-{number}.lock") as lock:
            if lock.try_to_take():
                yield number
                return
    raise RuntimeError(f"{SLOTS} test runs use this checkout already; wait for one to end.")
