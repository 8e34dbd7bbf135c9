"""One password for all the demonstration's accounts: chosen by whoever runs it, or made here once and kept."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

VARIABLE = "DEMONSTRATION_PASSWORD"
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are mistaken for each other when they are read out or typed."""


def choose(folder: Path) -> str:
    """The environment's, or else the one kept in `folder`, where only its owner can read it."""
    return os.environ.get(VARIABLE) or _kept(folder / "demonstration-password")


def _kept(path: Path) -> str:
    """Made on the first call. The link makes it appear whole, and two first calls at once agree on one."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        unfinished.touch(mode=0o600)
        unfinished.write_text(_new(), "utf-8")
        with suppress(FileExistsError):
            os.link(unfinished, path)
        unfinished.unlink()
    return path.read_text("utf-8")


def _new() -> str:
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))
