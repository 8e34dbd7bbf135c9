"""Two texts side by side: which paragraphs differ, in which words, and one text put together from choices.

Plain values only. A text is an HTML fragment; it is compared in its canonical form, item by item in lists.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from assurance.fragments import Items, blocks_of, canonical, html_of
from assurance.richtext import to_plain

_WORD = re.compile(r"\S+\s*")
_ALIKE = 0.3
"""Paragraphs that share fewer of their words than this are two paragraphs, not two versions of one."""
_MANY = 60_000
"""Pairs of paragraphs beyond which they are paired by order: finding the best pairs would keep a person waiting."""


class Side(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph or item in both texts, as HTML; empty on the side that does not have it."""

    mine: str
    theirs: str

    @property
    def is_same(self) -> bool:
        return self.mine == self.theirs

    @property
    def is_choice(self) -> bool:
        """Both have it in different words, so it is one or the other; else it is kept or left out."""
        return not self.is_same and bool(self.mine) and bool(self.theirs)

    def chosen(self, side: Side | None) -> str:
        """`side` is whose words to keep; None leaves out what only one text has."""
        if self.is_same:
            return self.mine
        return getattr(self, side) if side else ""


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    is_only_here: bool


class Fate(StrEnum):
    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of words, and what became of it."""

    text: str
    fate: Fate


def rows(mine: str, theirs: str) -> list[Row]:
    """Both texts in order; what is alike stands in one row."""
    ours, others = _parts(mine), _parts(theirs)
    found: list[Row] = []
    for what, a, b, c, d in SequenceMatcher(None, ours, others, autojunk=False).get_opcodes():
        if what == "equal":
            found += [Row(part, part) for part in ours[a:b]]
        else:
            found += _paired(ours[a:b], others[c:d])
    return found


def first_choices(found: Sequence[Row]) -> list[Side | None]:
    """Before anybody chooses nothing is left out: one's own words where both have them, else whoever's there are."""
    return [Side.MINE if row.mine else Side.THEIRS for row in found]


def combine(found: Sequence[Row], choices: Sequence[Side | None]) -> str:
    """One text, canonical. `choices` go with `found` one by one; those of rows that are the same do not matter."""
    return canonical("".join(row.chosen(side) for row, side in zip(found, choices, strict=True)))


def words(mine: str, theirs: str) -> tuple[list[Words], list[Words]]:
    """The words of two plain texts, each marked where the other text does not have them."""
    left: list[Words] = []
    right: list[Words] = []
    for is_same, ours, others in _matched(mine, theirs):
        left += _stretch(ours, is_only_here=not is_same)
        right += _stretch(others, is_only_here=not is_same)
    return left, right


def changes(before: str, after: str) -> list[Change]:
    """How one plain text became another, in one line of reading: what went stands before what came in its place."""
    found: list[Change] = []
    for is_same, gone, new in _matched(before, after):
        if is_same:
            found.append(Change("".join(new), Fate.KEPT))
        else:
            found += [Change("".join(some), fate) for some, fate in ((gone, Fate.GONE), (new, Fate.NEW)) if some]
    return found


def _matched(mine: str, theirs: str) -> list[tuple[bool, list[str], list[str]]]:
    """Stretches of words of both texts, in order, each with whether it is the same in both."""
    ours, others = _WORD.findall(mine), _WORD.findall(theirs)
    matcher = SequenceMatcher(None, [word.strip() for word in ours], [word.strip() for word in others], autojunk=False)
    return [(what == "equal", ours[a:b], others[c:d]) for what, a, b, c, d in matcher.get_opcodes()]


def _stretch(some: list[str], *, is_only_here: bool) -> list[Words]:
    return [Words("".join(some), is_only_here)] if some else []


def _parts(fragment: str) -> list[str]:
    """Paragraphs, quotations and items, each as a fragment of its own."""
    parts = []
    for block in blocks_of(fragment):
        singles = [Items(block.ordered, (item,)) for item in block.items] if isinstance(block, Items) else [block]
        parts += [html_of((single,)) for single in singles]
    return parts


def _paired(ours: list[str], others: list[str]) -> list[Row]:
    """Versions of the same paragraph side by side, in order; the rest alone."""
    found = []
    for i, j in pairs([to_plain(part) for part in ours], [to_plain(part) for part in others]):
        found.append(Row("" if i is None else ours[i], "" if j is None else others[j]))
    return found


def pairs(ours: Sequence[str], others: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Indexes of two runs of plain texts, in order: versions of one text together, the rest alone with None beside."""
    if len(ours) * len(others) <= _MANY:
        together = _best_pairs(ours, others)
    else:
        together = [(number, number) for number in range(min(len(ours), len(others)))]
    found: list[tuple[int | None, int | None]] = []
    a, b = 0, 0
    for i, j in [*together, (len(ours), len(others))]:
        found += [(alone, None) for alone in range(a, i)] + [(None, alone) for alone in range(b, j)]
        if i < len(ours):
            found.append((i, j))
        a, b = i + 1, j + 1
    return found


def _best_pairs(ours: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """Indexes of the pairs that share most, none crossing another."""
    bags, other_bags = ([Counter(text.lower().split()) for text in side] for side in (ours, others))
    best = [[0.0] * (len(others) + 1) for _ in range(len(ours) + 1)]
    for i in reversed(range(len(ours))):
        for j in reversed(range(len(others))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], _worth(bags[i], other_bags[j]) + best[i + 1][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(ours) and j < len(others):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _worth(mine: Counter, theirs: Counter) -> float:
    """Share of words in both, 0 to 1; 0 also where there is too little to call them versions of one."""
    total = mine.total() + theirs.total()
    share = 2 * (mine & theirs).total() / total if total else 0.0
    return share if share >= _ALIKE else 0.0
