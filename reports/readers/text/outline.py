"""Passages → what stands under which heading. A plain text has no heading levels: the kinds of headings give them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reports.document.nodes import Role
from reports.readers.corrections import as_told
from reports.readers.passage import Passage
from reports.readers.text.known import Kind, Known, bare_heading, recognise
from reports.readers.text.marks import Mark
from reports.readers.text.pairs import with_sides
from reports.readers.text.panels import is_in_panel
from reports.readers.text.signs import SCORE_LINE, is_sign, label_of
from reports.readers.text.standing import LONGEST_MARKED, is_bold, is_short
from reports.readers.text.themes import with_themes
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import ends_sentence, fold, words

_RANKS = {Kind.CHAPTER: 1, Kind.THEME: 1, Kind.PART: 2, Kind.SIDE: 3, Kind.GROUP: 4}
_NUMBERED = {Role.KEY_MESSAGES, Role.RECOMMENDATIONS}


@dataclass
class Part:
    """A heading (None: what stands before the first) with the passages and the parts under it, in this order."""

    heading: Passage | None
    known: Known
    passages: list[Passage] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    @property
    def rank(self) -> int:
        """How deep it stands, from 1; groups by the hashes before them, where they have any."""
        level = self.heading.level if self.heading and self.known.kind is Kind.GROUP else 0
        return _RANKS[self.known.kind] + level


def outline(passages: list[Passage], vocabulary: Vocabulary, chapters: frozenset[str]) -> list[Part]:
    """Chapters in order. `chapters`: folded headings that the contents list names."""
    headings = _Headings(passages, vocabulary, chapters)
    top = Part(None, Known(Kind.CHAPTER, Role.PROSE))
    path, done = [top], [top]
    for at, passage in enumerate(passages):
        known = headings.at(at, inside=path)
        if known is None:
            path[-1].passages.append(passage)
            continue
        if _is_in_box(known, path[-1]):
            path[-1].passages.append(replace(passage, role=known.role))
            continue
        part = Part(passage, known)
        while path and (path[-1].rank >= part.rank or _stands_beside(part, path[-1])):
            path.pop()
        (path[-1].parts if path else done).append(part)
        path.append(part)
    return done


def _stands_beside(part: Part, side: Part) -> bool:
    """True for a heading that its source marks as no part of the side that is open: higher, or as high as the heading
    over a list of findings, which has no titles of findings after it."""
    if side.known.kind is not Kind.SIDE or part.known.kind is not Kind.GROUP or not part.heading.level:
        return False
    over = side.heading.level
    return part.heading.level < over or (part.heading.level == over and bool(side.passages))


def _is_in_box(known: Known, part: Part) -> bool:
    """True for the headings of the framework's box: what stands in it is known by its words, so it opens no part."""
    if known.kind is not Kind.GROUP or part.known.kind is not Kind.THEME:
        return False
    is_open = any(passage.role is Role.FRAMEWORK and passage.level for passage in part.passages)
    return known.role is Role.FRAMEWORK or (is_open and known.role in {Role.WE_STATEMENTS, Role.I_STATEMENTS})


class _Headings:
    """Says which passages are headings, and of what."""

    def __init__(self, passages: list[Passage], vocabulary: Vocabulary, chapters: frozenset[str]) -> None:
        self.passages = passages
        self.vocabulary = vocabulary
        self.chapters = chapters
        known = [self._known(passage) for passage in passages]
        known = with_themes(passages, known, vocabulary)
        self.known = with_sides(passages, known)
        self.top_level = self._top_level()
        self.first = next((at for at, known in enumerate(self.known) if known), len(passages))

    def _top_level(self) -> int:
        """Level of the chapters in a source that marks its headings, else 0."""
        if not any(passage.is_body for passage in self.passages):
            return 0
        return min((passage.level for passage in self.passages if passage.level), default=0)

    def _known(self, passage: Passage) -> Known | None:
        if passage.told:
            return as_told(passage)
        if passage.mark in {Mark.BULLET, Mark.TABLE} or passage.role is not None:
            return None
        known = recognise(passage.text, self.vocabulary)
        is_by_chance = passage.is_body and known and known.kind is not Kind.SIDE and not is_bold(passage)
        return None if is_by_chance else known

    def at(self, at: int, inside: list[Part]) -> Known | None:
        """What the passage at a place announces, given the parts that are open there, outermost first."""
        known = self.known[at]
        if self.passages[at].told:
            return known
        if known and known.kind is Kind.PART:
            known = self._part(at, known, inside)
        if known and known.kind is Kind.CHAPTER and self._stands_inside(at, inside):
            known = replace(known, kind=Kind.GROUP)
        elif known and known.kind is not Kind.GROUP:
            return known
        if not known and not self._looks_like_heading(at, inside):
            return None
        known = known or Known(Kind.GROUP, Role.PROSE)
        return replace(known, kind=Kind.CHAPTER) if self._is_own_chapter(at, inside) else known

    def _stands_inside(self, at: int, inside: list[Part]) -> bool:
        """True for a heading that its source marks as standing below the open chapter's."""
        outer = inside[0].heading.level if inside[0].heading else 0
        return 0 < outer < self.passages[at].level

    def _part(self, at: int, known: Known, inside: list[Part]) -> Known | None:
        """A focus area has sides of its own. A statement stands inside a theme, or has its score right under it."""
        if known.role is Role.FOCUS_AREA:
            return known if self._next_side(at, within=2) else None
        if inside[0].known.kind is Kind.THEME:
            grouped = len(inside) > 1 and inside[1].known.kind is Kind.SIDE
            return replace(known, kind=Kind.GROUP, role=Role.PROSE) if grouped else known
        scored = at + 1 < len(self.passages) and SCORE_LINE.match(self.passages[at + 1].text)
        return replace(known, kind=Kind.CHAPTER) if scored else None

    def _is_own_chapter(self, at: int, inside: list[Part]) -> bool:
        """Chapters of this report alone: listed in its contents, or with strengths and considerations of their own."""
        passage = self.passages[at]
        if fold(bare_heading(passage.text)) in self.chapters:
            return True
        if passage.level and passage.level <= ((inside[0].heading and inside[0].heading.level) or self.top_level):
            return True
        side = next((part.known.role for part in inside if part.known.kind is Kind.SIDE), None)
        begins_anew = side is Role.CONSIDERATIONS and self._next_side(at, within=2) is Role.STRENGTHS
        return side is not None and (begins_anew or self._next_side(at, within=1) is not None)

    def _next_side(self, at: int, within: int) -> Role | None:
        following = self.known[at + 1 : at + 1 + within]
        return next((known.role for known in following if known and known.kind is Kind.SIDE), None)

    def _looks_like_heading(self, at: int, inside: list[Part]) -> bool:
        """A short line by itself, without an end mark, with something under it, after the title, not in contacts."""
        passage = self.passages[at]
        if inside[0].known.role in _NUMBERED and label_of(passage.text):
            return False
        if passage.level:
            return (at > 0 or self.top_level > 0) and bool(words(passage.text)) and len(passage.text) <= LONGEST_MARKED
        if passage.role or passage.mark in {Mark.BULLET, Mark.TABLE} or inside[0].known.role is Role.CONTACTS:
            return False
        if at < self.first < len(self.passages) or at + 1 == len(self.passages):
            return False
        if not (passage.apart or self.known[at - 1] or ends_sentence(self.passages[at - 1].text)):
            return False
        if inside[-1].known.role is Role.KEY_FACTS and is_in_panel(self.passages[at + 1]):
            return False
        if not passage.is_one_line or is_sign(passage.text):
            return False
        looks_short = not passage.is_body and is_short(passage.text) and self._is_not_in_series(at)
        return is_bold(passage) or looks_short

    def _is_not_in_series(self, at: int) -> bool:
        """A numbered line is a heading only where its neighbours are not numbered too: else it is an item of a list."""
        if self.passages[at].mark is not Mark.NUMBER:
            return True
        neighbours = self.passages[max(at - 1, 0) : at] + self.passages[at + 1 : at + 2]
        return all(neighbour.mark is not Mark.NUMBER for neighbour in neighbours)
