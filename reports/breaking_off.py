"""Ending the task that a worker's process is busy with, from another thread of that process."""

import signal


def break_off() -> None:
    """The main thread meets what it meets at the soft time limit: SoftTimeLimitExceeded, in the middle of its work.

    By the signal for which a process of the worker has a handler. Where there is none, as in a test or a command, the
    signal would end the process: nothing happens there, and the task goes on to its next step.
    """
    if callable(signal.getsignal(signal.SIGUSR1)):
        signal.raise_signal(signal.SIGUSR1)
