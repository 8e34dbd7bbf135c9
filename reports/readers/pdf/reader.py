"""The door of the reader of PDFs."""

from __future__ import annotations

import re
from dataclasses import replace

from reports.readers.passage import Passage
from reports.readers.passages import settled, table
from reports.readers.patience import Patience
from reports.readers.pdf.extract import pages_of
from reports.readers.pdf.furniture import without_furniture
from reports.readers.pdf.lines import Lines, grid_in, lines_of
from reports.readers.pdf.pages import Page
from reports.readers.pdf.tagged import TaggedWalk
from reports.readers.pdf.tags import is_well_tagged
from reports.readers.reading import Reading
from reports.readers.text.contents import names_in
from reports.readers.text.known import is_known_heading
from reports.readers.text.reader import transcribe_lines
from reports.readers.transcript import Transcript, Unit
from reports.readers.understanding import understand
from reports.readers.vocabulary import Vocabulary

_ON_OVER_LINES = re.compile(r"(?<=\w)\*\*\s\*\*(?=\w)")


def read(data: bytes, vocabulary: Vocabulary) -> Reading:
    """Raises NotReadable for what is no PDF, or locked."""
    return understand(transcribe(data, vocabulary), vocabulary)


def transcribe(data: bytes, vocabulary: Vocabulary) -> Transcript:
    patience = Patience()
    pages = pages_of(data, patience)
    return _by_tags(pages, patience) if is_well_tagged(pages) else _by_places(pages, vocabulary, patience)


def _by_tags(pages: list[Page], patience: Patience) -> Transcript:
    walk = TaggedWalk(pages, patience)
    left_out = tuple(sorted(walk.left_out, key=lambda one: one.number))
    return Transcript(tuple(settled(walk.passages)), left_out, names_in(walk.contents), Unit.PAGE)


def _by_places(pages: list[Page], vocabulary: Vocabulary, patience: Patience) -> Transcript:
    kept, furniture = without_furniture(pages, lambda line: is_known_heading(line, vocabulary), patience)
    found = lines_of(kept, patience)
    read = transcribe_lines(found.lines, vocabulary)
    passages = settled(_with_grid(passage, found) for passage in read.passages)
    left_out = [replace(one, number=found.pages.get(one.number, 1)) for one in read.left_out]
    left_out = sorted([*furniture, *left_out], key=lambda one: one.number)
    return Transcript(tuple(passages), tuple(left_out), read.chapters, Unit.PAGE)


def _with_grid(passage: Passage, found: Lines) -> Passage:
    page = found.pages.get(passage.line, 1)
    grid = grid_in(passage.text, found.grids)
    # Bold type that ran on over a line end is bold throughout.
    return table(grid, page) if grid else replace(passage, line=page, text=_ON_OVER_LINES.sub(" ", passage.text))
