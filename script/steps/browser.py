"""A browser for the tests, and the tool that reads a PDF's text back."""

import ctypes
import shutil

from script.steps import apt
from script.steps.say import step


def install():
    """By apt for root. Others may go without: tests that need what is missing are skipped and say why."""
    missing = _missing()
    if missing and apt.may_install():
        with step(f"Installing {', '.join(missing)} for the tests"):
            apt.install(*missing)


def _missing():
    """Debian's names of what is not here. libatomic1 is for Playwright's own Node."""
    here = {
        "chromium": shutil.which("chromium"),
        "poppler-utils": shutil.which("pdftotext"),
        "libatomic1": _has_library("libatomic.so.1"),
    }
    return [name for name, found in here.items() if not found]


def _has_library(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
