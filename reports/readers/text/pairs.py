"""Headings of the other side, in words that nobody could know beforehand: told by where themes repeat them.

Where themes have strengths and nothing is known for considerations, a heading that stands once in at least two of them,
always after the strengths and marked as these are, is that of the considerations; and the other way round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from reports.document.nodes import Role
from reports.readers.passage import Passage
from reports.readers.text.known import Kind, Known, bare_heading
from reports.readers.wording import fold

_FEWEST_THEMES = 2
_OTHER = {Role.STRENGTHS: Role.CONSIDERATIONS, Role.CONSIDERATIONS: Role.STRENGTHS}


@dataclass(frozen=True, slots=True)
class _Place:
    """A repeated heading in a theme: where it stands, and whether that is where the other side belongs."""

    at: int
    theme: int
    fits: bool


def with_other_side(
    passages: list[Passage], known: list[Known | None], may_be_heading: Callable[[Passage], bool]
) -> list[Known | None]:
    """`known` with the headings of the other side, where one is known and the themes tell the other."""
    roles = {one.role for one in known if one and one.kind is Kind.SIDE}
    if len(roles) != 1 or not roles <= _OTHER.keys():
        return known
    (side,) = roles
    themes = _themes(known)
    sided = sum(any(_is_side(known[at]) for at in theme) for theme in themes)
    found = list(known)
    for places in _repeated(themes, passages, known, may_be_heading, side).values():
        of_themes = {one.theme for one in places}
        is_pair = len(places) == len(of_themes) >= _FEWEST_THEMES and 2 * len(of_themes) > sided
        if is_pair and all(one.fits for one in places):
            for one in places:
                found[one.at] = Known(Kind.SIDE, _OTHER[side], is_guess=True)
    return found


def _themes(known: list[Known | None]) -> list[range]:
    """The places of the passages under each theme."""
    starts = [at for at, one in enumerate(known) if one and one.kind in {Kind.THEME, Kind.CHAPTER}]
    bounds = pairwise([*starts, len(known)])
    return [range(start + 1, end) for start, end in bounds if known[start].kind is Kind.THEME]


def _repeated(
    themes: list[range],
    passages: list[Passage],
    known: list[Known | None],
    may_be_heading: Callable[[Passage], bool],
    side: Role,
) -> dict[str, list[_Place]]:
    """Folded heading → where it stands, for all that is not known."""
    repeated: dict[str, list[_Place]] = defaultdict(list)
    for number, theme in enumerate(themes):
        sides = [at for at in theme if _is_side(known[at])]
        for at in theme:
            passage = passages[at]
            if known[at] is None and not passage.told and may_be_heading(passage):
                fits = _fits(at, sides, side) and _is_marked_alike(passage, passages[sides[0]])
                repeated[fold(bare_heading(passage.text))].append(_Place(at, number, fits))
    return repeated


def _fits(at: int, sides: list[int], side: Role) -> bool:
    """Considerations follow the one heading of strengths; strengths come before that of considerations."""
    return len(sides) == 1 and (sides[0] < at if side is Role.STRENGTHS else at < sides[0])


def _is_marked_alike(passage: Passage, other: Passage) -> bool:
    bold = (one.text.startswith("**") for one in (passage, other))
    return passage.level == other.level and len(set(bold)) == 1


def _is_side(known: Known | None) -> bool:
    return known is not None and known.kind is Kind.SIDE
