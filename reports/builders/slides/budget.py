"""Twenty slides, whatever there is to say: who gives way first, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reports.builders.slides import standing
from reports.builders.slides.chapters import Chapter
from reports.builders.slides.runs import Run, fit_side_by_side, side_by_side
from reports.builders.slides.telling import Telling
from reports.document.deck import Slide

MOST = 20


@dataclass(frozen=True, slots=True)
class Piece:
    """Something of the talk: a slide that is made, a list on `slides` slides, or a chapter's two lists on one."""

    slides: int
    made: Slide | None = None
    run: Run | None = None
    chapter: Chapter | None = None
    is_pair: bool = False

    def laid_out(self) -> tuple[Slide, ...]:
        if self.made:
            return (self.made,)
        if self.is_pair:
            return (side_by_side(self.chapter.name, *self.chapter.sides),)
        return self.run.slides(self.slides)


def fixed(slides: Iterable[Slide]) -> list[Piece]:
    return [Piece(1, made=slide) for slide in slides]


def list_of(run: Run) -> list[Piece]:
    return [Piece(run.natural, run=run)]


def of_chapter(chapter: Chapter) -> list[Piece]:
    if chapter.is_small:
        return [_pair(chapter)]
    return [Piece(run.natural, run=run, chapter=chapter) for run in chapter.runs]


def within(pieces: Sequence[Piece], most: int = MOST) -> list[Piece]:
    """The pieces on at most `most` slides. First smaller type, then two lists side by side, as long as nothing is lost;
    then lists give what does not fit to their notes, and at last the last chapters share one slide."""
    for step in (_tighter, _paired_whole, _cut, _paired, _gathered):
        while sum(piece.slides for piece in pieces) > most and (fewer := step(pieces)):
            pieces = fewer
    return list(pieces)


def _tighter(pieces: Sequence[Piece]) -> list[Piece] | None:
    return _one_fewer(pieces, lambda piece: piece.slides > piece.run.fewest)


def _cut(pieces: Sequence[Piece]) -> list[Piece] | None:
    return _one_fewer(pieces, lambda piece: piece.slides > 1)


def _one_fewer(pieces: Sequence[Piece], may: Callable[[Piece], bool]) -> list[Piece] | None:
    """The longest list that may gives a slide; of equals, the last."""
    lists = [place for place, piece in enumerate(pieces) if piece.run and may(piece)]
    if not lists:
        return None
    longest = max(lists, key=lambda place: (pieces[place].slides, place))
    return [replace(piece, slides=piece.slides - (place == longest)) for place, piece in enumerate(pieces)]


def _paired_whole(pieces: Sequence[Piece]) -> list[Piece] | None:
    return _smallest_paired(pieces, lambda sides: fit_side_by_side(*sides))


def _paired(pieces: Sequence[Piece]) -> list[Piece] | None:
    return _smallest_paired(pieces, lambda sides: True)


def _smallest_paired(pieces: Sequence[Piece], may: Callable[[tuple[Run, Run]], bool]) -> list[Piece] | None:
    chapters = [
        chapter for chapter in _chapters(pieces, are_pairs=False) if chapter.sides is not None and may(chapter.sides)
    ]
    if not chapters:
        return None
    smallest = min(chapters, key=lambda chapter: chapter.size)
    first = next(place for place, piece in enumerate(pieces) if piece.chapter is smallest)
    others = [piece for piece in pieces if piece.chapter is not smallest]
    return [*others[:first], _pair(smallest), *others[first:]]


def _pair(chapter: Chapter) -> Piece:
    return Piece(1, chapter=chapter, is_pair=True)


def _gathered(pieces: Sequence[Piece]) -> list[Piece] | None:
    """The last chapter moves into the slide that names the chapters without slides of their own."""
    chapters = _chapters(pieces)
    if not chapters:
        return None
    last = chapters[-1]
    place = next(place for place, piece in enumerate(pieces) if piece.chapter is last)
    others = [piece for piece in pieces if piece.chapter is not last]
    if place < len(others) and _is_gathering(others[place]):
        gathering = others.pop(place).run
    else:
        gathering = Run(standing.OTHER_CHAPTERS, ())
    grown = replace(gathering, tellings=(_as_telling(last), *gathering.tellings))
    return [*others[:place], Piece(1, run=grown), *others[place:]]


def _is_gathering(piece: Piece) -> bool:
    return piece.run is not None and piece.chapter is None and piece.run.title == standing.OTHER_CHAPTERS


def _as_telling(chapter: Chapter) -> Telling:
    said: list[str] = []
    for run in chapter.runs:
        said += (run.title, *run.spoken)
        said += (line for telling in run.tellings for line in telling.whole)
        said += run.rest
    return Telling(chapter.name, tuple(said))


def _chapters(pieces: Sequence[Piece], *, are_pairs: bool = True) -> list[Chapter]:
    """Each once, in order."""
    found: list[Chapter] = []
    for piece in pieces:
        if piece.chapter and (are_pairs or not piece.is_pair) and not any(piece.chapter is one for one in found):
            found.append(piece.chapter)
    return found
