"""Percents over time, as a line with the rating bands behind it: x in percent of the width, y in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assurance.presenters.bar import at
from assurance.scoring import Band


@dataclass(frozen=True, slots=True)
class Point:
    """`is_own` is a circle, otherwise a square. `label_y` keeps the figure clear of its neighbour's."""

    x: str
    y: float
    label: str
    label_y: float
    is_own: bool


@dataclass(frozen=True, slots=True)
class Level:
    """A tick of the upright axis, or a band behind the points."""

    y: float
    label: str
    height: float = 0
    css: str = ""
    label_y: float = 0
    label_x: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    x1: str
    y1: float
    x2: str
    y2: float


@dataclass(frozen=True, slots=True)
class Trend:
    points: list[Point]
    lines: list[Line]
    levels: list[Level]
    bands: list[Level]
    years: list[tuple[str, str]]


class TrendChart:
    """Percents over time. Left of 9% stands the axis; the plot is 128 px high from y = 22."""

    LEFT, RIGHT, TOP, BOTTOM = 9.0, 97.0, 22.0, 150.0

    def __init__(self, values: Sequence[tuple[float, int, bool]], bands: Sequence[Band]):
        """`values`, in order of time: the year with its fraction, the percent, and whether it is the council's own."""
        self._values = values
        self._bands = bands
        percents = [percent for _, percent, _ in values]
        self._low = max(0, (min(percents) - 8) // 10 * 10)
        self._high = min(100, -(-(max(percents) + 8) // 10) * 10)
        self._is_rising = percents[-1] >= percents[0]
        first, last = values[0][0], values[-1][0]
        spread = max(last - first, 1.0)
        self._from, self._until = first - spread * 0.15, last + spread * 0.08

    def draw(self) -> Trend:
        points = self._points()
        lines = [Line(one.x, one.y, other.x, other.y) for one, other in pairwise(points)]
        return Trend(points, lines, self._levels(), self._stripes(), self._years())

    def x(self, moment: float) -> float:
        return self.LEFT + (moment - self._from) / (self._until - self._from) * (self.RIGHT - self.LEFT)

    def y(self, percent: float) -> float:
        part = (percent - self._low) / (self._high - self._low)
        return round(self.BOTTOM - part * (self.BOTTOM - self.TOP), 1)

    def _points(self) -> list[Point]:
        found, before = [], None
        for moment, percent, is_own in self._values:
            x, y = self.x(moment), self.y(percent)
            is_crowded = before is not None and x - before < 8 and found[-1].label_y < found[-1].y
            label_y = y + 21 if is_crowded else y - 11
            found.append(Point(at(x), y, str(percent), round(label_y, 1), is_own))
            before = x
        return found

    def _levels(self) -> list[Level]:
        tens = range(-(-self._low // 10) * 10, self._high + 1, 10)
        return [Level(self.y(ten) + 4.5, str(ten)) for ten in tens]

    def _stripes(self) -> list[Level]:
        """The bands that the plot reaches into, each with its name where the line is not: over or under its slope."""
        reached = [band for band in self._bands if band.max_percent >= self._low and band.min_percent <= self._high]
        return [self._stripe(place, band, is_top=band == reached[-1]) for place, band in enumerate(reached)]

    def _stripe(self, place: int, band: Band, *, is_top: bool) -> Level:
        bottom = self.y(max(self._low, band.min_percent - 0.5) if place else self._low)
        top = self.y(self._high if is_top else band.max_percent + 0.5)
        height = round(bottom - top, 1)
        label = f"{band.rating}, {band.min_percent} to {band.max_percent}" if height > 18 else ""
        is_left = is_top == self._is_rising
        return Level(
            top, label, height, "band-3" if is_top else "band-1",
            label_y=top + 16 if is_top else bottom - 6,
            label_x="10.5%" if is_left else "98.5%", anchor="start" if is_left else "end",
        )  # fmt: skip

    def _years(self) -> list[tuple[str, str]]:
        """Each first of January inside the plot, with its year."""
        first, last = int(self._from) + 1, int(self._until)
        return [(at(self.x(year)), str(year)) for year in range(first, last + 1)]
