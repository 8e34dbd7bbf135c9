"""Points onto pages: what fits, at which size, evenly filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.builders.slides import standing
from reports.document.deck import Body, Mark, Point
from reports.document.stage import Box, body_height, point_height, space_above
from reports.document.typesetting import LINE

SIZES = (24, 22, 20, 18)
"""Points, largest first. Nothing on a slide that is read is smaller than the last."""
COMFORTABLE = 20
"""A list takes one more slide sooner than a smaller type, while there are slides."""


@dataclass(frozen=True, slots=True)
class Spread:
    """`pages` hold the numbers of the points that they show, in order; `unshown` those that none shows."""

    size: int
    pages: tuple[tuple[int, ...], ...]
    unshown: tuple[int, ...]
    aside: Point | None


def needed(points: Sequence[Point], box: Box, size: int) -> int:
    """Pages that show all points; a point which no page can show takes none."""
    return len(_filled([point for point in points if _fits(point, box)], box, size, box.height))


def spread(points: Sequence[Point], box: Box, most: int) -> Spread:
    """At most `most` pages, all of one size. What has no room is counted in an aside below the last."""
    numbers = [number for number, point in enumerate(points) if _fits(point, box)]
    aside = _aside(len(points) - len(numbers), len(numbers))
    if len(_filled(_with([points[number] for number in numbers], aside), box, SIZES[-1], box.height)) > most:
        numbers, aside = _cut(points, numbers, box, most)
    shown = _with([points[number] for number in numbers], aside)
    wanted = min(most, max(1, len(_filled(shown, box, COMFORTABLE, box.height))))
    size = next((size for size in SIZES if _holds(shown, box, size, wanted)), SIZES[-1])
    rest = iter(numbers)
    pages = tuple(tuple(next(rest) for point in page if point is not aside) for page in _even(shown, box, size, wanted))
    kept = set(numbers)
    return Spread(size, pages, tuple(number for number in range(len(points)) if number not in kept), aside)


def _cut(points: Sequence[Point], numbers: list[int], box: Box, most: int) -> tuple[list[int], Point | None]:
    """The first points that fit with the line which counts the others."""
    pages = _filled([points[number] for number in numbers], box, SIZES[-1], box.height)
    kept = numbers[: sum(map(len, pages[:most]))]
    while kept:
        shown = _with([points[number] for number in kept], aside := _aside(len(points) - len(kept), len(kept)))
        if len(_filled(shown, box, SIZES[-1], box.height)) <= most:
            return kept, aside
        kept = kept[:-1]
    return [], _aside(len(points), 0)


def _aside(left: int, shown: int) -> Point | None:
    return Point(standing.more(left, shown), Mark.ASIDE) if left else None


def _with(points: list[Point], aside: Point | None) -> list[Point]:
    return [*points, aside] if aside else points


def _fits(point: Point, box: Box) -> bool:
    return body_height(Body((point,), SIZES[-1]), box) <= box.height


def _holds(points: Sequence[Point], box: Box, size: int, most: int) -> bool:
    pages = _filled(points, box, size, box.height)
    return len(pages) <= most and all(body_height(Body(tuple(page), size), box) <= box.height for page in pages)


def _filled(points: Sequence[Point], box: Box, size: int, room: float) -> list[list[Point]]:
    """Page after page, each as full as `room` allows; a point never stands on two."""
    pages: list[list[Point]] = []
    used = 0.0
    for point in points:
        tall = point_height(point, box, size)
        if pages and used + tall <= room:
            pages[-1].append(point)
            used += tall
        else:
            pages.append([point])
            used = tall - space_above(size)
    return pages


def _even(points: Sequence[Point], box: Box, size: int, most: int) -> list[list[Point]]:
    """Not more than `most` pages, and none much fuller than the others."""
    room = sum(point_height(point, box, size) for point in points) / max(most, 1)
    while room < box.height:
        pages = _filled(points, box, size, room)
        if len(pages) <= most:
            return pages
        room += size * LINE
    return _filled(points, box, size, box.height)
