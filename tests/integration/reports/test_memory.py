"""A process that has had its memory is given no more."""

import subprocess
import sys

import pytest
from django.conf import settings

pytestmark = pytest.mark.slow
SCRIPT = """
import resource
from django.conf import settings
settings.configure(REPORT_MEMORY=600)
from reports import memory
{before}
memory.bound()
print(resource.getrlimit(resource.RLIMIT_DATA)[0] // memory.MEGABYTE)
kept = bytearray(100 * memory.MEGABYTE)
try:
    bytearray(700 * memory.MEGABYTE)
except MemoryError:
    print("refused")
"""


def said(before=""):
    script = SCRIPT.format(before=before)
    return subprocess.run(
        [sys.executable, "-c", script], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
    ).stdout.split()


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux counts what a process writes to.")
def test_what_is_beyond_the_bound_is_refused_and_the_process_goes_on():
    assert said() == ["600", "refused"]


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux counts what a process writes to.")
def test_a_tighter_bound_of_the_machine_stays():
    tighter = "resource.setrlimit(resource.RLIMIT_DATA, (400 * memory.MEGABYTE,) * 2)"
    assert said(tighter) == ["400", "refused"]
