"""How many kinds of source that do not depend on each other stand behind something. Plain values only.

A kind counts when an occasion (a session, a visit, a document) can be given to it that no other kind needs: the figure
is the largest number of kinds that can each have an occasion to themselves. So what comes from one occasion counts
once, for the kind that would be missing without it, and more from a source that counts already changes nothing.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from councils.words import capitalised, listed

KINDS = ("read", "heard", "seen")
RULE = (
    "The figure counts the kinds of source, read, heard and seen, that do not depend on each other: none to three.",
    "Many items of one kind count as one kind.",
    "What comes from one session or visit counts once, for the kind that would be missing without it.",
    "A document written by the people who were heard adds no kind.",
    "Categories and dates do not change the figure. Evidence is old when the newest refers to a day more than "
    "12 months ago.",
)
"""The sentences that are printed beside every figure."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One item of evidence. `source` is one of KINDS, `category` a key or empty, `refers_on` the day it tells about.

    `occasion` names the session or visit that it comes from; without one the item is an occasion of its own.
    """

    source: str
    category: str = ""
    refers_on: date | None = None
    occasion: str = ""
    is_by_those_heard: bool = False


@dataclass(frozen=True, slots=True)
class Triangulation:
    """`kinds` are those that count, `uncounted` those that are there and add nothing; both in the order of KINDS.

    `categories` are keys, sorted; `newest` is the latest day that any of it tells about.
    """

    kinds: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    newest: date | None = None

    @property
    def strength(self) -> int:
        return len(self.kinds)

    @property
    def words(self) -> str:
        """ "Read and heard", "One kind only: heard"."""
        if self.strength > 1:
            return capitalised(listed(list(self.kinds)))
        if self.kinds:
            return f"One kind only: {self.kinds[0]}"
        return "Nothing that stands by itself yet" if self.uncounted else "Nothing behind it yet"

    def is_old(self, on: date) -> bool:
        """Whether the newest refers to a day more than 12 months before `on`. What has no date is not called old."""
        return self.newest is not None and self.newest < a_year_before(on)


def triangulate(pieces: Iterable[Piece]) -> Triangulation:
    pieces = list(pieces)
    return of_occasions(
        occasions_of(pieces),
        present={piece.source for piece in pieces},
        categories={piece.category for piece in pieces if piece.category},
        newest=max((piece.refers_on for piece in pieces if piece.refers_on), default=None),
    )


def of_occasions(
    occasions: Mapping[frozenset[str], int],
    *,
    present: Collection[str],
    categories: Collection[str] = (),
    newest: date | None = None,
) -> Triangulation:
    """The same from counts: `occasions` says how many gave which kinds; `present` are all kinds there is an item of."""
    kinds = counted_kinds(occasions)
    uncounted = tuple(kind for kind in KINDS if kind in present and kind not in kinds)
    return Triangulation(kinds, uncounted, tuple(sorted(categories)), newest)


def occasions_of(pieces: Iterable[Piece]) -> Counter[frozenset[str]]:
    """How many occasions gave which kinds. What was written by the people who were heard gives none."""
    alone: list[frozenset[str]] = []
    named: dict[str, set[str]] = {}
    for piece in pieces:
        if piece.is_by_those_heard:
            continue
        if name := occasion_key(piece.occasion):
            named.setdefault(name, set()).add(piece.source)
        else:
            alone.append(frozenset({piece.source}))
    return Counter([*alone, *map(frozenset, named.values())])


def occasion_key(occasion: str) -> str:
    """One occasion is spelled with any capitals and any space."""
    return " ".join(occasion.split()).lower()


def counted_kinds(occasions: Mapping[frozenset[str], int]) -> tuple[str, ...]:
    """The most kinds that can each have an occasion of their own; of several such choices the first in KINDS' order."""
    choices = (kinds for size in range(len(KINDS), 0, -1) for kinds in combinations(KINDS, size))
    return next((kinds for kinds in choices if _each_has_its_own(kinds, occasions)), ())


def _each_has_its_own(kinds: tuple[str, ...], occasions: Mapping[frozenset[str], int]) -> bool:
    """Hall's condition: any few of the kinds are given, together, by at least as many occasions."""
    some = (set(part) for size in range(1, len(kinds) + 1) for part in combinations(kinds, size))
    return all(
        sum(number for given, number in occasions.items() if not part.isdisjoint(given)) >= len(part) for part in some
    )


def a_year_before(day: date) -> date:
    """The same day of the year before; the last of February stays in February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
