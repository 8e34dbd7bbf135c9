"""Which characters of a document the embedded fonts cannot draw.

They print as empty boxes, but never without a message.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from unicodedata import bidirectional, category

from fontTools.ttLib import TTFont

from reports.document.messages import Level, Message
from reports.document.nodes import Document
from reports.document.words import inline_text, text_of
from reports.writers.package_files import FACES, font

_NAMED = 20
_BACKWARDS = (
    "In {}: Arabic or Hebrew is printed from right to left, as it should be, but some screen readers read its letters"
    " backwards from a PDF. The web page reads right."
)


def glyph_messages(document: Document) -> tuple[Message, ...]:
    """One warning for the cover and one for each chapter that holds such characters."""
    cover = " ".join((document.title, document.subtitle, document.date, document.status))
    parts = [("the cover", cover, "")]
    parts += [
        (f"“{' '.join(inline_text(section.heading).split())}”", text_of(section), section.anchor)
        for section in document.sections
    ]
    backwards = [where for where, text, _ in parts if _runs_to_the_left(text)]
    return (
        *(
            Message(Level.WARNING, _sentence(where, missing), place)
            for where, text, place in parts
            if (missing := missing_characters(text))
        ),
        *([Message(Level.NOTE, _BACKWARDS.format(backwards[0]))] if backwards else []),
    )


def _runs_to_the_left(text: str) -> bool:
    return not text.isascii() and any(bidirectional(character) in ("R", "AL") for character in text)


def missing_characters(text: str) -> str:
    """Characters without a shape in any embedded font, each once, in order. Invisible ones need none."""
    return "".join(character for character in dict.fromkeys(text) if _needs_shape(character))


def _needs_shape(character: str) -> bool:
    return ord(character) not in _drawable() and category(character)[0] not in "CZ" and not _selects_variant(character)


def _selects_variant(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f"


def _sentence(where: str, missing: str) -> str:
    shown = " ".join(missing[:_NAMED])
    more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
    return (
        f"In {where}: the report's fonts have no shape for {shown}{more}."
        " On paper there may be an empty box instead, which a screen reader passes over."
    )


@cache
def _drawable() -> frozenset[int]:
    return frozenset().union(*(TTFont(BytesIO(font(file)), lazy=True).getBestCmap() for *_, file in FACES))
