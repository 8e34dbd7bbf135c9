"""Headings that name a theme and a side at once: "Leadership: what works well"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reports.readers.passage import Passage
from reports.readers.reading import Why
from reports.readers.text.known import LONGEST, Kind, bare_heading, recognise
from reports.readers.text.leaning import side_told
from reports.readers.text.ledger import Ledger
from reports.readers.text.marks import Mark
from reports.readers.text.standing import stands_out
from reports.readers.text.themes import theme_named
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import fold

_MOST_WORDS = 16
_FEWEST = 2
"""Themes whose headings have the same words beside the theme's before these are taken for a side's."""
_JOINTS = re.compile(r"^[\s:;,|/–—-]+|[\s:;,|/(–—-]+$")
_LINKING = re.compile(r"^(?:about|in|for|on|of|under|with)\s+|\s+(?:about|in|for|on|of|under|with)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Halves:
    """`theme` and `side` as printed; `number` is the theme's; `has_joint`: a colon or a dash stands between them."""

    theme: str
    side: str
    number: int
    has_joint: bool

    @property
    def name(self) -> str:
        return fold(self.side)

    @property
    def is_clear(self) -> bool:
        return side_told(_LINKING.sub("", self.side.rstrip("?"))) is not None


def with_themes_apart(passages: list[Passage], vocabulary: Vocabulary, ledger: Ledger) -> list[Passage]:
    """Passages in which such a heading is two: the theme's, unless it is open already, and the side's."""
    halves = [list(_halves(passage, vocabulary)) for passage in passages]
    themes: dict[str, set[int]] = defaultdict(set)
    for one in (one for parted in halves for one in parted):
        themes[one.name].add(one.number)
    chosen = [
        next((one for one in parted if one.is_clear or _comes_again(one, themes[one.name])), None) for parted in halves
    ]
    return list(_apart(passages, chosen, vocabulary, ledger))


def _comes_again(halves: _Halves, themes: set[int]) -> bool:
    return halves.has_joint and len(themes) >= _FEWEST


def _apart(
    passages: list[Passage], chosen: list[_Halves | None], vocabulary: Vocabulary, ledger: Ledger
) -> Iterator[Passage]:
    open_theme = None
    for passage, halves in zip(passages, chosen, strict=True):
        if halves is None:
            known = recognise(passage.text, vocabulary) if passage.mark is not Mark.BULLET else None
            if known and known.kind in {Kind.THEME, Kind.CHAPTER}:
                open_theme = known.theme
            yield passage
            continue
        if halves.number == open_theme:
            ledger.note(passage.line, halves.theme, Why.GROUP)
        else:
            yield replace(passage, text=halves.theme)
        open_theme = halves.number
        text = halves.side if passage.level else f"**{halves.side}**"
        yield replace(passage, text=text, glyph=f"{passage.glyph}#" if passage.level else passage.glyph, number="")


def _halves(passage: Passage, vocabulary: Vocabulary) -> Iterator[_Halves]:
    """Every way to part a heading into a theme's name and other words; nothing for what is known or is no heading."""
    unnumbered = replace(passage, mark=Mark.NONE) if passage.mark is Mark.NUMBER else passage
    may_head = not passage.told and stands_out(unnumbered, _MOST_WORDS)
    said = bare_heading(passage.text).split() if may_head and len(passage.text) <= LONGEST else []
    if not 1 < len(said) <= _MOST_WORDS or recognise(passage.text, vocabulary):
        return
    for at in range(1, len(said)):
        before, after = " ".join(said[:at]), " ".join(said[at:])
        halves = [_JOINTS.sub("", before).strip(), _JOINTS.sub("", after).strip()]
        has_joint = halves != [before, after]
        for theme, side in (halves, halves[::-1]):
            number = theme_named(_LINKING.sub("", theme.rstrip("?")), vocabulary)
            if number is not None and fold(side):
                yield _Halves(theme, side, number, has_joint)
