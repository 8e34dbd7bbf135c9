"""Spans of a page → rows of segments, in the order in which a person reads them: column by column."""

from __future__ import annotations

from dataclasses import dataclass

from reports.readers.patience import Patience
from reports.readers.pdf.pages import Page, Span
from reports.readers.text.marks import Mark, read_mark

_WIDE_GAP = 1.6
"""Sizes of type from which a gap parts two segments."""
_LABEL_GAP = 60
"""Points between a bullet or a number in the margin and its words."""
_FEWEST_LINES = 4
"""Lines of text on either side of a gutter."""
_FIRST, _LAST, _STEP = 0.35, 0.65, 3
"""Where a gutter is looked for: shares of the page's width, and points between two places."""
_MOST_CROSSING = 0.15
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


def rows_of(page: Page, spans: list[Span], patience: Patience) -> list[Row]:
    """`spans` are those of the page that stand level and are text of it."""
    lines = [_segments(line) for line in _lines(spans, patience)]
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


def _lines(spans: list[Span], patience: Patience) -> list[list[Span]]:
    """Spans that share a line, from the top of the page down, each line from left to right."""
    lines: list[list[Span]] = []
    for span in sorted(spans, key=lambda one: (-one.middle, one.left)):
        patience.check()
        line = next((line for line in lines[-3:] if _shares(line, span)), None)
        if line is None:
            lines.append([span])
        else:
            line.append(span)
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _shares(line: list[Span], span: Span) -> bool:
    """By the nearest of the line's spans: a tall heading in the other column stands beside two lines."""
    nearest = min(line, key=lambda one: max(one.left - span.right, span.left - one.right))
    shared = min(nearest.top, span.top) - max(nearest.bottom, span.bottom)
    return shared > 0.5 * min(nearest.top - nearest.bottom, span.top - span.bottom)


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
    """Where a page of two columns is parted: lines of text stand left and right of it, and hardly any crosses it."""
    segments = [one for line in lines for one in line]
    places = range(int(page.width * _FIRST), int(page.width * _LAST), _STEP)
    crossing = {at: sum(one.left < at < one.right for one in segments) for at in places}
    fewest = min(crossing.values(), default=0)
    if not segments or fewest > _MOST_CROSSING * len(segments):
        return None
    best = [at for at in places if crossing[at] == fewest]
    gutter = float(best[len(best) // 2])
    wide = [one for one in segments if one.right - one.left > _COLUMN * page.width]
    sides = sum(one.right <= gutter for one in wide), sum(one.left >= gutter for one in wide)
    return gutter if min(sides) >= _FEWEST_LINES else None


def _in_columns(lines: list[list[Segment]], gutter: float) -> list[Row]:
    left = [[one for one in line if one.right <= gutter] for line in lines]
    right = [[one for one in line if one.right > gutter] for line in lines]
    return [*_as_rows(list(filter(None, left))), *_as_rows(list(filter(None, right)))]


def _as_rows(lines: list[list[Segment]]) -> list[Row]:
    edge = min((line[0].left for line in lines), default=0)
    end = max((one.right for line in lines for one in line), default=0)
    lines = sorted(lines, key=lambda line: -line[0].spans[0].middle)
    return [Row(tuple(line), edge, end) for line in lines]
