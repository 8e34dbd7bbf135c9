"""Spans of a page → rows of segments, in the order in which a person reads them: column by column."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from reports.readers.pdf.pages import Page, Span
from reports.readers.text.marks import Mark, read_mark

_WIDE_GAP = 1.6
"""Sizes of type from which a gap parts two segments."""
_LABEL_GAP = 60
"""Points between a bullet or a number in the margin and its words."""
_FEWEST_ROWS = 6
_COLUMN = 0.25
"""Share of the page's width that a column takes at least."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Spans on one line with no wide gap between them."""

    spans: tuple[Span, ...]

    @property
    def left(self) -> float:
        return self.spans[0].left

    @property
    def right(self) -> float:
        return max(span.right for span in self.spans)

    @property
    def bottom(self) -> float:
        return min(span.bottom for span in self.spans)

    @property
    def top(self) -> float:
        return max(span.top for span in self.spans)

    @property
    def size(self) -> float:
        return max(self.spans, key=lambda span: len(span.text.strip())).size

    @property
    def bold(self) -> bool:
        return all(span.bold for span in self.spans if span.text.strip())

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Row:
    """Segments side by side. `edge` is where the lines of its column begin, `end` where they end."""

    segments: tuple[Segment, ...]
    edge: float
    end: float

    @property
    def bottom(self) -> float:
        return min(one.bottom for one in self.segments)

    @property
    def top(self) -> float:
        return max(one.top for one in self.segments)


def rows_of(page: Page, spans: list[Span]) -> list[Row]:
    """`spans` are those of the page that stand level and are text of it."""
    lines = [_segments(line) for line in _lines(spans)]
    gutter = _gutter(page, lines)
    if gutter is None:
        return _as_rows(lines)
    rows: list[Row] = []
    band: list[list[Segment]] = []
    for line in lines:
        if any(one.left < gutter < one.right for one in line):
            rows += [*_in_columns(band, gutter), *_as_rows([line])]
            band = []
        else:
            band.append(line)
    return [*rows, *_in_columns(band, gutter)]


def _lines(spans: list[Span]) -> list[list[Span]]:
    """Spans that share a line, from the top of the page down, each line from left to right."""
    lines: list[list[Span]] = []
    for span in sorted(spans, key=lambda one: (-one.middle, one.left)):
        line = next((line for line in lines[-3:] if _shares(line, span)), None)
        if line is None:
            lines.append([span])
        else:
            line.append(span)
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _shares(line: list[Span], span: Span) -> bool:
    tallest = max(line, key=lambda one: one.top - one.bottom)
    shared = min(tallest.top, span.top) - max(tallest.bottom, span.bottom)
    return shared > 0.5 * min(tallest.top - tallest.bottom, span.top - span.bottom)


def _segments(line: list[Span]) -> list[Segment]:
    parts: list[list[Span]] = []
    for span in line:
        before = parts[-1][-1] if parts else None
        gap = 0.0 if before is None else span.left - before.right
        is_label = before is not None and len(parts[-1]) == 1 and _is_label(before) and gap < _LABEL_GAP
        if before is None or (gap > _WIDE_GAP * max(span.size, before.size) and not is_label):
            parts.append([])
        parts[-1].append(span)
    return [Segment(tuple(part)) for part in parts]


def _is_label(span: Span) -> bool:
    text = span.text.strip()
    return len(text) <= 6 and read_mark(f"{text} X").mark in {Mark.BULLET, Mark.NUMBER}


def _gutter(page: Page, lines: list[list[Segment]]) -> float | None:
    """Where a page of two columns is parted: lines of text stand left and right of it, most of them side by side."""
    pairs = [line for line in lines if len(line) == 2 and _is_wide(page, line)]
    if len(pairs) < _FEWEST_ROWS:
        return None
    left, right = max(one.right for one, _ in pairs), min(other.left for _, other in pairs)
    middle = (left + right) / 2 if left < right else median((one.right + other.left) / 2 for one, other in pairs)
    crossing = sum(any(one.left < middle < one.right for one in line) for line in lines)
    return middle if crossing * 2 < len(lines) else None


def _is_wide(page: Page, line: list[Segment]) -> bool:
    return all(one.right - one.left > _COLUMN * page.width for one in line)


def _in_columns(lines: list[list[Segment]], gutter: float) -> list[Row]:
    left = [[one for one in line if one.right <= gutter] for line in lines]
    right = [[one for one in line if one.right > gutter] for line in lines]
    return [*_as_rows(list(filter(None, left))), *_as_rows(list(filter(None, right)))]


def _as_rows(lines: list[list[Segment]]) -> list[Row]:
    edge = min((line[0].left for line in lines), default=0)
    end = max((one.right for line in lines for one in line), default=0)
    return [Row(tuple(line), edge, end) for line in lines]
