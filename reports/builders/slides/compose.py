"""Facts to a deck. Pure: the same facts always give the same slides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reports.builders import dates
from reports.builders.arranging import arranged
from reports.builders.compose import status, status_and_due, subtitle
from reports.builders.facts import Facts, ListedFacts
from reports.builders.plan import PlannedSection, plan
from reports.builders.slides import grids, standing
from reports.builders.slides.budget import MOST, Piece, fixed, list_of, of_chapter, within
from reports.builders.slides.chapters import Chapter, chapters
from reports.builders.slides.covers import cover, divider, thank_you
from reports.builders.slides.headings import heading_of_list, renamed
from reports.builders.slides.headline import headline
from reports.builders.slides.prose import contacts, next_steps, thanks
from reports.builders.slides.runs import Run
from reports.builders.slides.telling import Telling, of_listed, of_text
from reports.document.deck import Deck, Mark, Slide
from reports.document.nodes import Role
from reports.document.stage import (
    FOOTER,
    FOOTER_SIZE,
)
from reports.document.style import HouseStyle
from reports.document.typesetting import lines as lines_of

_ASKED_MOST = 400
"""Letters of a line of enquiry: they are the council's own words, and short."""


def compose_deck(facts: Facts, style: HouseStyle) -> Deck:
    """At most twenty slides. Every heading of a finding is on one, or in the notes of one."""
    planned = arranged(plan(facts, style), style)
    told = list(chapters(planned, facts, style))
    opening = fixed(_opening(facts, style))
    pieces = within([*opening, *_middle(facts, style, told), *_end(facts, planned, style)])
    pieces[len(opening) : len(opening)] = _framework(facts, MOST - _count(pieces))
    slides = [slide for piece in _with_dividers(pieces, told) for slide in piece.laid_out()]
    return Deck(
        title=facts.council,
        subtitle=subtitle(facts),
        slides=tuple(_told_apart(slides)),
        status=status(facts, style),
        footer=_footer(facts, style),
    )


def _footer(facts: Facts, style: HouseStyle) -> str:
    """Whose and what, as far as one line goes beside what a draft is."""
    said = [" ".join(text.split()) for text in (facts.council, subtitle(facts))]
    while said and not _is_one_line(" · ".join(filter(None, (status(facts, style), *said)))):
        said.pop()
    return " · ".join(said)


def _is_one_line(text: str) -> bool:
    return lines_of(text, FOOTER.width, FOOTER_SIZE, bold=True) == 1


def _opening(facts: Facts, style: HouseStyle) -> Iterator[Slide]:
    days = dates.in_words(facts.starts_on, facts.ends_on)
    yield cover(style.kicker, facts.council, subtitle(facts), days, status_and_due(facts, style), style.cover_line)
    if said := thanks(facts):
        yield thank_you(said)


def _middle(facts: Facts, style: HouseStyle, told: list[Chapter]) -> Iterator[Piece]:
    if facts.lines_of_enquiry:
        asked = tuple(of_text(line, _ASKED_MOST) for line in facts.lines_of_enquiry)
        yield from list_of(Run(renamed(Role.FOCUS_AREAS, style, standing.ASKED), asked))
    yield from fixed(grids.team_slides(facts.challenge, style))
    yield from fixed(grids.activity_slides(facts, style))
    yield from fixed(grids.score_slides(facts, style))
    for chapter in told:
        yield from of_chapter(chapter)


def _end(facts: Facts, planned: tuple[PlannedSection, ...], style: HouseStyle) -> Iterator[Piece]:
    for role, rows in ((Role.KEY_MESSAGES, facts.key_messages), (Role.RECOMMENDATIONS, facts.recommendations)):
        yield from _listed(heading_of_list(role, planned, style), rows)
    for run in (next_steps(facts), contacts(facts, style)):
        if run:
            yield from list_of(run)


def _listed(title: str, rows: tuple[ListedFacts, ...]) -> list[Piece]:
    tellings = tuple(telling for telling in map(of_listed, rows) if telling.shown)
    return list_of(Run(title, tellings, mark=Mark.NUMBER)) if tellings else []


def _count(pieces: Iterable[Piece]) -> int:
    return sum(piece.slides for piece in pieces)


def _framework(facts: Facts, room: int) -> list[Piece]:
    """The themes and what each asks about, where there is a slide to spare and one holds them."""
    tellings = tuple(
        Telling(f"{theme.name}: {'; '.join(statement.name for statement in theme.statements)}".rstrip(": "))
        for theme in facts.framework.themes
    )
    run = Run(standing.FRAMEWORK, tellings, mark=Mark.NUMBER)
    return list_of(run) if tellings and run.natural <= min(room, 1) else []


def _with_dividers(pieces: list[Piece], told: list[Chapter]) -> Iterator[Piece]:
    """A slide before each chapter of more than one, where there is room for all of them."""
    wanted = [chapter for chapter in told if _count(piece for piece in pieces if piece.chapter is chapter) > 1]
    if len(wanted) > MOST - _count(pieces):
        wanted = []
    for piece in pieces:
        if wanted and piece.chapter is wanted[0]:
            yield Piece(1, made=divider(wanted.pop(0)))
        yield piece


def _told_apart(slides: Iterable[Slide]) -> Iterator[Slide]:
    """Every title once: people and screen readers find a slide by it."""
    used: set[str] = set()
    for slide in slides:
        title, size, number = slide.title, slide.title_size, 1
        while title in used:
            number += 1
            title, size = headline(slide.title, f" – {number}")
        used.add(title)
        yield slide if title == slide.title else replace(slide, title=title, title_size=size)
