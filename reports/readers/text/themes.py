"""Headings of themes in other words than the framework's: "How Fenmarsh works with people", "Safety".

Names are compared by the beginnings of the words that carry them. A heading with all of a theme's is that theme's; one
with some of them only where the report names its other themes in the same manner and in their order.
"""

from __future__ import annotations

from dataclasses import dataclass

from reports.document.nodes import Role
from reports.readers.passage import Passage
from reports.readers.text.known import LONGEST, Kind, Known, bare_heading
from reports.readers.text.labels import look
from reports.readers.text.standing import stands_out
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import ends_sentence, fold

_BEGINNING = 4
"""Letters by which two forms of a word are one: "works" and "working"."""
_CARRY_NOTHING = frozenset(
    """theme how well do does is are was the a an our of in on to and with within for at by we it its this that council
    councils county city borough local authority authorities one two three four i ii iii iv""".split()
)
_MOST_OTHERS = 2
"""Words beside a theme's own in its heading: the council's name."""
_MOST_WORDS = 12
_FEWEST = 3
"""Themes that a report must name in some of their words, in order, where it names none in full."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: int
    theme: int
    in_full: bool


def with_themes(
    passages: list[Passage],
    known: list[Known | None],
    vocabulary: Vocabulary,
) -> list[Known | None]:
    """`known` with the headings of themes that are not named in the framework's words."""
    there = {one.theme for one in known if one and one.kind is Kind.THEME}
    names = {
        number: [_carrying(name) for name in theme_names] for number, theme_names in vocabulary.theme_names.items()
    }
    candidates = [
        candidate
        for at, passage in enumerate(passages)
        if known[at] is None and not passage.told and stands_out(passage)
        if (candidate := _candidate(at, passage, names)) and candidate.theme not in there
    ]
    found = list(known)
    for one in _chosen(candidates, known, passages):
        found[one.at] = Known(Kind.THEME, Role.THEME, one.theme, is_guess=True)
    return found


def _candidate(at: int, passage: Passage, names: dict[int, list[frozenset[str]]]) -> _Candidate | None:
    bare = bare_heading(passage.text) if len(passage.text) <= LONGEST else ""
    if ends_sentence(bare) or len(bare.split()) > _MOST_WORDS:
        return None
    said = _carrying(bare)
    full = {theme for theme, sets in names.items() if any(_names_in_full(said, one) for one in sets)}
    partly = {theme for theme, sets in names.items() if any(_names_partly(said, one) for one in sets)}
    for themes, in_full in ((full, True), (partly, False)):
        if len(themes) == 1:
            return _Candidate(at, *themes, in_full)
    return None


def _names_in_full(said: frozenset[str], name: frozenset[str]) -> bool:
    others = len(said - name)
    return bool(name) and name <= said and (others == 0 or (len(name) > 1 and others <= _MOST_OTHERS))


def _names_partly(said: frozenset[str], name: frozenset[str]) -> bool:
    return bool(said & name) and (said <= name or (name <= said and len(said - name) <= _MOST_OTHERS))


def _carrying(text: str) -> frozenset[str]:
    said = (word for word in fold(text).split() if word not in _CARRY_NOTHING and len(word) > 1)
    return frozenset(word[:_BEGINNING] for word in said)


def _chosen(candidates: list[_Candidate], known: list[Known | None], passages: list[Passage]) -> list[_Candidate]:
    """Those in full, each theme's first; then those in part, where they stand in order among all, looking alike."""
    chosen: dict[int, _Candidate] = {}
    for one in candidates:
        if one.in_full:
            chosen.setdefault(one.theme, one)
    places = {one.theme: at for at, one in reversed([*enumerate(known)]) if one and one.kind is Kind.THEME}
    places |= {theme: one.at for theme, one in chosen.items()}
    if not places:
        return _in_order(candidates, passages)
    looks = {look(passages[at]) for at in places.values()}
    for one in candidates:
        stands_in_order = all((at < one.at) == (theme < one.theme) for theme, at in places.items())
        if one.theme not in places and stands_in_order and look(passages[one.at]) in looks:
            chosen[one.theme] = one
            places[one.theme] = one.at
    return list(chosen.values())


def _in_order(candidates: list[_Candidate], passages: list[Passage]) -> list[_Candidate]:
    """The first run of candidates of one look whose themes count up, if there are enough."""
    for first in candidates:
        run = [first]
        for one in candidates:
            alike = look(passages[one.at]) == look(passages[first.at])
            if one.at > run[-1].at and one.theme == run[-1].theme + 1 and alike:
                run.append(one)
        if first.theme == 1 and len(run) >= _FEWEST:
            return run
    return []
