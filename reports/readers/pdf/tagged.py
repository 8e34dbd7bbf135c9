"""Pages with tags → passages: the tags say what is a heading, a list, a table, and in which order they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from reports.readers.grids import as_grid
from reports.readers.marking import marked
from reports.readers.passage import DEEPEST, Passage
from reports.readers.passages import heading, item, paragraph, table
from reports.readers.patience import Patience
from reports.readers.pdf.furniture import why_repeated
from reports.readers.pdf.joining import Joiner
from reports.readers.pdf.pages import Page, Span, Tag
from reports.readers.pdf.tags import (
    CONTENTS,
    HEADING,
    INLINE,
    PARAGRAPHS,
    every,
    holds_blocks,
    marks_of,
    own_and_blocks,
)
from reports.readers.pdf.turning import over_page_end
from reports.readers.reading import LeftOut, Why
from reports.readers.text.marks import Mark, read_mark
from reports.readers.wording import fold, one_line, words

_CONTENTS_NAMES = {"contents", "table of contents", "contents page"}


class TaggedWalk:
    """One walk over the pages. `passages`, `left_out` and `contents` fill up in the order of reading."""

    def __init__(self, pages: list[Page], patience: Patience) -> None:
        self.patience = patience
        self.joiner = Joiner(span for page in pages for span in page.spans)
        self.passages: list[Passage] = []
        self.left_out: list[LeftOut] = []
        self.contents: list[str] = []
        # One heading of the first level names the report; several name its chapters.
        self.names_title = sum(tag.name == "H1" for page in pages for tag in every(page.tags)) == 1
        self._in_contents = False
        self._depth = 0
        self._loose: list[Span] = []
        self._last: Span | None = None
        for page in pages:
            self._page(page)

    def _page(self, page: Page) -> None:
        self.page = page
        self.spans: dict[int, list[Span]] = defaultdict(list)
        for span in page.spans:
            self.spans[span.mark].append(span)
        self.right = max((span.right for span in page.spans), default=page.width)
        before = len(self.passages)
        ended = self._last
        used = marks_of(page.tags)
        aside = [span for span in page.spans if span.mark not in used]
        self.left_out += [
            LeftOut(page.number, one_line(span.text), why_repeated(span.text)) for span in aside if words(span.text)
        ]
        self.left_out += [
            LeftOut(page.number, one_line(tag.alt), Why.PICTURE) for tag in every(page.tags) if words(tag.alt)
        ]
        for tag in page.tags:
            self._over(tag)
        self._flush()
        if 0 < before < len(self.passages):
            filled = ended is not None and ended.right > self.right * 0.9
            mended, left_out = over_page_end(*self.passages[before - 1 : before + 1], filled=filled)
            self.passages[before - 1 : before + 1] = mended
            self.left_out += left_out

    def _over(self, tag: Tag) -> None:
        self.patience.check()
        name = tag.name
        if name == "Artifact":
            for span in self._spans(tag):
                if words(span.text):
                    self.left_out.append(LeftOut(self.page.number, one_line(span.text), why_repeated(span.text)))
            return
        if name in INLINE and name != "Form":
            self._loose += self._spans(tag)
            return
        self._flush()
        if found := HEADING.fullmatch(name):
            self._heading(tag, int(found[1] or 2))
        elif name in PARAGRAPHS and not holds_blocks(tag):
            self._paragraph(list(self._spans(tag)))
        elif name in CONTENTS:
            self._leave_contents(tag)
        elif name == "L":
            self._list(tag)
        elif name == "Table":
            self._table(tag)
        else:
            self._inside(tag)
            self._flush()

    def _inside(self, tag: Tag) -> None:
        for child in tag.inside:
            if isinstance(child, int):
                self._loose += self.spans.get(child, [])
            else:
                self._over(child)

    def _spans(self, tag: Tag) -> Iterator[Span]:
        for child in tag.inside:
            if isinstance(child, int):
                yield from self.spans.get(child, [])
            else:
                yield from self._spans(child)

    def _flush(self) -> None:
        spans, self._loose = self._loose, []
        self._paragraph(spans)

    def _text(self, spans: list[Span], *, plain: bool = False) -> str:
        text = marked(self.joiner.runs(spans, self.right, plain=plain))
        if words(text):
            self._last = spans[-1]
        return text

    def _paragraph(self, spans: list[Span]) -> None:
        text = self._text(spans)
        if not words(text):
            return
        if self._in_contents:
            self._leave_line(text)
        else:
            self.passages.append(paragraph(text, self.page.number))

    def _heading(self, tag: Tag, level: int) -> None:
        text = self._text(list(self._spans(tag)), plain=True)
        if not words(text):
            return
        self._in_contents = fold(text) in _CONTENTS_NAMES
        if self._in_contents:
            self._leave_line(text)
        elif level == 1 and self.names_title and not any(passage.level for passage in self.passages):
            self.left_out += [LeftOut(one.line, one.text, Why.COVER) for one in self.passages]
            self.passages = [Passage(one_line(text), self.page.number)]
        else:
            self.passages.append(heading(text, self.page.number, level))

    def _leave_line(self, text: str) -> None:
        self.contents.append(one_line(text))
        self.left_out.append(LeftOut(self.page.number, one_line(text), Why.CONTENTS))

    def _leave_contents(self, tag: Tag) -> None:
        if any(child.name in CONTENTS for child in every(tag.inside)):
            self._inside(tag)
            return
        text = self._text(list(self._spans(tag)), plain=True)
        if words(text):
            self._leave_line(text)

    def _list(self, tag: Tag) -> None:
        """Items of a list; a list inside an item comes after the item's own words."""
        for child in tag.inside:
            if isinstance(child, Tag) and child.name == "LI":
                self._item(child)
            elif isinstance(child, Tag):
                self._over(child)

    def _item(self, tag: Tag) -> None:
        labels = [one for one in tag.inside if isinstance(one, Tag) and one.name == "Lbl"]
        label = one_line("".join(span.text for one in labels for span in self._spans(one))).strip()
        bodies = [one for one in tag.inside if not (isinstance(one, Tag) and one.name == "Lbl")]
        own, blocks = own_and_blocks(bodies)
        spans = [
            span for one in own for span in ([*self._spans(one)] if isinstance(one, Tag) else self.spans.get(one, []))
        ]
        text = self._text(spans)
        if words(text) and self._in_contents:
            self._leave_line(text)
        elif words(text):
            self.passages.append(self._labelled(text, label))
        self._depth += 1
        for block in blocks:
            self._over(block)
            self._flush()
        self._depth -= 1

    def _labelled(self, text: str, label: str) -> Passage:
        number = (
            "" if not label else read_mark(f"{label} x").glyph if read_mark(f"{label} x").mark is Mark.NUMBER else ""
        )
        made = item(text, self.page.number, number, min(self._depth, DEEPEST), apart=True)
        if made.mark is Mark.BULLET and not made.number:
            bare = read_mark(text) if not label else None
            if bare and bare.mark is Mark.BULLET:
                return replace(made, text=bare.rest)
            return replace(made, glyph="•" if label else "")
        return made

    def _table(self, tag: Tag) -> None:
        rows = [one for one in every(tag.inside) if one.name == "TR"]
        cells = [[one for one in row.inside if isinstance(one, Tag) and one.name in {"TH", "TD"}] for row in rows]
        caption = next((one for one in every(tag.inside) if one.name == "Caption"), None)
        said = "" if caption is None else one_line(self._plain(caption))
        has_header = bool(cells) and all(cell.name == "TH" for cell in cells[0])
        lays_out = any(one.name in {"L", "H1", "H2", "H3", "H4"} for one in every(tag.inside))
        grid = (
            None if lays_out else as_grid([[self._plain(one) for one in row] for row in cells], has_header=has_header)
        )
        if grid:
            self.passages.append(table(replace(grid, caption=said), self.page.number))
            return
        self._inside(tag)
        self._flush()

    def _plain(self, tag: Tag) -> str:
        runs = self.joiner.runs(list(self._spans(tag)), self.right, plain=True)
        return one_line("".join(run.text or " " for run in runs))
