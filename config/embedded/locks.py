"""File locks that the kernel gives back when their process ends, in whatever way."""

import fcntl
import time
from pathlib import Path


class Lock:
    """One `flock` on one file. Children of the process do not inherit it unless they are handed `fileno()`."""

    def __init__(self, path: Path):
        self._file = path.open("ab")

    def fileno(self):
        return self._file.fileno()

    def share(self):
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def take(self):
        fcntl.flock(self._file, fcntl.LOCK_EX)

    def try_to_take(self):
        """Whether we are now the only holder. On failure a shared lock held before may be gone."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def take_within(self, seconds: float):
        """Like `try_to_take`, asking again until the time is up."""
        until = time.monotonic() + seconds
        while not self.try_to_take():
            if time.monotonic() > until:
                return False
            time.sleep(0.02)
        return True

    def close(self):
        self._file.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def is_taken(path: Path):
    """Whether some living process holds the lock of this file."""
    with Lock(path) as lock:
        return not lock.try_to_take()
