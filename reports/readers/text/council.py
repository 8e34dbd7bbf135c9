"""Names of councils and other organisations as reports print them."""

from __future__ import annotations

import re

from reports.readers.wording import one_line

_PROPER = r"(?:St\.|[A-Z][\w'’-]*)"
_LINK = r"(?:,?\s+(?:and|with|of|upon|on|the|under|in|&))"
_NAME = rf"{_PROPER}(?:(?:,|{_LINK}{{1,2}})?\s+{_PROPER}){{0,7}}"
_BOROUGH = rf"(?:London|Royal) Borough of {_PROPER}(?:(?:\s(?:and|upon|&))?\s{_PROPER}){{0,4}}"
_COUNCIL = re.compile(
    rf"{_BOROUGH}|City of (?:London Corporation|Westminster)|Council of the Isles of Scilly"
    rf"|{_NAME}\s+Council\b(?! of the Isles)"
)
_WORDS_OF_TITLES = """
    adult social care preparation for assurance peer challenge review report final draft summary lga the a findings
    assessment local authority self-assessment january february march april may june july august september october
    november december presentation feedback government association association's
"""
_KINDS_OF_COUNCIL = frozenset("metropolitan borough city county district town unitary royal".split())
_TITLE_WORDS = frozenset(_WORDS_OF_TITLES.split())
_ORGANISATION = re.compile(
    rf"(?:{_COUNCIL.pattern})|Local Government Association|LGA|ADASS"
    rf"|(?:{_PROPER}\s+){{1,6}}(?:NHS\s+)?(?:Foundation\s+)?(?:Trust|ICB)"
)


def council_in(text: str) -> str | None:
    """The first council that a text names, as printed, or None. Words of a title before the name are left away."""
    for found in _COUNCIL.finditer(text):
        name = _without_title_words(one_line(found.group()))
        if name:
            return name
    return None


def is_organisation(text: str) -> bool:
    """True for the name of one organisation and nothing else; a comma usually parts a job from it."""
    return len(text) < 120 and "," not in text and bool(_ORGANISATION.fullmatch(one_line(text).rstrip(".")))


def _without_title_words(name: str) -> str:
    """The name without words of a title before it or, after a borough, behind it; "" where no place is named."""
    parts = name.split()
    if parts[:2] == ["Council", "of"]:
        return name
    titled = [at for at, part in enumerate(parts) if part.lower().strip("',.’") in _TITLE_WORDS]
    if parts[1:3] == ["Borough", "of"]:
        return " ".join(parts[: min((at for at in titled if at > 3), default=len(parts))])
    start = titled[-1] + 1 if titled else 0
    while start < len(parts) and parts[start][:1].islower():
        start += 1
    names_a_place = any(part.lower() not in _KINDS_OF_COUNCIL for part in parts[start:-1])
    return " ".join(parts[start:]) if names_a_place else ""
