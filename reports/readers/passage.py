"""A passage: one paragraph, bullet, heading or table of a source, whatever its format, with the marks it carried.

Text is written with the few marks that every reader uses: `**strong**`, `*slanted*`, `[label](address)`, a backslash
before a star or a bracket that means itself, a line end for a line break.
"""

from __future__ import annotations

from dataclasses import dataclass

from reports.document.nodes import Role
from reports.readers.text.marks import Mark

DEEPEST = 4
"""Lists inside one another; what is indented further stands at this depth."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. Every row has as many cells as `header`, where there is one; cells are plain text."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` keeps line breaks that mean something; `number`, without its stop, and `glyph` are the marks it carried.

    `line` is its place in the source, in the unit of the source; `apart` says that a blank line stood before; `depth`
    is that of a bullet in its list; `level` that of a heading, from 1. `role` is set where it was recognised before the
    outline, and keeps the passage from being taken for a heading; `is_body` says that its source marks headings and
    this is none, however short it is. `told` is what a person said of it (`reports.readers.corrections`); `index` its
    place in the transcript. A passage with a `grid` has no text of its own.
    """

    text: str
    line: int
    mark: Mark = Mark.NONE
    glyph: str = ""
    number: str = ""
    indent: int = 0
    depth: int = 0
    apart: bool = True
    role: Role | None = None
    is_body: bool = False
    told: str = ""
    index: int = -1
    grid: Grid | None = None

    @property
    def level(self) -> int:
        return len(self.glyph) if self.mark is Mark.HEADING else 0

    @property
    def is_one_line(self) -> bool:
        return "\n" not in self.text
