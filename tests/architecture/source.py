"""Reading the project's own source, for the rules that no import contract sees."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

ROOMS = ["councils", "assurance", "peerchallenge", "casefiles", "reports", "config"]
"""From the lowest up. Casefiles and peerchallenge are neighbours that do not know each other."""
RANK = {"councils": 0, "assurance": 1, "peerchallenge": 2, "casefiles": 2, "reports": 3, "config": 4}


def modules(*parts: str) -> Iterator[tuple[str, ast.Module]]:
    """Name and syntax tree of every module of every room; with `parts`, of those under such a folder or of such a name.

    `modules("views")` gives `assurance/views.py` and all of `assurance/views/`.
    """
    base = Path(settings.BASE_DIR)
    for room in ROOMS:
        for path in sorted((base / room).rglob("*.py")):
            inside = path.relative_to(base / room).with_suffix("").parts
            if "migrations" not in inside and (not parts or inside[0] in parts):
                yield str(path.relative_to(base)), ast.parse(path.read_text())


def imported(node: ast.AST) -> list[str]:
    """The modules that this statement imports."""
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [node.module]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def place(name: str, node: ast.AST) -> str:
    return f"{name}:{node.lineno}"
