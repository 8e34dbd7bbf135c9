"""A score as a numeral and a row of dots."""

from dataclasses import dataclass

_FIRST, _STEP, _MARGIN = 24, 16, 10


@dataclass(frozen=True, slots=True)
class Circle:
    x: int
    is_on: bool


@dataclass(frozen=True, slots=True)
class Dots:
    """`width` and `x` in the drawing's own units; quiet dots are somebody else's score."""

    value: int
    label: str
    width: int
    circles: list[Circle]
    is_quiet: bool = False


def dots(value: int, *, scale: dict[int, str], whose: str, is_quiet: bool = False) -> Dots:
    """One dot for each step up to the scale's highest value; `scale` gives each value's meaning."""
    most = max(scale)
    circles = [Circle(_FIRST + _STEP * place, place < value) for place in range(most)]
    label = f"{whose} score {value} of {most}: {scale[value]}"
    return Dots(value, label, circles[-1].x + _MARGIN, circles, is_quiet)
