"""The bar of rating bands with marks on it: x in percent of the width, y in pixels. Plain values only."""

from collections.abc import Sequence
from dataclasses import dataclass

from assurance.scoring import Band

# A mark nearer to an edge than this has its label on the other side, so that a phone shows it whole.
_ROOM = 36
_LABEL_GAP = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """One rating's piece of the bar. `name_x` and `anchor` place its name; long names break after the first word."""

    css: str
    x: str
    width: str
    start: int
    name: list[str]
    name_x: str
    name_anchor: str
    limit_anchor: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Mark:
    x: str
    label: str
    label_y: int
    line_y: int
    dx: int
    anchor: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """`top` is the upper edge of the bar: lower by a row where the labels need two. Other heights count from it."""

    stretches: list[Stretch]
    ticks: list[str]
    marks: list[Mark]
    top: int

    @property
    def bottom(self) -> int:
        return self.top + 34

    @property
    def tick_y(self) -> int:
        return self.bottom - 6

    @property
    def limit_y(self) -> int:
        return self.bottom + 16

    @property
    def name_y(self) -> int:
        return self.bottom + 35

    @property
    def height(self) -> int:
        return self.bottom + 56


class BandedBar:
    """The rating bands from the lowest possible percent to 100; bands meet halfway between their whole percents."""

    def __init__(self, bands: Sequence[Band], *, low: float):
        self._bands = sorted(bands, key=lambda band: band.min_percent)
        self._low = low

    def x(self, percent: float) -> float:
        return (percent - self._low) / (100 - self._low) * 100

    def draw(self, *, totals: Sequence[float], marks: Sequence[tuple[float, str, bool]], here: str = "") -> Bar:
        """`totals` are the possible percents (ticks); `marks` of percent, label and whether it is the council's own."""
        placed = self._marks(marks)
        top = max((mark.line_y for mark in placed), default=0) + 15
        return Bar(self._stretches(here), [at(self.x(total)) for total in totals], placed, top)

    def _stretches(self, here: str) -> list[Stretch]:
        found = []
        for place, band in enumerate(self._bands):
            is_first, is_last = place == 0, place == len(self._bands) - 1
            start = 0 if is_first else self.x(band.min_percent - 0.5)
            end = 100 if is_last else self.x(self._bands[place + 1].min_percent - 0.5)
            anchor = "start" if is_first else "end" if is_last else "middle"
            name_x = {"start": start, "middle": (start + end) / 2, "end": end}[anchor]
            limit = "start" if is_first else "middle"
            found.append(
                Stretch(
                    f"band-{min(place, 3) + 1}", at(start), at(end - start), band.min_percent,
                    band.rating.split(" ", 1), at(name_x), anchor, limit, band.rating == here,
                )
            )  # fmt: skip
        return found

    def _marks(self, marks: Sequence[tuple[float, str, bool]]) -> list[Mark]:
        """Labels lean away from each other; where both must lean the same way, one stands a row higher."""
        ordered = sorted(marks, key=lambda mark: (mark[0], mark[2]))
        places = [self.x(percent) for percent, _, _ in ordered]
        leans = [_lean(place, is_left=number == 0, alone=len(places) == 1) for number, place in enumerate(places)]
        rows = _rows(leans, is_left_own=bool(ordered) and ordered[0][2])
        return [
            _mark(place, label, row, lean, is_own)
            for place, lean, row, (_, label, is_own) in zip(places, leans, rows, ordered, strict=True)
        ]


def _mark(x: float, label: str, row: int, lean: str, is_own: bool) -> Mark:
    dx = -_LABEL_GAP if lean == "start" else _LABEL_GAP
    return Mark(at(x), label, 16 + 18 * row, 21 + 18 * row, dx, lean, is_own)


def _rows(leans: list[str], *, is_left_own: bool) -> list[int]:
    """0 for the upper row of labels. A label that leans over its neighbour's line stands above where that begins."""
    match leans:
        case ["start", "start"]:
            return [0, 1]
        case ["end", "end"]:
            return [1, 0]
        case ["start", "end"]:
            # They lean towards each other: the regulator's label is short and reaches nobody.
            return [0, 1] if is_left_own else [1, 0]
        case _:
            return [0] * len(leans)


def _lean(x: float, *, is_left: bool, alone: bool) -> str:
    if alone or not is_left:
        return "start" if x <= 100 - _ROOM else "end"
    return "end" if x >= _ROOM else "start"


def at(percent: float) -> str:
    """An x for the drawing."""
    return f"{percent:.2f}%"
