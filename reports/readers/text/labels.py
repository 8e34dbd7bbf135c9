"""Short lines in themes that nobody knows beforehand, each with where it stands and what stands under it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reports.document.nodes import Role
from reports.readers.passage import Passage
from reports.readers.text.known import Kind, Known, bare_heading
from reports.readers.text.leaning import heading_leaning, texts_leaning
from reports.readers.text.marks import Mark
from reports.readers.text.signs import is_sign
from reports.readers.text.standing import stands_out
from reports.readers.wording import fold

Look = tuple[int, bool, bool]
_OPENS = {Kind.THEME, Kind.PART}
_CLOSES = {Kind.CHAPTER, Kind.THEME, Kind.PART}


@dataclass(frozen=True, slots=True)
class Place:
    """A line that may be a heading: `at` among the passages, `unit` among the units, `texts` as far as the next one."""

    at: int
    unit: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A line with its places, in order. `words` and `texts` say how its own words and those under it lean."""

    name: str
    places: tuple[Place, ...]
    words: float
    texts: float
    look: Look

    @property
    def units(self) -> list[int]:
        return [place.unit for place in self.places]

    @property
    def is_once_a_unit(self) -> bool:
        return len(set(self.units)) == len(self.places)


def units(passages: list[Passage], known: list[Known | None]) -> list[range]:
    """The places of the passages under each theme or, where a theme goes on by statements, under each of these.

    A chapter of observations is one, too, and so is one that nobody knows, marked as themes are.
    """
    levels = [passages[at].level for at, one in enumerate(known) if one and one.kind is Kind.THEME]
    lowest = max(levels, default=0)
    starts = [at for at, one in enumerate(known) if (one and one.kind in _CLOSES) or 0 < passages[at].level <= lowest]
    bounds = pairwise([*starts, len(known)])
    return [range(start + 1, end) for start, end in bounds if _opens(known[start])]


def _opens(known: Known | None) -> bool:
    return known is None or known.kind in _OPENS or known.role is Role.OBSERVATIONS


def labels(
    passages: list[Passage],
    known: list[Known | None],
    spans: list[range],
) -> list[Label]:
    """Every line in the units that is not known and may be a heading with something under it, by its folded words."""
    found: dict[str, list[Place]] = defaultdict(list)
    for number, span in enumerate(spans):
        for place in _places(passages, known, number, span):
            found[fold(bare_heading(passages[place.at].text))].append(place)
    return [_label(name, places, passages) for name, places in found.items()]


def _places(
    passages: list[Passage],
    known: list[Known | None],
    number: int,
    span: range,
) -> Iterator[Place]:
    """A heading reaches to the next that is known or looks as it does: those inside it look otherwise."""
    heads = [at for at in span if known[at] or _may_head(passages, at, span)]
    for place, at in enumerate(heads):
        if known[at] is None:
            alike = (it for it in heads[place + 1 :] if known[it] or look(passages[it]) == look(passages[at]))
            under = passages[at + 1 : next(alike, span.stop)]
            yield Place(at, number, tuple(one.text for one in under if one.mark is not Mark.TABLE))


def look(passage: Passage) -> Look:
    """Level as a heading, whether it is bold and whether it has a number: headings of one pair look alike."""
    return passage.level, passage.text.startswith("**"), passage.mark is Mark.NUMBER


def _may_head(passages: list[Passage], at: int, span: range) -> bool:
    passage = passages[at]
    has_texts = at + 1 in span and not passages[at + 1].level
    if passage.mark is Mark.NUMBER:
        passage = replace(passage, mark=Mark.NONE)
    return has_texts and not passage.told and not is_sign(passage.text) and stands_out(passage)


def _label(name: str, places: list[Place], passages: list[Passage]) -> Label:
    first = passages[places[0].at]
    texts = [text for place in places for text in place.texts]
    return Label(name, tuple(places), heading_leaning(name), texts_leaning(texts), look(first))
