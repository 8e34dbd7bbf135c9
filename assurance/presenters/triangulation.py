"""What stands behind something, as marks, a figure and sentences. The rule is `assurance.triangulation`."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from assurance.models import EvidenceItem
from assurance.models.evidence import EvidenceSource
from assurance.triangulation import KINDS, RULE, Piece, Triangulation, triangulate
from councils.words import counted, listed

OLD = "older than 12 months"


def piece_of(item: EvidenceItem) -> Piece:
    """`item` comes with its category."""
    category = item.category.key if item.category else ""
    return Piece(item.source, category, item.refers_on, item.occasion, item.is_by_those_heard)


@dataclass(frozen=True, slots=True)
class Mark:
    """One kind of source. `is_there`: the rule counts it; `note` says how many items there are of it."""

    kind: str
    label: str
    note: str
    is_there: bool


class Backing:
    """`numbers` says how many items there are of each kind, `on` the day for which evidence is called old."""

    rule = RULE

    def __init__(self, found: Triangulation, numbers: Mapping[str, int], *, on: date):
        self._found = found
        self._numbers = numbers
        self._on = on

    @property
    def strength(self) -> int:
        return self._found.strength

    @property
    def figure(self) -> str:
        return f"{self.strength} of {len(KINDS)} kinds"

    @property
    def words(self) -> str:
        return self._found.words

    @property
    def marks(self) -> list[Mark]:
        return [self._mark(kind) for kind in KINDS]

    def _mark(self, kind: str) -> Mark:
        number = self._numbers.get(kind, 0)
        note = counted(number, "item") if number else "none"
        if kind in self._found.uncounted:
            note += ", adds no kind"
        return Mark(kind, EvidenceSource(kind).label, note, kind in self._found.kinds)

    @property
    def uncounted(self) -> str:
        """Why what is there adds nothing, where that is so."""
        if not self._found.uncounted:
            return ""
        what = listed([f"was {kind}" for kind in self._found.uncounted])
        return (
            f"What {what} adds no kind: it comes from the same session or visit as another kind, "
            "or the people who were heard wrote it."
        )

    @property
    def newest_day(self) -> date | None:
        return self._found.newest

    @property
    def newest(self) -> str:
        return date_format(self.newest_day, "j F Y") if self.newest_day else ""

    @property
    def is_old(self) -> bool:
        return self._found.is_old(self._on)

    @property
    def recency(self) -> str:
        """ "Newest: 24 November 2026", with a word where that is long ago."""
        if not any(self._numbers.values()):
            return ""
        if not self.newest:
            return "None of it has a date"
        return f"Newest: {self.newest}{', ' + OLD if self.is_old else ''}"

    @property
    def categories(self) -> tuple[str, ...]:
        """Their keys."""
        return self._found.categories


def backing_of(items: Iterable[EvidenceItem], *, on: date) -> Backing:
    """`items` come with their categories."""
    items = list(items)
    return Backing(triangulate(map(piece_of, items)), Counter(item.source for item in items), on=on)
