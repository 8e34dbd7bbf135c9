"""Headings of themes in other words than the framework's: "How Fenmarsh works with people", "Safety".

Names are compared by the beginnings of the words that carry them. A heading with all of a theme's is that theme's; one
with some of them only where the report names its other themes in the same manner and in their order.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from reports.document.nodes import Role
from reports.readers.passage import Passage
from reports.readers.text.known import LONGEST, Kind, Known, bare_heading, recognise
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
_FORMS = {"led": "lead", "run": "lead"}
_MOST_OTHERS = 2
"""Words beside a theme's own in its heading: the council's name."""
_MOST_WORDS = 12
_FEWEST = 3
"""Themes that a report must name in some of their words, in order, where it names none in full."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """`full`, `partly`: the one theme that the heading names so; `touched`: themes with any of its words."""

    at: int
    full: int | None
    partly: int | None
    touched: frozenset[int]


def with_themes(
    passages: list[Passage],
    known: list[Known | None],
    vocabulary: Vocabulary,
) -> list[Known | None]:
    """`known` with the headings of themes that are not named in the framework's words."""
    names = _names(vocabulary)
    candidates = [
        candidate
        for at, passage in enumerate(passages)
        if known[at] is None and not passage.told and stands_out(passage)
        if (candidate := _candidate(at, passage, names)).touched
    ]
    there = {one.theme: at for at, one in reversed([*enumerate(known)]) if one and one.kind is Kind.THEME}
    found = list(known)
    for theme, at in _chosen(candidates, there, passages).items():
        found[at] = Known(Kind.THEME, Role.THEME, theme, is_guess=True)
    return found


def _candidate(at: int, passage: Passage, names: dict[int, list[frozenset[str]]]) -> _Candidate:
    bare = bare_heading(passage.text) if len(passage.text) <= LONGEST else ""
    if ends_sentence(bare) or len(bare.split()) > _MOST_WORDS:
        return _Candidate(at, None, None, frozenset())
    said = _carrying(bare)
    full = {theme for theme, sets in names.items() if any(_names_in_full(said, one) for one in sets)}
    partly = {theme for theme, sets in names.items() if any(_names_partly(said, one) for one in sets)}
    touched = frozenset(theme for theme, sets in names.items() if any(said & one for one in sets))
    return _Candidate(at, _only(full), _only(partly), touched)


@lru_cache(maxsize=8)
def _names(vocabulary: Vocabulary) -> dict[int, list[frozenset[str]]]:
    return {theme: [_carrying(name) for name in said] for theme, said in vocabulary.theme_names.items()}


def _only(themes: set[int]) -> int | None:
    return next(iter(themes)) if len(themes) == 1 else None


def _names_in_full(said: frozenset[str], name: frozenset[str]) -> bool:
    others = len(said - name)
    return bool(name) and name <= said and (others == 0 or (len(name) > 1 and others <= _MOST_OTHERS))


def _names_partly(said: frozenset[str], name: frozenset[str]) -> bool:
    return bool(said & name) and (said <= name or (name <= said and len(said - name) <= _MOST_OTHERS))


def _carrying(text: str) -> frozenset[str]:
    said = (word for word in fold(text).split() if word not in _CARRY_NOTHING and len(word) > 1)
    return frozenset(_FORMS.get(word, word)[:_BEGINNING] for word in said)


def _chosen(candidates: list[_Candidate], there: dict[int, int], passages: list[Passage]) -> dict[int, int]:
    """Theme → place, of the themes that are not `there`: each by the first heading that names it in full.

    Then by one with some of its words, and at last with any, where it looks as the others do, stands in order and, for
    the last, goes on as they do.
    """
    places = dict(there)
    for one in candidates:
        if one.full is not None:
            places.setdefault(one.full, one.at)
    if not places:
        return _in_order(candidates, passages)
    for one in candidates:
        _place(one.at, [one.partly], places, passages)
    said = Counter(_below(at, passages) for at in range(-1, len(passages) - 1))
    del said[""]
    for one in candidates:
        if said[_below(one.at, passages)] > 1:
            _place(one.at, sorted(one.touched), places, passages)
    return {theme: at for theme, at in places.items() if theme not in there}


def _below(at: int, passages: list[Passage]) -> str:
    """The folded line under a place, where it stands out as that of a side does."""
    under = passages[at + 1] if at + 1 < len(passages) else None
    return fold(under.text) if under and stands_out(under) else ""


def theme_named(text: str, vocabulary: Vocabulary) -> int | None:
    """The theme that a heading names, in the framework's words or in others that hold all of a name's."""
    said = _carrying(bare_heading(text))
    names = _names(vocabulary)
    if not any(said & name for sets in names.values() for name in sets) and "theme" not in fold(text):
        return None
    known = recognise(text, vocabulary)
    if known:
        return known.theme if known.kind is Kind.THEME else None
    return _only({theme for theme, sets in names.items() if any(_names_in_full(said, one) for one in sets)})


def _place(at: int, themes: list[int | None], places: dict[int, int], passages: list[Passage]) -> None:
    looks_alike = look(passages[at]) in {look(passages[other]) for other in places.values()}
    if not looks_alike or at in places.values():
        return
    for theme in themes:
        is_in_order = all((other < at) == (known < theme) for known, other in places.items()) if theme else False
        if is_in_order and theme not in places:
            places[theme] = at
            return


def _in_order(candidates: list[_Candidate], passages: list[Passage]) -> dict[int, int]:
    """The first run of headings of one look whose themes count up from one, if there are enough."""
    named = [one for one in candidates if one.partly is not None]
    for first in (one for one in named if one.partly == 1):
        run = [first]
        for one in named:
            alike = look(passages[one.at]) == look(passages[first.at])
            if one.at > run[-1].at and one.partly == run[-1].partly + 1 and alike:
                run.append(one)
        if len(run) >= _FEWEST:
            return {one.partly: one.at for one in run}
    return {}
