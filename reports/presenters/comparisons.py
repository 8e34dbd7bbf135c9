"""Two versions of a report as one reading: what stayed is folded, what changed is marked word by word."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString

from assurance.presenters.changes import reworded
from councils.words import counted, listed
from reports.comparison import Line, Pair, Stretch

SHORT = 3
"""So many lines that stayed are shown as they are; more are folded."""


@dataclass(frozen=True, slots=True)
class ShownLine:
    html: SafeString
    is_heading: bool


@dataclass(frozen=True, slots=True)
class ShownStretch:
    """`under` names the heading that a change stands under; `folded` says how much stayed, empty where it is shown."""

    lines: list[ShownLine]
    under: str
    folded: str


class Comparison:
    """`before` and `after` are the names of the two versions."""

    def __init__(self, stretches: list[Stretch], *, before: str, after: str) -> None:
        self.before, self.after = before, after
        self._stretches = stretches

    @property
    def is_same(self) -> bool:
        return all(stretch.is_same for stretch in self._stretches)

    @property
    def summary(self) -> str:
        """ "12 changed, 3 put in and 1 taken out": headings, paragraphs and rows."""
        pairs = [pair for stretch in self._stretches if not stretch.is_same for pair in stretch.pairs]
        changed = sum(bool(pair.before and pair.after) for pair in pairs)
        new = sum(pair.before is None for pair in pairs)
        counts = [(changed, "changed"), (new, "put in"), (len(pairs) - changed - new, "taken out")]
        said = [f"{number} {what}" for number, what in counts if number]
        return f"{listed(said)}, counted in headings, paragraphs and rows." if said else ""

    @property
    def stretches(self) -> list[ShownStretch]:
        return [_shown(stretch) for stretch in self._stretches]


def _shown(stretch: Stretch) -> ShownStretch:
    lines = [_line(pair) for pair in stretch.pairs]
    if stretch.is_same:
        folded = f"{counted(len(lines), 'paragraph')} unchanged" if len(lines) > SHORT else ""
        return ShownStretch(lines, "", folded)
    return ShownStretch(lines, _either(stretch.pairs[0]).under, "")


def _line(pair: Pair) -> ShownLine:
    line = _either(pair)
    if pair.is_same:
        return ShownLine(SafeString(escape(line.text)), line.is_heading)
    before, after = (side.text if side else "" for side in (pair.before, pair.after))
    return ShownLine(reworded(before, after), line.is_heading)


def _either(pair: Pair) -> Line:
    return pair.after or pair.before
