"""The parts of the Word file that are the same for every report, as XML that people can read and change."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def part(name: str) -> bytes:
    return (files("reports.writers.docx.parts") / name).read_bytes()
