"""A deck as a .pptx file; equal decks give equal bytes."""

from __future__ import annotations

import io
from datetime import datetime
from time import perf_counter
from typing import Any

from pptx import Presentation

from reports.document.deck import Deck, Layout
from reports.document.deck_limits import check_deck_size
from reports.document.style import HouseStyle
from reports.writers.escaping import printable
from reports.writers.parcel import packed
from reports.writers.pptx.filled import fill, speak
from reports.writers.pptx.logos import put_logo
from reports.writers.pptx.template import template
from reports.writers.written import Written

_MADE = datetime(2020, 1, 1)  # noqa: DTZ001 a file's properties know no zone; the run knows when it was made
_ORDER = list(Layout)


class PptxWriter:
    media_type = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    extension = "pptx"
    takes = Deck

    def write(self, deck: Deck, *, style: HouseStyle, draft: bool) -> Written:
        """A draft says what it is on its cover and in the foot of every slide: the deck has the words."""
        begun = perf_counter()
        check_deck_size(deck)
        presentation = Presentation(io.BytesIO(template(style.colours)))
        _name(presentation.core_properties, deck)
        for slide in deck.slides:
            drawn = presentation.slides.add_slide(presentation.slide_layouts[_ORDER.index(slide.layout)])
            fill(drawn, slide, deck)
            speak(drawn, slide, deck)
            if style.logo and slide.layout is Layout.TITLE:
                put_logo(drawn, style.logo)
        drawn_at = perf_counter()
        data = packed(presentation)
        return Written(data, timings={"slides": drawn_at - begun, "pack": perf_counter() - drawn_at})


def _name(properties: Any, deck: Deck) -> None:
    """Properties take 255 characters."""
    properties.title = printable(f"{deck.title}: {deck.subtitle}")[:255]
    properties.subject = printable(deck.subtitle)[:255]
    properties.author = printable(deck.title)[:255]
    properties.last_modified_by = "Critical Friend"
    properties.language = deck.language
    properties.created = properties.modified = properties.last_printed = _MADE
    properties.revision = 1
