"""Key messages and recommendations: the short lists of a report, however they are numbered."""

from __future__ import annotations

from dataclasses import dataclass, field

from reports.document.nodes import Block, Item, List, Role
from reports.readers.passage import Passage
from reports.readers.text.blocks import as_list, is_list, paragraph, prose, runs
from reports.readers.text.ledger import Ledger
from reports.readers.text.marks import Mark
from reports.readers.text.signs import label_of


@dataclass
class _Point:
    """One message while its passages gather. `number` is its number or its label as printed ("Message 1")."""

    number: str
    passages: list[Passage] = field(default_factory=list)


def numbered_points(passages: list[Passage], role: Role, ledger: Ledger) -> tuple[Block, ...]:
    """The introduction as prose, then one list with an item for each label, number or top bullet.

    A section with none of them stays prose: each of its paragraphs is then a message of its own.
    """
    labelled = any(label_of(passage.text) for passage in passages)
    numbered = any(passage.mark is Mark.NUMBER for passage in passages)
    if not labelled and not numbered:
        return _bulleted(passages, role, ledger)
    intro, points = _gathered(passages, labelled)
    closing = [] if labelled else _taken_back(points)
    items = tuple(Item(prose(point.passages, ledger), number=point.number) for point in points)
    return (*prose(intro, ledger), List(items, role=role, ordered=True), *prose(closing, ledger))


def _bulleted(passages: list[Passage], role: Role, ledger: Ledger) -> tuple[Block, ...]:
    return tuple(as_list(run, ledger, role) if is_list(run) else paragraph(run[0], ledger) for run in runs(passages))


def _gathered(passages: list[Passage], labelled: bool) -> tuple[list[Passage], list[_Point]]:
    intro: list[Passage] = []
    points: list[_Point] = []
    for passage in passages:
        start = _labelled_start(passage) if labelled else _numbered_start(passage)
        if start:
            points.append(start)
        elif points:
            points[-1].passages.append(passage)
        else:
            intro.append(passage)
    return intro, points


def _labelled_start(passage: Passage) -> _Point | None:
    found = label_of(passage.text)
    if not found:
        return None
    rest = found["rest"]
    return _Point(found["label"], [Passage(rest, passage.line)] if rest else [])


def _numbered_start(passage: Passage) -> _Point | None:
    if passage.mark is not Mark.NUMBER:
        return None
    return _Point(passage.number, [Passage(passage.text, passage.line)])


def _taken_back(points: list[_Point]) -> list[Passage]:
    """Paragraphs after the last number: nothing says that they belong to it, so they close the section."""
    closing = points[-1].passages[1:]
    if any(passage.mark is Mark.BULLET for passage in closing[:1]):
        return []
    del points[-1].passages[1:]
    return closing
