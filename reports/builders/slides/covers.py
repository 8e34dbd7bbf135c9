"""Slides with few words on a dark ground: the cover, the thanks, and what stands before a chapter."""

from __future__ import annotations

from reports.builders.slides import standing
from reports.builders.slides.chapters import Chapter
from reports.builders.slides.headline import headline, unprinted
from reports.builders.slides.runs import Run
from reports.builders.slides.telling import Telling
from reports.document.deck import Body, Layout, Mark, Point, Slide
from reports.document.stage import COVER_BELOW, COVER_TITLE, SECTION_BELOW, SECTION_TITLE, Box, body_height

_COVER_SIZES, _SECTION_SIZES = (44, 36, 28), (40, 32, 26)
_SIZE = 20


def cover(kicker: str, title: str, subtitle: str, *others: str) -> Slide:
    """`others` are short: when it was, and what a draft is."""
    printed, size = headline(title, box=COVER_TITLE, sizes=_COVER_SIZES)
    shown = subtitle
    while not _fits(body := _words(shown, *others), COVER_BELOW) and len(shown) > 1:
        shown = f"{shown[: len(shown) * 3 // 4].rstrip(' …')}…"
    notes = (*unprinted(title, printed), *unprinted(subtitle, " ".join(shown.split())))
    bodies = (body,) if body.points else ()
    return Slide(Layout.TITLE, printed, size, kicker=kicker, bodies=bodies, notes=notes)


def _words(*texts: str) -> Body:
    return Body(tuple(Point(text, Mark.NONE) for text in texts if text), _SIZE)


def thank_you(said: tuple[Telling, ...]) -> Slide:
    """With a list's slide where the words are too many for the dark ground."""
    points = tuple(Point(telling.shown, Mark.NONE) for telling in said)
    bodies = (Body(points, size) for size in (24, 20, 18))
    body = next((body for body in bodies if _fits(body, SECTION_BELOW)), None)
    if body is None:
        return Run(standing.THANKS, said, mark=Mark.NONE).slides(1)[0]
    title, size = headline(standing.THANKS, box=SECTION_TITLE, sizes=_SECTION_SIZES)
    notes = tuple(line for telling in said for line in telling.spoken)
    return Slide(Layout.SECTION, title, size, bodies=(body,), notes=notes)


def divider(chapter: Chapter) -> Slide:
    """Before a chapter: its name, and what it is about if that is short enough."""
    title, size = headline(chapter.name, box=SECTION_TITLE, sizes=_SECTION_SIZES)
    body = _words(chapter.lead)
    fits = body.points and _fits(body, SECTION_BELOW)
    notes = unprinted(chapter.name, title)
    return Slide(Layout.SECTION, title, size, kicker=chapter.kicker, bodies=(body,) if fits else (), notes=notes)


def _fits(body: Body, box: Box) -> bool:
    return body_height(body, box) <= box.height
