"""Where set-up keeps its things. All of them are inside the checkout and none is in version control."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
VAR = PROJECT / "var"
VENV = PROJECT / ".venv"
PYTHON = VENV / "bin" / "python"
LOG = VAR / "log" / "set-up.log"
