"""Pages without tags → lines as the text reader takes them: headings by their size, indents, blanks, bold type."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise, takewhile, zip_longest

from reports.readers.marking import marked
from reports.readers.passage import Grid
from reports.readers.passages import with_plain_number
from reports.readers.patience import Patience
from reports.readers.pdf.grids import with_grids
from reports.readers.pdf.joining import HYPHEN, Joiner
from reports.readers.pdf.pages import Page, Span
from reports.readers.pdf.rows import Row, rows_of
from reports.readers.text.lines import Line
from reports.readers.wording import ends_sentence, goes_on, words

_TELLING = 3
"""Lines that go on in small letters from which their distance is the usual one."""
_UNTOLD = 1.2
_LARGER = 1.12
"""Times the size of the text from which type is a heading's."""
_APART = 1.2
"""Times the usual distance of two lines from which a paragraph ends."""
_MOST_LEVELS = 4
_LONGEST_HEADING = 300
GRID, _FIRST = "\ue010", 0xF0000
"""Begins a line that stands for a grid; a letter without meaning tells which."""


def grid_in(text: str, grids: list[Grid]) -> Grid | None:
    return grids[ord(text[1]) - _FIRST] if text.startswith(GRID) else None


@dataclass
class Lines:
    """`lines` are for the text reader; `page` says on which page a line stands, by its number."""

    lines: list[Line]
    grids: list[Grid]
    pages: dict[int, int]

    def add(self, text: str, page: int, *, starts_page: bool = False) -> None:
        number = len(self.lines) + 1
        self.lines.append(Line(number, text, starts_page))
        self.pages[number] = page


def lines_of(pages: list[tuple[Page, list[Span]]], patience: Patience) -> Lines:
    found = Lines([], [], {})
    spans = [span for _, kept in pages for span in kept]
    joiner = Joiner(spans)
    levels = _levels(pages, spans)
    rows = [(page, rows_of(page, kept, patience)) for page, kept in pages]
    pitch = _pitch(rows)
    for page, on_page in rows:
        starts, last = True, None
        sentences = _sentences(on_page, levels, pitch)
        for row in with_grids(on_page, patience):
            if isinstance(row, Grid):
                found.add("", page.number, starts_page=starts)
                found.grids.append(row)
                found.add(f"{GRID}{chr(_FIRST + len(found.grids) - 1)}", page.number)
                found.add("", page.number)
                last = None
            else:
                goes_on = last is not None and not _is_apart(last, row, pitch)
                _add_row(
                    found,
                    row,
                    last,
                    page.number,
                    {} if row in sentences else levels,
                    joiner,
                    starts=starts,
                    goes_on=goes_on,
                )
                last = row
            starts = False
    return found


def _levels(pages: list[tuple[Page, list[Span]]], spans: list[Span]) -> dict[float, int]:
    """Size of type → level of a heading. Sizes that only the title page's lines have are no heading's."""
    sizes = Counter()
    for span in spans:
        sizes[_size(span.size)] += len(span.text)
    body = sizes.most_common(1)[0][0] if sizes else 0
    titles = _sizes_of_title(pages, body)
    larger = sorted((size for size in sizes if size > _LARGER * body and size not in titles), reverse=True)
    return {size: min(at, _MOST_LEVELS) + 1 for at, size in enumerate(larger, start=1)}


def _sizes_of_title(pages: list[tuple[Page, list[Span]]], body: float) -> set[float]:
    """Sizes of the large lines above the first text of the report that come nowhere else."""
    ordered = [span for _, kept in pages for span in sorted(kept, key=lambda one: -one.middle)]
    large = list(takewhile(lambda span: _size(span.size) > _LARGER * body, ordered))
    return {_size(span.size) for span in large} - {_size(span.size) for span in ordered[len(large) :]}


def _sentences(rows: list[Row], levels: dict[float, int], pitch: float) -> list[Row]:
    """Rows of large type that are no heading, because they end as sentences do: the lead of a chapter."""
    found: list[Row] = []
    block: list[Row] = []
    for row, after in zip_longest(rows, rows[1:]):
        block.append(row)
        size = _size(row.segments[0].size)
        if after and _size(after.segments[0].size) == size and not _is_apart(row, after, pitch):
            continue
        if size in levels and ends_sentence(row.segments[-1].text):
            found += block
        block = []
    return found


def _size(size: float) -> float:
    return round(size * 2) / 2


def _add_row(
    found: Lines,
    row: Row,
    last: Row | None,
    page: int,
    levels: dict[float, int],
    joiner: Joiner,
    *,
    starts: bool,
    goes_on: bool,
) -> None:
    level = levels.get(_size(row.segments[0].size), 0)
    before = levels.get(_size(last.segments[0].size), 0) if last else 0
    spans = [span for one in row.segments for span in one.spans]
    text = with_plain_number(_text(row, joiner, plain=level > 0))
    if not words(text) and not text.strip():
        return
    if level and level == before and goes_on and found.lines and found.lines[-1].text.startswith("#"):
        line = found.lines.pop()
        found.add(f"{line.text} {text}", page, starts_page=line.starts_page)
        return
    begins_page = last is None and bool(found.lines) and ends_sentence(found.lines[-1].text)
    if begins_page or (last is not None and (not goes_on or level or before)):
        found.add("", page)
    if level and len(text) < _LONGEST_HEADING:
        found.add(f"{'#' * level} {text}", page, starts_page=starts)
        return
    if last is not None and goes_on and found.lines and found.lines[-1].text.endswith(HYPHEN):
        text = _mend(found, text, page, joiner, spans)
    indent = " " * max(0, round((row.segments[0].left - row.edge) / (0.5 * max(row.segments[0].size, 1))))
    found.add(f"{indent}{text}", page, starts_page=starts)


def _mend(found: Lines, text: str, page: int, joiner: Joiner, spans: list[Span]) -> str:
    """A word that a line end parted stands whole on the line where it began."""
    line = found.lines.pop()
    before = line.text[:-1]
    first, _, rest = text.partition(" ")
    found.add(f"{before}{joiner.hyphen(before, first)}{first}", page, starts_page=line.starts_page)
    return rest


def _text(row: Row, joiner: Joiner, *, plain: bool) -> str:
    """Segments side by side are parted as cells are."""
    parts = [marked(joiner.runs(list(one.spans), row.end, plain=plain)).replace("\n", " ") for one in row.segments]
    text = "   ".join(filter(None, (part.strip() for part in parts)))
    ends_open = row.segments[-1].text.rstrip().endswith((HYPHEN, "\xad"))
    return f"{text.rstrip('-')}{HYPHEN}" if ends_open else text


def _pitch(pages: list[tuple[Page, list[Row]]]) -> float:
    """The usual distance of two lines of a paragraph, in sizes of their type: the most frequent of the small ones.

    Lines that begin with a small letter tell it: in a report of short paragraphs more lines stand apart than together.
    In a very short one there are few of them, but the smaller distance is theirs.
    """
    steps = [
        (round(step * 20) / 20, goes_on(after.segments[0].text.strip()))
        for _, rows in pages
        for before, after in pairwise(rows)
        if 0.8 < (step := (before.bottom - after.bottom) / max(after.segments[0].size, 1)) < 2.5
    ]
    inside = [step for step, is_inside in steps if is_inside]
    telling = [inside] if len(inside) >= _TELLING else [inside, [step for step, _ in steps]]
    return min((Counter(one).most_common(1)[0][0] for one in telling if one), default=_UNTOLD)


def _is_apart(before: Row, after: Row, pitch: float) -> bool:
    """True where more space is between two lines than between those of a paragraph, or a column ends a sentence."""
    distance = before.bottom - after.bottom
    size = max(before.segments[0].size, after.segments[0].size)
    if distance < 0:
        return ends_sentence(before.segments[-1].text)
    return distance > _APART * pitch * size
