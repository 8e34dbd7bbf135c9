"""Lines that stand out as headings do, whatever they say."""

from __future__ import annotations

import re

from reports.readers.passage import Passage
from reports.readers.text.marks import Mark
from reports.readers.wording import words

LONGEST_MARKED = 240
_MOST_WORDS, _LONGEST = 12, 110
_MOST_WORDS_IN_BOLD = 25
_STARTS = re.compile(r"[\"'“‘*(]*[A-Z0-9]")
_ENDS = re.compile(r"[.,;:!]$")
_BOLD = re.compile(r"\*\*[^*]+\*\*:?")


def stands_out(passage: Passage) -> bool:
    """Marked as a heading, bold, or short by itself; a colon at its end does no harm."""
    if passage.role or passage.mark in {Mark.BULLET, Mark.TABLE, Mark.NUMBER} or not passage.is_one_line:
        return False
    by_itself = not passage.is_body and is_short(passage.text.removesuffix(":"))
    return bool(passage.level) or is_bold(passage) or by_itself


def is_bold(passage: Passage) -> bool:
    fits = len(passage.text) <= LONGEST_MARKED and len(passage.text.split()) <= _MOST_WORDS_IN_BOLD
    return fits and bool(_BOLD.fullmatch(passage.text))


def is_short(text: str) -> bool:
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or not words(text):
        return False
    return bool(_STARTS.match(text)) and not _ENDS.search(text)
