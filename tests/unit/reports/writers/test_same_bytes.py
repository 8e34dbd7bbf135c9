"""Identical facts, style and builder give identical bytes in every format, wherever and whenever they are made."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reports.formats import FORMATS

ROOT = Path(__file__).parents[4]
STORED = ROOT / "tests/golden/stored_facts_2026_2.json"


def hashes(day: str, *, seed: str) -> dict[str, str]:
    """`seed` decides in which order the process walks through sets."""
    command = [sys.executable, "-m", "tests.unit.reports.writers.written_elsewhere", day, str(STORED)]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "DJANGO_SETTINGS_MODULE": "config.settings"}
    made = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return json.loads(made.stdout)


@pytest.mark.slow
def test_every_format_is_the_same_on_another_day_in_another_process():
    first, second = hashes("2026-02-03T10:00Z", seed="1"), hashes("2031-11-23T23:59Z", seed="2")
    assert first == second
    assert set(first) == set(FORMATS)
