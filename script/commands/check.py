"""script/check: looks at the code without running the product."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

from config import local
from script.steps import frontend, sizes
from script.steps.places import PROJECT, PYTHON, VENV
from script.steps.say import trouble_as_a_sentence

BIN = VENV / "bin"
CHECKS = {
    "Mistakes and habits (ruff)": [BIN / "ruff", "check", "."],
    "Layout of the code (ruff)": [BIN / "ruff", "format", "--check", "."],
    "Imports between the rooms (import-linter)": [BIN / "lint-imports", "--no-cache"],
    "A migration for every change of a model": [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"],
    "Production settings": [PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
    "Architecture tests": [PYTHON, "-m", "pytest", "tests/architecture", "--verbose", "--no-header", "--no-summary"],
}


def main():
    with trouble_as_a_sentence():
        frontend.install()
    failed = [what for what, command in CHECKS.items() if not _passes(what, command)]
    sizes.show()
    if failed:
        sys.exit("\nNot in order: " + "; ".join(failed) + ".")
    print("\nAll is in order.")


def _passes(what: str, command: list[Path | str]):
    print(f"\n— {what}", flush=True)
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    if "--deploy" in command:
        environment |= _production()
    return subprocess.run(command, cwd=PROJECT, env=environment, stdin=subprocess.DEVNULL, check=False).returncode == 0


def _production():
    """What a real server's environment says. The addresses are not used: nothing connects."""
    return {
        "LOCAL": "off",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "assurance.example.gov.uk",
        "DATABASE_URL": "postgres://user:password@database.example/name",
        "REDIS_URL": "redis://queue.example:6379/0",
    }


if __name__ == "__main__":
    local.use_unpacked_libraries()
    main()
