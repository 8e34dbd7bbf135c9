"""Remembering that a step was done, and for which content of which files."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from script.steps.places import PROJECT


def fingerprint(paths: Iterable[Path], *values: str):
    """Of the content and the names of files, and of `values`: equal only if nothing of them has changed."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.relative_to(PROJECT)}\n".encode() + path.read_bytes())
    for value in values:
        digest.update(f"\n{value}".encode())
    return digest.hexdigest()


def is_done(stamp: Path, fingerprint: str):
    return stamp.exists() and stamp.read_text() == fingerprint


def mark(stamp: Path, fingerprint: str):
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(fingerprint)
