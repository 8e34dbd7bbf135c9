"""Starting a child that does not outlive us, even if we are killed with -9.

That is Linux; elsewhere the next start recovers.
"""

import ctypes
import os
import signal
import subprocess
import sys
from functools import partial

PR_SET_PDEATHSIG = 1


def die_with_parent(signum: int, parent: int):
    """Run in the child, between fork and exec: ask the kernel for `signum` when the parent ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signum)
    if os.getppid() != parent:
        os._exit(1)


def start(command: list, *, last_signal=signal.SIGTERM, **popen):
    """Start `command` in a session of its own; `last_signal` reaches it when this process dies."""
    if sys.platform == "linux":
        popen["preexec_fn"] = partial(die_with_parent, last_signal, os.getpid())
    return subprocess.Popen([str(part) for part in command], start_new_session=True, stdin=subprocess.DEVNULL, **popen)


def stop(process: subprocess.Popen, signum: int, patience: float):
    """Ask with `signum`, insist with SIGKILL after `patience` seconds; returns when the process is gone."""
    if process.poll() is None:
        process.send_signal(signum)
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()
