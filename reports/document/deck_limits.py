"""How much a deck may hold before a writer takes it up: slides are cut to measure, notes take all that was typed."""

from __future__ import annotations

from reports.document.deck import Deck, Slide
from reports.document.limits import Limits, TooMuch

_LIMITS = Limits()


def check_deck_size(deck: Deck, limits: Limits = _LIMITS) -> None:
    """Raises TooMuch at the first slide that is beyond the limits."""
    characters = lines = 0
    for slide in deck.slides:
        for text in _texts(slide):
            characters, lines = characters + len(text), lines + 1
            if len(text) > limits.paragraph:
                raise _refused(f"A paragraph has {len(text):,} characters; {limits.paragraph:,} are the most", slide)
            if characters > limits.document:
                raise _refused(f"The slides and their notes have more than {limits.document:,} characters", slide)
            if lines > limits.nodes:
                raise _refused(f"The slides and their notes have more than {limits.nodes:,} paragraphs", slide)


def _refused(problem: str, slide: Slide) -> TooMuch:
    return TooMuch(f"{problem}, on the slide “{slide.title}”. Shorten or split it and make the report again.")


def _texts(slide: Slide) -> list[str]:
    said = [point.text for body in slide.bodies for point in body.points]
    cells = [cell for row in slide.grid.rows for cell in row] if slide.grid else []
    return [slide.title, *said, *cells, *slide.notes]
