"""Reports that go through the themes twice, all strengths first: each theme with both its sides, as others have it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reports.document.nodes import Role
from reports.readers.passage import Passage
from reports.readers.reading import Why
from reports.readers.text.known import Kind, Known, bare_heading, recognise
from reports.readers.text.leaning import CLEAR, heading_leaning, texts_leaning
from reports.readers.text.ledger import Ledger
from reports.readers.text.marks import Mark
from reports.readers.text.standing import stands_out
from reports.readers.text.themes import with_themes
from reports.readers.vocabulary import Vocabulary

_FEWEST = 2
"""Themes that are gone through twice."""
_FARTHEST = 3
"""Passages between the heading of a side and its first theme: a sentence or two may introduce it."""


@dataclass(frozen=True, slots=True)
class _Round:
    """A walk through the themes under one heading. `spans`: theme → its passages, its heading first."""

    head: int
    spans: dict[int, range]

    @property
    def first(self) -> int:
        return min(span.start for span in self.spans.values())

    @property
    def end(self) -> int:
        return max(span.stop for span in self.spans.values())


def with_sides_in_themes(passages: list[Passage], vocabulary: Vocabulary, ledger: Ledger) -> list[Passage]:
    """Passages with the themes brought together. What introduces a side stays before them."""
    known = [None if one.mark in {Mark.BULLET, Mark.TABLE} else recognise(one.text, vocabulary) for one in passages]
    known = with_themes(passages, known, vocabulary)
    rounds = _rounds(passages, known)
    if len(rounds) != 2 or len(rounds[0].spans.keys() & rounds[1].spans.keys()) < _FEWEST:
        return passages
    return _together(passages, rounds, ledger) if _are_of_two_sides(passages, known, rounds) else passages


def _rounds(passages: list[Passage], known: list[Known | None]) -> list[_Round]:
    """Walks through the themes, each under a heading of its own; none where a theme in them has sides already."""
    starts = [at for at, one in enumerate(known) if one and one.kind is Kind.THEME and one.theme is not None]
    rounds: list[_Round] = []
    for at in starts:
        if not rounds or known[at].theme in rounds[-1].spans:
            head = _head(passages, known, at)
            if head is None:
                return []
            rounds.append(_Round(head, {}))
        rounds[-1].spans[known[at].theme] = range(at, _end(passages, known, at))
    heads = {one.head for one in rounds}
    has_others = any(one and one.kind is Kind.SIDE and at not in heads for at, one in enumerate(known))
    return [] if has_others else rounds


def _head(passages: list[Passage], known: list[Known | None], theme: int) -> int | None:
    """The heading under which a walk begins: a side's, or one that nobody knows."""
    for at in range(theme - 1, max(theme - 1 - _FARTHEST, -1), -1):
        if known[at] and known[at].kind is Kind.SIDE:
            return at
        if known[at]:
            return None
        if stands_out(passages[at]):
            return at
    return None


def _end(passages: list[Passage], known: list[Known | None], theme: int) -> int:
    """A theme ends at the next known heading that is no part of it, or at one marked as it is or higher."""
    level = passages[theme].level
    for at in range(theme + 1, len(passages)):
        ends = known[at] is not None and known[at].kind in {Kind.CHAPTER, Kind.THEME, Kind.SIDE}
        if ends or 0 < passages[at].level <= level or (level == 0 and _heads_themes(passages, known, at)):
            return at
    return len(passages)


def _heads_themes(passages: list[Passage], known: list[Known | None], at: int) -> bool:
    after = known[at + 1 : at + 2]
    return stands_out(passages[at]) and bool(after and after[0] and after[0].kind is Kind.THEME)


def _are_of_two_sides(passages: list[Passage], known: list[Known | None], rounds: list[_Round]) -> bool:
    """One heading known as a side's tells the other; of two unknown ones the words and the texts must lean apart."""
    sides = [known[one.head].role for one in rounds if known[one.head]]
    if sides:
        return len(set(sides)) == len(sides) and Role.OBSERVATIONS not in sides
    first, second = (_leaning(passages, one) for one in rounds)
    return abs(second - first) >= CLEAR


def _leaning(passages: list[Passage], one: _Round) -> float:
    texts = [passages[at].text for span in one.spans.values() for at in span[1:]]
    return heading_leaning(bare_heading(passages[one.head].text)) + texts_leaning(texts)


def _together(passages: list[Passage], rounds: list[_Round], ledger: Ledger) -> list[Passage]:
    first, second = rounds
    made = [one for at, one in enumerate(passages[: first.first]) if at != first.head]
    made += [passages[at] for at in range(second.head, second.first) if at != second.head]
    for theme in first.spans | second.spans:
        spans = [(one.head, one.spans[theme]) for one in rounds if theme in one.spans]
        made.append(passages[spans[0][1].start])
        for again in spans[1:]:
            ledger.note(passages[again[1].start].line, passages[again[1].start].text, Why.GROUP)
        for head, span in spans:
            made += [_below(passages[head], passages[span.start]), *passages[span.start + 1 : span.stop]]
    kept = {at for one in rounds for span in one.spans.values() for at in span}
    between = range(first.end, second.head)
    return [*made, *(passages[at] for at in [*between, *range(second.end, len(passages))] if at not in kept)]


def _below(head: Passage, theme: Passage) -> Passage:
    return replace(head, glyph="#" * (theme.level + 1), mark=Mark.HEADING) if theme.level else head
