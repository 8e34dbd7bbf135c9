"""A list under one title, on as many slides as it needs or as there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reports.builders.slides.headline import headline, part_of, unprinted
from reports.builders.slides.pages import COMFORTABLE, SIZES, Spread, needed, spread
from reports.builders.slides.telling import Telling
from reports.document.deck import Body, Layout, Mark, Point, Slide
from reports.document.stage import BODY, COLUMNS, Box


@dataclass(frozen=True, slots=True)
class Run:
    """`label` says what the list is where it stands beside another. `spoken` is said with its first slide, `rest`
    with its last."""

    title: str
    tellings: tuple[Telling, ...]
    layout: Layout = Layout.POINTS
    kicker: str = ""
    mark: Mark = Mark.BULLET
    label: str = ""
    spoken: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()

    @property
    def natural(self) -> int:
        """Slides at a size that is comfortable to read."""
        return max(1, needed(self.points, BODY, COMFORTABLE))

    @property
    def fewest(self) -> int:
        """Slides at the smallest size, with nothing left to the notes that would fit one."""
        return max(1, needed(self.points, BODY, SIZES[-1]))

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(
            Point(telling.shown, self.mark, number if self.mark is Mark.NUMBER else 0)
            for number, telling in enumerate(self.tellings, 1)
        )

    def slides(self, most: int) -> tuple[Slide, ...]:
        fitted = spread(self.points, BODY, most)
        count = max(1, len(fitted.pages))
        return tuple(
            self._slide(body, notes, place, count) for place, (body, notes) in enumerate(_told(self, fitted, BODY), 1)
        )

    def _slide(self, body: Body, notes: tuple[str, ...], place: int, count: int) -> Slide:
        title, size = headline(self.title, part_of(place, count))
        bodies = (body,) if body.points else ()
        notes = (*unprinted(self.title, title), *notes)
        return Slide(self.layout, title, size, kicker=self.kicker, bodies=bodies, notes=notes)


def side_by_side(title: str, left: Run, right: Run) -> Slide:
    """Two lists on one slide; what has no room is said in its notes."""
    sides = (left, right)
    told = [next(_told(run, spread(run.points, box, 1), box)) for run, box in zip(sides, COLUMNS, strict=True)]
    size = min(body.size for body, _ in told)
    bodies = [replace(body, size=size, heading=run.label) for run, (body, _) in zip(sides, told, strict=True)]
    notes = [line for run, (_, spoken) in zip(sides, told, strict=True) for line in (run.label, *spoken)]
    printed, title_size = headline(title)
    notes = [*unprinted(title, printed), *notes]
    return Slide(Layout.SIDES, printed, title_size, kicker=left.kicker, bodies=tuple(bodies), notes=tuple(notes))


def fit_side_by_side(left: Run, right: Run) -> bool:
    """Whether one slide shows both lists whole."""
    return all(needed(run.points, box, SIZES[-1]) <= 1 for run, box in zip((left, right), COLUMNS, strict=True))


def _told(run: Run, fitted: Spread, box: Box) -> Iterator[tuple[Body, tuple[str, ...]]]:
    """The body and the notes of each slide; one without points where a list has none that can be shown."""
    pages = fitted.pages or ((),)
    points = run.points
    for place, page in enumerate(pages):
        shown = [points[number] for number in page]
        spoken = [line for number in page for line in run.tellings[number].spoken]
        if place == 0:
            spoken = [*run.spoken, *spoken]
        if place == len(pages) - 1:
            shown += [fitted.aside] if fitted.aside else []
            spoken += [line for number in fitted.unshown for line in run.tellings[number].whole]
            spoken += run.rest
        yield Body(tuple(shown), fitted.size), tuple(spoken)
