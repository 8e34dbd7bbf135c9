"""Where the reader notes what it leaves out while it builds the tree."""

from __future__ import annotations

from itertools import chain, groupby, pairwise, zip_longest

from reports.document.nodes import Inline
from reports.document.runs import runs_of
from reports.readers.passage import Passage
from reports.readers.reading import LeftOut, Why
from reports.readers.text.inlines import read_inlines
from reports.readers.text.marks import Mark
from reports.readers.wording import one_line, words


class Ledger:
    """Collects what is left out; only what has words counts."""

    def __init__(self) -> None:
        self.left_out: list[LeftOut] = []

    def note(self, line: int, text: str, why: Why) -> None:
        if words(text):
            self.left_out.append(LeftOut(line, text, why))

    def note_bullets(self, passages: list[Passage]) -> None:
        """Bullets that are letters: a converter's "o" for a hollow circle."""
        for passage in passages:
            if passage.mark is Mark.BULLET:
                self.note(passage.line, passage.glyph, Why.MARKUP)

    def note_number(self, heading: Passage) -> None:
        """The number of a heading: whoever prints the tree numbers its sections anew."""
        self.note(heading.line, heading.number, Why.NUMBER)

    def inlines(self, text: str, line: int) -> tuple[Inline, ...]:
        """Inlines of a text that begins on a line, dead addresses noted."""
        nodes, dead = read_inlines(text)
        for address in dead:
            self.note(line, address, Why.ADDRESS)
        return nodes

    def plain(self, text: str, line: int) -> str:
        """A text without marks, on one line, for a place that holds no link: addresses of links are noted."""
        plain: list[str] = []
        for href, linked in groupby(runs_of(self.inlines(text, line)), key=lambda run: run.href):
            pieces = [" " if run.text is None else run.text for run in linked]
            plain += pieces
            if href and "".join(pieces) not in {href, href.removeprefix("mailto:")}:
                self.note(line, href, Why.ADDRESS)
        return one_line(_parted(plain))


def _parted(pieces: list[str]) -> str:
    """Pieces in a row; a space where two words would become one."""
    spaces = (" " if words(before[-1:]) and words(after[:1]) else "" for before, after in pairwise(pieces))
    return "".join(chain.from_iterable(zip_longest(pieces, spaces, fillvalue="")))
