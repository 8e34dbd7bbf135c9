"""Headings of sides in words that nobody could know beforehand: told by how they lean and where they come again.

A heading all of whose words lean one way is of that side. Where themes have one side only, a heading that comes again
in them beside it, marked as that is, is of the other. And two headings that come again together are of the two sides
where what stands under them leans apart. What is told so is a guess, and shown as one.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from itertools import combinations

from reports.document.nodes import Role
from reports.readers.passage import Passage
from reports.readers.text.known import Kind, Known
from reports.readers.text.labels import Label, labels, look, units
from reports.readers.text.leaning import CLEAR, side_leaning

_FEWEST = 2
"""Themes or statements in which a heading comes again before its place says anything."""
_MOST_REPEATED = 40
"""Headings that come again and are compared, two by two; reports have some ten."""
_FIRST_IS_PRAISE = 0.5
"""Reports of this kind say first what is strong."""
_APART = 0.75
"""From here on two headings lean apart, their own words and those under them together."""
_OTHER = {Role.STRENGTHS: Role.CONSIDERATIONS, Role.CONSIDERATIONS: Role.STRENGTHS}


def with_sides(passages: list[Passage], known: list[Known | None]) -> list[Known | None]:
    """`known` with the headings of sides that the report alone has."""
    sides = _Sides(passages, list(known))
    sides.tell_pairs()
    sides.tell_by_words(_FEWEST)
    sides.tell_the_other()
    sides.tell_by_words(1)
    return sides.known


class _Sides:
    def __init__(self, passages: list[Passage], known: list[Known | None]) -> None:
        self.passages = passages
        self.known = known
        self.units = units(passages, self.known)
        self.labels = labels(passages, known, self.units)
        self.sides = [[at for at in unit if _is_side(known[at])] for unit in self.units]

    def tell_by_words(self, fewest: int) -> None:
        """A unit that has a side already keeps it: what leans that way there is the title of a finding.

        So is what comes once only, unless the other side stands beside it.
        """
        clear = [one for one in self.labels if abs(one.words) >= CLEAR and self._is_untold(one)]
        told = {
            role: {unit for one in clear if side_leaning(one.words) is role for unit in one.units} for role in _OTHER
        }
        for label in clear:
            role = side_leaning(label.words)
            is_paired = all(unit in told[_OTHER[role]] or self.sides[unit] for unit in label.units)
            comes_again = len(label.places) >= _FEWEST
            if (comes_again or is_paired) and len(label.places) >= fewest and self._fits(label, role):
                self._tell(label, role)

    def _fits(self, label: Label, role: Role) -> bool:
        return all(self._is_free(unit, role) for unit in label.units) and self._fits_known(label)

    def tell_the_other(self) -> None:
        """Where only one side is known: the one heading that comes again after the strengths, or before the other."""
        roles = {one.role for one in self.known if _is_side(one)}
        if len(roles) != 1:
            return
        (side,) = roles
        sided = sum(map(bool, self.sides))
        fitting = [
            label
            for label in self._repeated()
            if 2 * len(label.places) > sided and self._stands_beside(label, side) and self._fits_known(label)
        ]
        for label in fitting if len(fitting) == 1 else _leaning_most(fitting, _OTHER[side]):
            self._tell(label, _OTHER[side])

    def tell_pairs(self) -> None:
        """Where no side is known: the two headings that come again together and lean apart the most.

        They look as the first of them in each unit does: what looks otherwise stands inside these.
        """
        if any(map(_is_side, self.known)):
            return
        repeated = sorted(self._repeated(), key=lambda label: -len(label.places))[:_MOST_REPEATED]
        opening: dict[int, int] = {}
        for place in (place for label in repeated for place in label.places):
            opening[place.unit] = min(place.at, opening.get(place.unit, place.at))
        outermost = {one.look for one in repeated if all(opening[place.unit] == place.at for place in one.places)}
        pairs = [
            (_apart(first, second), first, second)
            for first, second in combinations(repeated, 2)
            if first.look == second.look in outermost and _come_together(first, second)
        ]
        apart, first, second = max(pairs, key=lambda pair: abs(pair[0]), default=(0.0, None, None))
        if abs(apart) >= _APART:
            praise, ahead = (first, second) if apart > 0 else (second, first)
            self._tell(praise, Role.STRENGTHS)
            self._tell(ahead, Role.CONSIDERATIONS)

    def _repeated(self) -> Iterator[Label]:
        return (
            one for one in self.labels if self._is_untold(one) and one.is_once_a_unit and len(one.places) >= _FEWEST
        )

    def _is_untold(self, label: Label) -> bool:
        return self.known[label.places[0].at] is None

    def _is_free(self, unit: int, role: Role) -> bool:
        return all(self.known[at].role is not role for at in self.sides[unit])

    def _stands_beside(self, label: Label, side: Role) -> bool:
        """Considerations follow the one heading of strengths; strengths come before that of considerations.

        A theme may have one side only.
        """
        beside = [(place, self.sides[place.unit]) for place in label.places]
        if not any(sides for _, sides in beside) or any(len(sides) > 1 for _, sides in beside):
            return False
        return all((at < place.at) is (side is Role.STRENGTHS) for place, sides in beside for at in sides)

    def _fits_known(self, label: Label) -> bool:
        """Marked as the sides that are known beside it."""
        beside = [self.passages[at] for unit in label.units for at in self.sides[unit]]
        return all(look(one) == label.look for one in beside)

    def _tell(self, label: Label, role: Role) -> None:
        for place in label.places:
            self.known[place.at] = Known(Kind.SIDE, role, is_guess=True)
            insort(self.sides[place.unit], place.at)


def _is_side(known: Known | None) -> bool:
    """True for either side; what is headed as observations is of none."""
    return known is not None and known.kind is Kind.SIDE and known.role in _OTHER


def _leaning_most(fitting: list[Label], role: Role) -> list[Label]:
    """Of several headings that come again beside a side, the one whose words and texts lean to the other."""
    towards = 1 if role is Role.CONSIDERATIONS else -1
    best = max(fitting, key=lambda label: towards * (label.words + label.texts), default=None)
    return [best] if best and towards * (best.words + best.texts) > 0 else []


def _come_together(first: Label, second: Label) -> bool:
    """In most of their units both stand, always in the same order."""
    before, after = ({place.unit: place.at for place in label.places} for label in (first, second))
    common = before.keys() & after.keys()
    return len(common) >= _FEWEST and all(before[unit] < after[unit] for unit in common)


def _apart(first: Label, second: Label) -> float:
    """How far the second looks ahead of the first: below nothing where the first does of the second."""
    return _FIRST_IS_PRAISE + second.words - first.words + second.texts - first.texts
