"""From scores to a percent and a rating, by the framework's published rule, in whole numbers throughout.

The percent is 100 times the points over the most possible, rounded half up; the rating is the band of the *rounded*
percent. Before every statement is scored there is neither. A framework's scale and bands are handed in: nothing of
one regulator's stands here.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal


class NoBandHoldsIt(ValueError):
    """The framework's bands leave this percent out: a fault of its data."""


@dataclass(frozen=True, slots=True)
class Band:
    """Whole percents, both ends included, that make one rating."""

    rating: str
    min_percent: int
    max_percent: int


@dataclass(frozen=True, slots=True)
class Overall:
    """`points` of at most `most`, as a whole `percent`, in its `band`."""

    points: int
    most: int
    percent: int
    band: Band

    @property
    def rating(self) -> str:
        return self.band.rating


@dataclass(frozen=True, slots=True)
class Move:
    """One statement from one score to another, and what that alone would make of the whole."""

    statement: Hashable
    value: int
    to: int
    overall: Overall


@dataclass(frozen=True, slots=True)
class Distance:
    """How many points are missing to a rating above."""

    rating: str
    points: int


def overall(
    scores: Mapping[Hashable, int], statements: Collection[Hashable], scale_max: int, bands: Sequence[Band]
) -> Overall | None:
    """None until every statement has a score. Scores of other statements do not count. Raises NoBandHoldsIt."""
    if not statements or any(statement not in scores for statement in statements):
        return None
    return _rate(sum(scores[statement] for statement in statements), scale_max * len(statements), bands)


def missing(scores: Mapping[Hashable, int], statements: Collection[Hashable]) -> list[Hashable]:
    """Statements without a score, in the order given."""
    return [statement for statement in statements if statement not in scores]


def percent_of(points: int, most: int) -> int:
    """Rounded half up: 20 of 32 is 62.5 and makes 63."""
    return (200 * points + most) // (2 * most)


def theme_average(values: Collection[int]) -> Decimal | None:
    """To one decimal, half up. The council's own view: the regulator publishes no score for a theme."""
    if not values:
        return None
    tenths = (20 * sum(values) + len(values)) // (2 * len(values))
    return Decimal(tenths).scaleb(-1)


def what_would_move(
    scores: Mapping[Hashable, int], statements: Collection[Hashable], scale: Collection[int], bands: Sequence[Band]
) -> list[Move]:
    """Every single change that makes another rating: a statement's smallest one upwards, and downwards.

    Empty until every statement is scored. In the order of the statements, upwards first.
    """
    now = overall(scores, statements, max(scale), bands)
    if now is None:
        return []
    found = []
    for statement in statements:
        above = sorted(value for value in scale if value > scores[statement])
        below = sorted((value for value in scale if value < scores[statement]), reverse=True)
        for values in (above, below):
            found += _first_crossing(now, statement, scores[statement], values, bands)
    return found


def distances(now: Overall, bands: Sequence[Band]) -> list[Distance]:
    """The ratings above, nearest first, and the points that each is away."""
    above = sorted((band for band in bands if band.min_percent > now.band.max_percent), key=lambda b: b.min_percent)
    return [Distance(band.rating, fewest_points(band, now.most) - now.points) for band in above]


def to_spare(now: Overall) -> int:
    """How many points can be lost before the rating falls; in the lowest band, before nothing is left."""
    return now.points - fewest_points(now.band, now.most)


def fewest_points(band: Band, most: int) -> int:
    """The lowest total whose rounded percent reaches the band."""
    return max(0, -(-most * (2 * band.min_percent - 1) // 200))


def _first_crossing(now: Overall, statement, value: int, others: Sequence[int], bands) -> list[Move]:
    for other in others:
        then = _rate(now.points - value + other, now.most, bands)
        if then.rating != now.rating:
            return [Move(statement, value, other, then)]
    return []


def _rate(points: int, most: int, bands: Sequence[Band]) -> Overall:
    percent = percent_of(points, most)
    for band in bands:
        if band.min_percent <= percent <= band.max_percent:
            return Overall(points, most, percent, band)
    raise NoBandHoldsIt(f"No band holds {percent}%.")
