"""Encrypted PDFs that open without a password: a copy in the clear, so that what it unpacks to can be counted.

PDFium makes the copy, and has to open the file for it. It does so in a process of its own, with little memory and time.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reports.readers.decode import NotReadable
from reports.readers.pdf import unlock

LOCKED = "The PDF has a password. Save it without one and choose that file."
_DAMAGED = "The PDF is damaged or holds far more than a report does. Open it, save it again and choose that file."
_SECONDS = 20
"""Of the clock; the process has fewer of the processor."""


def unlocked(data: bytes) -> bytes:
    """The same file in the clear. Raises NotReadable where it needs a password, or more memory than a report does."""
    if b"/Encrypt" not in data:
        return data
    command = [sys.executable, "-I", str(Path(unlock.__file__))]
    try:
        made = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise NotReadable(_DAMAGED) from error
    if made.returncode == unlock.NEEDS_PASSWORD:
        raise NotReadable(LOCKED)
    if made.returncode or not made.stdout:
        raise NotReadable(_DAMAGED)
    return made.stdout
