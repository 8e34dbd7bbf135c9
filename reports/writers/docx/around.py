"""Where a block stands, as far as its looks depend on it."""

from __future__ import annotations

from dataclasses import dataclass

from reports.document.nodes import Role

_DEEPEST = 3
"""Levels of lists that have styles."""


@dataclass(frozen=True, slots=True)
class Around:
    """`level` is that of the next heading; `depth` counts the lists around; `is_hollow` is for bullets.

    `closes` says that the last paragraph here ends the outermost list, `holds_last` that the next item is the last.
    """

    level: int = 1
    role: Role | None = None
    depth: int = 0
    is_quoted: bool = False
    is_boxed: bool = False
    is_hollow: bool = False
    closes: bool = False
    holds_last: bool = False

    def list_style(self, name: str) -> str:
        """ "List Bullet" or "List Bullet 2": a list's own style at this depth, counted from 1."""
        return name if self.depth < 2 else f"{name} {min(self.depth, _DEEPEST)}"

    @property
    def list_level(self) -> int:
        """From 0."""
        return min(max(self.depth, 1), _DEEPEST) - 1

    @property
    def text_style(self) -> str:
        if self.is_quoted:
            return "Quote"
        if self.is_boxed:
            return "I Statement" if self.role is Role.I_STATEMENTS else "Framework Text"
        return self.list_style("List Continue") if self.depth else "Body Text"

    @property
    def note_style(self) -> str:
        return "Framework Note" if self.is_boxed else "Note"
