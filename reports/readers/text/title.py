"""What stands above the first heading: title, subtitle, date, status, and a preface where there is one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reports.readers.passage import Passage
from reports.readers.text.ledger import Ledger
from reports.readers.text.marks import Mark
from reports.readers.wording import ends_sentence, words

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"(?:{_DAY}\s*(?:(?:(?:{_MONTHS})\s*)?(?:[-–]|to|and)\s*{_DAY}\s*)?)?(?:{_MONTHS})\s+20[0-9]{{2}}",
    re.I,
)
_STATUS = re.compile(
    r"(?:final|draft|working draft)(?: (?:report|version|copy))?(?: v?[0-9.]+)?"
    r"(?:, not [a-z ]{4,30}| for [a-z ]{4,30})?",
    re.IGNORECASE,
)
_LONGEST, _MOST_WORDS = 200, 30
_ORDER = ("title", "subtitle", "date", "status")


@dataclass(frozen=True, slots=True)
class TitlePage:
    title: str = ""
    subtitle: str = ""
    date: str = ""
    status: str = ""


def read_title(passages: list[Passage], ledger: Ledger) -> tuple[TitlePage, list[Passage]]:
    """Title page and the passages that are no part of it. Parts are taken in the order of the page, as printed."""
    found: dict[str, str] = {}
    for at, passage in enumerate(passages):
        lines = passage.text.split("\n")
        names = _names(lines, found)
        if passage.mark is Mark.BULLET or passage.number or names is None:
            return TitlePage(**found), passages[at:]
        for name, line in zip(names, lines, strict=True):
            found[name] = " ".join(filter(None, [found.get(name), ledger.plain(line, passage.line)]))
    return TitlePage(**found), []


def _names(lines: list[str], found: dict[str, str]) -> list[str] | None:
    """Which part of the title page each line is, or None if one is none, or would stand out of order."""
    seen = list(found)
    for line in lines:
        name = _name(line, seen)
        if name is None or (seen and _ORDER.index(name) < _ORDER.index(seen[-1])):
            return None
        seen.append(name)
    return seen[len(found) :]


def _name(line: str, seen: list[str]) -> str | None:
    bare = line.strip("* ")
    if seen and _DATE.fullmatch(bare):
        return "date" if "date" not in seen else None
    if seen and _STATUS.fullmatch(bare):
        return "status"
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or ends_sentence(bare) or not words(line):
        return None
    return "subtitle" if "title" in seen else "title"
