"""The glossary of a report: each acronym in its text, how often it is used, and what it stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reports.acronyms.explaining import explanations
from reports.acronyms.finding import acronyms_in
from reports.acronyms.known import everyday, of_the_field

_WORD = re.compile(r"[^\W\d_]+")


class Source(StrEnum):
    """Where a meaning comes from, the strongest first."""

    TYPED = "typed"
    TEXT = "text"
    FIELD = "field"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Entry:
    """`told` are the different meanings that the text itself gives; `meaning` is empty where nobody knows one."""

    acronym: str
    count: int
    meaning: str
    source: Source
    told: tuple[str, ...] = ()
    is_left_out: bool = False

    @property
    def is_printed(self) -> bool:
        return bool(self.meaning) and not self.is_left_out


def glossary(
    lines: Sequence[str], *, typed: Mapping[str, str], left_out: Collection[str] = (), names: Collection[str] = ()
) -> tuple[Entry, ...]:
    """An entry for each acronym of the lines, by the alphabet. `typed` are meanings by acronym; a blank one is none.

    `names` are those of the report's own council and of the people whom it names: their letters and their initials
    are no acronyms unless somebody says what they stand for. Nor is a word in capitals that the lines also have in
    small letters: it was typed so for stress.
    """
    counts = Counter(acronym for line in lines for acronym in acronyms_in(line))
    told = explanations(lines, counts.keys())
    in_names = _words(names)
    doubtful = everyday() | set(map(_initials, names)) | {word.upper() for word in _words(lines) if word.islower()}
    entries = (
        _entry(acronym, count, typed.get(acronym, ""), tuple(told.get(acronym, ())), acronym in left_out)
        for acronym, count in counts.items()
    )
    of_a_name = in_names | {one for one in counts if "&" in one and any(_has_two(one, name) for name in names)}
    found = (one for one in entries if one.meaning or not (one.acronym in of_a_name or one.acronym in doubtful))
    kept = (one for one in found if one.source is not Source.FIELD or one.acronym not in of_a_name)
    return tuple(sorted(kept, key=lambda entry: (entry.acronym.casefold(), entry.acronym)))


def _entry(acronym: str, count: int, typed: str, told: tuple[str, ...], is_left_out: bool) -> Entry:
    """What somebody typed goes before what the text says, and that before what the field means."""
    if typed:
        meaning, source = typed, Source.TYPED
    elif told:
        meaning, source = _opened(told[0]), Source.TEXT
    elif of_field := of_the_field().get(acronym):
        meaning, source = of_field, Source.FIELD
    else:
        meaning, source = "", Source.NOWHERE
    return Entry(acronym, count, meaning, source, told, is_left_out)


def _opened(meaning: str) -> str:
    """With a capital, as a row of a table begins, however the sentence had it."""
    return meaning[:1].upper() + meaning[1:]


def _words(lines: Iterable[str]) -> set[str]:
    return {word for line in lines for word in _WORD.findall(line)}


def _has_two(acronym: str, name: str) -> bool:
    """Whether the letters on either side of a sign begin words of a name: "B&F" of the "Borough of Brook and Fell"."""
    sides = (r"\W+".join(rf"{letter}\w*" for letter in side) for side in acronym.split("&"))
    return re.search(r"\b" + r"\s+(?:&|and)\s+".join(sides), name, re.IGNORECASE) is not None


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name))
