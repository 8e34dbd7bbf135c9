"""What pages repeat at the same place: running heads and feet, page numbers, watermarks."""

from __future__ import annotations

import re
from collections import Counter

from reports.readers.pdf.pages import Page, Span
from reports.readers.reading import LeftOut, Why
from reports.readers.wording import one_line, words

_DIGITS = re.compile(r"[0-9]+")
_PAGE_NUMBER = re.compile(r"\W*(page\s*)?([0-9]{1,4}|[ivx]{1,5})\W*((of|/)\s*[0-9]{1,4})?\W*", re.IGNORECASE)
_EDGE = 0.1
"""Share of the page's height, at its head and at its foot."""
_STEP = 3
"""Points within which two places are one."""


def without_furniture(pages: list[Page]) -> tuple[list[tuple[Page, list[Span]]], list[LeftOut]]:
    """Spans of each page that are text of the report, and what is not."""
    times = Counter(key for page in pages for key in {_key(page, span) for span in page.spans})
    kept, left_out = [], []
    for page in pages:
        text = []
        for span in page.spans:
            why = _why(page, span, times)
            if why is None:
                text.append(span)
            elif words(span.text):
                left_out.append(LeftOut(page.number, one_line(span.text), why))
        kept.append((page, text))
    return kept, left_out


def _key(page: Page, span: Span) -> tuple[str, int]:
    return _DIGITS.sub("#", one_line(span.text)), round(span.middle / _STEP)


def _why(page: Page, span: Span, times: Counter[tuple[str, int]]) -> Why | None:
    if span.turned:
        return Why.RUNNING_LINE
    if page.height * _EDGE < span.middle < page.height * (1 - _EDGE) or not words(span.text):
        return None
    text, place = _key(page, span)
    if max(times[text, place + step] for step in (-1, 0, 1)) < 2:
        return None
    return why_repeated(span.text)


def why_repeated(text: str) -> Why:
    return Why.PAGE_NUMBER if _PAGE_NUMBER.fullmatch(text) else Why.RUNNING_LINE
