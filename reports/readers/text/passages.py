"""Lines → passages: a paragraph, a bullet or a numbered paragraph each, whole again where pages or margins broke it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from reports.readers.passage import DEEPEST, Passage
from reports.readers.text.inlines import count_bold_marks
from reports.readers.text.lines import Line
from reports.readers.text.marks import Mark, Marked, read_mark
from reports.readers.text.signs import LABEL
from reports.readers.text.wrapping import Wrapping
from reports.readers.wording import ends_sentence, fold, goes_on

_LEANS_ON_NEXT = re.compile(
    r"\b(?:a|an|the|of|and|or|to|in|on|for|with|by|from|at|as|that|which|is|are|was|were|their|its|our)$", re.IGNORECASE
)
_LONGEST_LABEL = 40
"""Characters of a line that may end in "on" and be whole: "What people can rely on"."""
_HYPHENATED = re.compile(r"[^\W_]-$")

_HOLLOW = set("o◦○▫□")


class _Draft:
    """A passage that still grows."""

    def __init__(self, first: Passage) -> None:
        self.first = first
        self.last = first.text
        self.parts = [first.text]
        self.open_bold = False
        self._note_bold(first.text)

    def add(self, text: str, joint: str) -> None:
        self.parts += [joint, text]
        self.last = text
        self._note_bold(text)

    def _note_bold(self, text: str) -> None:
        self.open_bold ^= bool(count_bold_marks(text) % 2)

    @property
    def whole(self) -> str:
        """The text, if it is short enough to be a heading: of what grew long only the last part."""
        return "".join(self.parts) if len(self.parts) < 6 else self.last

    def finished(self) -> Passage:
        return replace(self.first, text="".join(self.parts))


def read_passages(
    lines: list[Line], is_known: Callable[[str], bool], labels: frozenset[str] = frozenset()
) -> list[Passage]:
    """Passages in order, each word of the lines in one of them. `is_known`: headings that need no blank line, as do
    the folded `labels`, whatever stands before them."""

    def is_heading(text: str) -> bool:
        return is_known(text) or fold(text) in labels

    drafts = _rejoined(_gathered(lines, is_heading, labels), is_heading)
    return with_depths([draft.finished() for draft in drafts])


def _gathered(lines: list[Line], is_heading: Callable[[str], bool], labels: frozenset[str]) -> list[_Draft]:
    wrapping = Wrapping.of(lines)
    drafts: list[_Draft] = []
    last = ""
    for line in lines:
        text = "" if line.is_blank else line.text.strip()
        if text:
            marked = read_mark(text)
            if not last or fold(text) in labels or _begins(drafts[-1], last, line, marked, wrapping, is_heading):
                drafts.append(_Draft(_passage(line, marked, apart=not last)))
            else:
                drafts[-1].add(text, " " if drafts[-1].open_bold else wrapping.joint(last, text))
        last = text
    return drafts


def _passage(line: Line, marked: Marked, *, apart: bool) -> Passage:
    passage = Passage(marked.rest, line.number, marked.mark, marked.glyph, indent=line.indent, apart=apart)
    if marked.mark is Mark.NUMBER:
        return replace(passage, glyph="", number=marked.glyph)
    if marked.mark is Mark.HEADING and (inner := read_mark(marked.rest)).mark is Mark.NUMBER:
        return replace(passage, text=inner.rest, number=inner.glyph)
    return passage


def _begins(
    draft: _Draft, last: str, line: Line, marked: Marked, wrapping: Wrapping, is_heading: Callable[[str], bool]
) -> bool:
    """Whether a line with no blank line before it begins a passage of its own."""
    before, text = draft.first, line.text.strip()
    if marked.mark is not Mark.NONE and not (marked.is_doubtful and not _may_follow(before, last, marked)):
        return True
    if before.mark is Mark.HEADING:
        return True
    if goes_on(text):
        return False
    if before.mark is not Mark.BULLET and is_heading(draft.whole):
        return True
    if wrapping.is_full(last, text):
        return False
    if before.mark is Mark.BULLET:
        return line.indent <= before.indent
    return is_heading(text) or bool(LABEL.fullmatch(text)) or wrapping.parts(last, text)


def _may_follow(before: Passage, last: str, marked: Marked) -> bool:
    """A dash or a number at the start of a line is a mark after a sentence's end or in a list that has it already."""
    if marked.mark is Mark.NUMBER and before.number.isdecimal() and marked.glyph.isdecimal():
        return int(marked.glyph) == int(before.number) + 1 or ends_sentence(last)
    return (
        ends_sentence(last)
        or last[-1] in ":;"
        or (before.mark is marked.mark is Mark.BULLET and before.glyph == marked.glyph)
    )


def _rejoined(drafts: list[_Draft], is_heading: Callable[[str], bool]) -> list[_Draft]:
    """Joins what a page break tore apart, where the sentence plainly goes on; never otherwise."""
    joined: list[_Draft] = []
    for draft in drafts:
        if joined and draft.first.mark is Mark.NONE and _is_torn(joined[-1], draft, is_heading):
            joined[-1].add("".join(draft.parts), "" if _HYPHENATED.search(joined[-1].last) else " ")
            joined[-1].last = draft.last
        else:
            joined.append(draft)
    return joined


def _is_torn(before: _Draft, after: _Draft, is_heading: Callable[[str], bool]) -> bool:
    if before.first.mark is Mark.HEADING or ends_sentence(before.last) or before.last.endswith(":"):
        return False
    if is_heading(before.whole) or is_heading(after.whole):
        return False
    leans = len(before.whole) > _LONGEST_LABEL and _LEANS_ON_NEXT.search(before.last)
    return goes_on(after.parts[0]) or bool(leans)


def with_depths(passages: list[Passage]) -> list[Passage]:
    """Depth of each bullet by its indent, or by its glyph where a list changes glyph without indenting."""
    levels: list[Passage] = []
    done = []
    for passage in passages:
        if passage.mark is not Mark.BULLET:
            levels = []
            done.append(passage)
            continue
        while len(levels) > 1 and not _is_deeper(passage, levels[-1]) and not _is_beside(passage, levels[-1]):
            levels.pop()
        if not levels or _is_deeper(passage, levels[-1]):
            levels.append(passage)
        done.append(replace(passage, depth=min(len(levels) - 1, DEEPEST)))
    return done


def _is_deeper(passage: Passage, above: Passage) -> bool:
    return passage.indent > above.indent + 1 or (_is_hollow(passage) and not _is_hollow(above))


def _is_beside(passage: Passage, other: Passage) -> bool:
    return abs(passage.indent - other.indent) <= 1 and _is_hollow(passage) is _is_hollow(other)


def _is_hollow(passage: Passage) -> bool:
    """Hollow marks stand below full ones, indented or not."""
    return passage.glyph in _HOLLOW
