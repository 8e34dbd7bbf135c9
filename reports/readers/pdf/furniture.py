"""What pages repeat at the same place: running heads and feet, page numbers, watermarks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from reports.readers.patience import Patience
from reports.readers.pdf.joining import is_beside
from reports.readers.pdf.pages import Page, Span
from reports.readers.reading import LeftOut, Why
from reports.readers.wording import one_line, words

_DIGITS = re.compile(r"[0-9]+")
_PAGE_NUMBER = re.compile(r"\W*(page\s*)?([0-9]{1,4}|[ivx]{1,5})\W*((of|/)\s*[0-9]{1,4})?\W*", re.IGNORECASE)
_EDGE = 0.1
"""Share of the page's height, at its head and at its foot."""
_LARGER = 1.1
_STEP = 3
"""Points within which two places are one."""


def without_furniture(
    pages: list[Page], is_known: Callable[[str], bool], patience: Patience
) -> tuple[list[tuple[Page, list[Span]]], list[LeftOut]]:
    """Spans of each page that are text of the report, and what is not.

    `is_known` says of a line that reports repeat it on purpose: a heading of strengths at the head of a page, in type
    larger than the text's, is no running head.
    """
    sizes = Counter(round(span.size) for page in pages for span in page.spans for _ in span.text)
    body = sizes.most_common(1)[0][0] if sizes else 0
    times = Counter(key for page in pages for key in {_key(page, span) for span in page.spans})
    kept, left_out = [], []
    for page in pages:
        text = []
        reasons = [
            (span, None if span.size > _LARGER * body and is_known(span.text.strip()) else _why(page, span, times))
            for span in page.spans
        ]
        said = [span for span, why in reasons if why is None and words(span.text)]
        for span, why in reasons:
            patience.check()
            # A number that begins a line of text is no page number, wherever it stands.
            if why is None or (not span.turned and any(is_beside(*_in_order(span, one)) for one in said)):
                text.append(span)
            elif words(span.text):
                left_out.append(LeftOut(page.number, one_line(span.text), why))
        kept.append((page, text))
    return kept, left_out


def _in_order(one: Span, other: Span) -> tuple[Span, Span]:
    return (one, other) if one.left <= other.left else (other, one)


def is_at_edge(page: Page, span: Span) -> bool:
    """True at the head or the foot of a page."""
    return not page.height * _EDGE < span.middle < page.height * (1 - _EDGE)


def _key(page: Page, span: Span) -> tuple[str, int]:
    return _DIGITS.sub("#", one_line(span.text)), round(span.middle / _STEP)


def _why(page: Page, span: Span, times: Counter[tuple[str, int]]) -> Why | None:
    if span.turned:
        return Why.RUNNING_LINE
    if not is_at_edge(page, span) or not words(span.text):
        return None
    text, place = _key(page, span)
    if max(times[text, place + step] for step in (-1, 0, 1)) < 2:
        return None
    return why_repeated(span.text)


def why_repeated(text: str) -> Why:
    return Why.PAGE_NUMBER if _PAGE_NUMBER.fullmatch(text) else Why.RUNNING_LINE
