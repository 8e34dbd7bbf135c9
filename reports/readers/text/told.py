"""Findings that somebody told of, wherever they stand: each becomes a section of its kind in its place."""

from __future__ import annotations

from collections.abc import Iterator

from reports.document.nodes import Item, List, Paragraph, Role, Section
from reports.readers.corrections import FINDINGS, MORE
from reports.readers.passage import Passage
from reports.readers.text.blocks import prose
from reports.readers.text.ledger import Ledger
from reports.readers.text.marks import Mark
from reports.readers.text.titles import split_title

_MOST_WORDS_OF_HEADING = 40
"""What is longer is the text of a finding, not its heading."""


def is_told_finding(passage: Passage) -> bool:
    return passage.told in FINDINGS


def stretches(passages: list[Passage], side: Role | None = None) -> Iterator[tuple[bool, list[Passage]]]:
    """Passages in order, in stretches: True with a finding told and what goes on with it, False with what is between.

    Findings of `side`'s own kind stand between: nothing sets them apart.
    """
    found: list[tuple[bool, list[Passage]]] = []
    for passage in passages:
        is_apart = is_told_finding(passage) and FINDINGS[passage.told] is not side
        if found and not is_apart and (not found[-1][0] or _goes_on(found[-1][1][0], passage)):
            found[-1][1].append(passage)
        else:
            found.append((is_apart, [passage]))
    yield from found


def _goes_on(first: Passage, passage: Passage) -> bool:
    return passage.told == MORE or (not passage.told and passage.mark is Mark.BULLET and passage.depth > first.depth)


def told_section(passages: list[Passage], ledger: Ledger) -> Section:
    """The first passage is the finding. Its whole text is the heading, unless it has a title or is a long paragraph."""
    return Section((), (told_finding(passages, ledger),), role=FINDINGS[passages[0].told])


def told_finding(passages: list[Passage], ledger: Ledger) -> Section | List:
    first, *others = passages
    if (first.mark is not Mark.BULLET and split_title(first.text)) or _is_long(first):
        return titled_finding(passages, ledger)
    item = Item((Paragraph(ledger.inlines(first.text, first.line)), *prose(others, ledger)), number=first.number)
    return List((item,), role=Role.POINTS, ordered=bool(first.number))


def titled_finding(passages: list[Passage], ledger: Ledger) -> Section:
    """A finding that is a section, with the title that its first passage sets apart; one told is a title itself."""
    first, *others = passages
    if title := split_title(first.text) if first.mark is not Mark.BULLET else None:
        heading, rest = title
        opening = Paragraph(ledger.inlines(rest, first.line), number=first.number)
        return Section(ledger.inlines(heading, first.line), (opening, *prose(others, ledger)))
    if is_told_finding(first) and not _is_long(first):
        ledger.note_number(first)
        return Section(ledger.inlines(first.text, first.line), prose(others, ledger))
    return Section((), prose(passages, ledger))


def _is_long(passage: Passage) -> bool:
    return passage.mark is not Mark.BULLET and len(passage.text.split()) > _MOST_WORDS_OF_HEADING
