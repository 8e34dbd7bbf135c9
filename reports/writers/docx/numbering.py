"""The tree's numbers as Word's own: a paragraph gets the number that the tree says, and Word counts on from there.

Numbers that follow one another are one sequence; where the tree jumps or begins again, so does a new sequence. A number
that no sequence can print ("a", "07") is None here, and is printed as text. See docs/decisions/word-files.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reports.document.style import OURS, Colours
from reports.writers.colours import recoloured
from reports.writers.escaping import escaped

_COUNTED = re.compile(r"([^%]{0,40}?)(?<![0-9])(0|[1-9][0-9]{0,3})", re.DOTALL)
_IN_GUTTER = 3
"""Characters before the counted one that the gutter holds; "Message 1" stands in the line instead."""
_BOLD = '<w:rPr><w:b/><w:bCs/><w:color w:val="0F4C5C"/></w:rPr>'


@dataclass(frozen=True, slots=True)
class Kind:
    """What is numbered, its indent and how far the number hangs out of it, in twentieths of a point."""

    name: str
    left: int
    hanging: int

    def looks_like(self, other: Kind) -> bool:
        return (self.left, self.hanging) == (other.left, other.hanging)

    @property
    def is_in_gutter(self) -> bool:
        return self.left == self.hanging


PARAGRAPHS, KEY_MESSAGES, RECOMMENDATIONS = (
    Kind(name, 680, 680) for name in ("paragraphs", "key messages", "recommendations")
)
LISTS = tuple(Kind(f"lists {depth}", left, 454) for depth, left in enumerate((1134, 1588, 2041), 1))


def is_counted(number: str) -> bool:
    """Whether Word can print this number by counting."""
    return _COUNTED.fullmatch(number) is not None


@dataclass
class _Sequence:
    identity: int
    kind: Kind
    prefix: str
    start: int
    next: int


class Sequences:
    """`first` is the first id that the file's numbering leaves free; no `colours` where a council's styles are used."""

    def __init__(self, first: int, colours: Colours | None = OURS) -> None:
        self.first, self.colours = first, colours
        self._all: list[_Sequence] = []
        self._current: dict[tuple[Kind, str], _Sequence] = {}

    def take(self, kind: Kind, number: str) -> tuple[int, int] | None:
        """Id and level of the numbering that prints this number, followed by a full stop, at this place."""
        match = _COUNTED.fullmatch(number)
        if match is None:
            return None
        prefix, value = match[1], int(match[2])
        current = self._going_on(kind, prefix, value)
        if current is None:
            current = _Sequence(self.first + len(self._all), kind, prefix, value, value)
            self._all.append(current)
        self._current[kind, prefix] = current
        current.next += 1
        return current.identity, 0

    def _going_on(self, kind: Kind, prefix: str, value: int) -> _Sequence | None:
        """The sequence that this number continues: of its own kind, else of one that looks the same."""
        alike = (one for (other, said), one in self._current.items() if said == prefix and other.looks_like(kind))
        own = self._current.get((kind, prefix))
        return next((one for one in (own, *alike) if one and one.next == value), None)

    def definitions(self) -> str:
        """Each sequence has a definition of its own: two that share one would count together."""
        return "".join(map(self._definition, self._all))

    def instances(self) -> str:
        return "".join(
            f'<w:num w:numId="{one.identity}"><w:abstractNumId w:val="{one.identity}"/></w:num>' for one in self._all
        )

    def _definition(self, one: _Sequence) -> str:
        look = recoloured(_BOLD, self.colours) if one.kind.is_in_gutter and self.colours else ""
        left, hanging = one.kind.left, one.kind.hanging
        hangs = len(one.prefix) <= _IN_GUTTER
        indent = f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if hangs else f'<w:ind w:left="{left}"/>'
        return (
            f'<w:abstractNum w:abstractNumId="{one.identity}"><w:nsid w:val="{0x00C10000 + one.identity:08X}"/>'
            '<w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="{one.start}"/><w:numFmt w:val="decimal"/>'
            f'<w:suff w:val="{"tab" if hangs else "space"}"/>'
            f'<w:lvlText w:val="{escaped(one.prefix)}%1."/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr>'
            f"{look}</w:lvl></w:abstractNum>"
        )
