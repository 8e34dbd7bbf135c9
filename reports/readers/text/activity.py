"""How much a team read, heard and did, with the printed qualifiers."""

from __future__ import annotations

import re

from reports.readers.numbers import NUMBER, number_value
from reports.readers.reading import Count

_QUALIFIER = (
    r"(?:around|about|approximately|roughly|nearly|almost|close to|in the region of|at least|at most|as many as"
    r"|(?:no |not )?(?:more|fewer|less) than|upwards of|(?:(?:just|well|a little|slightly|comfortably) )?(?:over|under)"
    r"|just short of|up to|in excess of|some|circa|in total|a total of|c\.)"
)
_BETWEEN = r"(?:(?:different|separate|individual|other|of|our|the|key|relevant|background)\s+){0,3}"
_NOUNS = {
    "documents": r"(?:pieces of evidence|documents?(?: and \w+)?)",
    "meetings": r"(?:meetings?|interviews?(?: and focus groups)?|sessions)",
    "people": r"(?:people|participants|individuals|colleagues|staff and partners)",
    "hours": r"(?:person[- ]|peer[- ])?hours",
    "working_days": r"(?:working|person|peer) days",
    "case_files": r"(?:case ?files?|case records|cases)",
}
_AFTER = r"(?:\s+(?P<after>in total|altogether))?"
_PATTERNS = {
    kind: re.compile(
        rf"(?:\b(?P<qualifier>{_QUALIFIER})\s*)?\b(?P<number>{NUMBER})\s*{_BETWEEN}{noun}\b{_AFTER}", re.IGNORECASE
    )
    for kind, noun in _NOUNS.items()
}
# A number of people or documents means the team's work only where this sentence speaks of it, or one before it in the
# paragraph.
_ABOUT_THE_TEAM = re.compile(
    r"\b(team|peers?|challenge|review|visit(s|ed)?|interview|timetable|audit|preparatory"
    r"|we (met|read|spoke|heard|held|came|were with|spent))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def counts_in(paragraphs: list[str]) -> dict[str, Count]:
    """First printed count of each kind in the paragraphs that tell how the work was done."""
    found: dict[str, Count] = {}
    for text in paragraphs:
        is_about_the_team = False
        for sentence in _SENTENCE.split(text):
            is_about_the_team = is_about_the_team or bool(_ABOUT_THE_TEAM.search(sentence))
            if not is_about_the_team:
                continue
            for kind, pattern in _PATTERNS.items():
                if kind not in found and (match := pattern.search(sentence)):
                    found[kind] = _count(match)
    return found


def _count(match: re.Match[str]) -> Count:
    qualifier = match["qualifier"] or match["after"]
    return Count(number_value(match["number"]), qualifier.lower() if qualifier else None)
