"""Word's numbering: which bullet or number a paragraph carries, counted as Word counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from reports.readers.docx.names import inside, value, w, whole
from reports.readers.docx.styles import indent_of

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Numbered:
    """`number` as printed, without the marks around it, or "" for a bullet; `indent` in twentieths of a point."""

    number: str
    indent: int | None


class Numbering:
    def __init__(self, root: etree._Element | None) -> None:
        found = [] if root is None else root
        abstract = {one.get(w("abstractNumId")): one for one in found if one.tag == w("abstractNum")}
        self._nums = {one.get(w("numId")): one for one in found if one.tag == w("num")}
        self._abstract = {key: abstract.get(value(one, "abstractNumId")) for key, one in self._nums.items()}
        self._counts: dict[object, list[int | None]] = {}

    def take(self, key: str, level: int) -> Numbered | None:
        """What the next paragraph of a numbering carries; None where there is no such numbering."""
        abstract = self._abstract.get(key)
        level = min(max(level, 0), _DEEPEST - 1)
        definition = None if abstract is None else self._level(key, abstract, level)
        if definition is None:
            return None
        indent = indent_of(definition)
        if value(definition, "numFmt") in {"bullet", "none"}:
            return Numbered("", indent)
        counts = self._count(key, abstract, level)
        printed = _PLACE.sub(lambda place: self._printed(key, abstract, int(place[1]) - 1, counts), _text(definition))
        return Numbered(printed.strip(" .():"), indent)

    def _count(self, key: str, abstract: etree._Element, level: int) -> list[int | None]:
        """Numberings of one definition count on from each other, unless one says where it begins."""
        restarts = any(inside(one, "startOverride") is not None for one in self._nums[key].findall(w("lvlOverride")))
        counts = self._counts.setdefault(key if restarts else abstract.get(w("abstractNumId")), [None] * _DEEPEST)
        for at in range(level + 1):
            if counts[at] is None or at == level:
                counts[at] = self._start(key, abstract, at) if counts[at] is None else counts[at] + 1
        counts[level + 1 :] = [None] * (_DEEPEST - level - 1)
        return counts

    def _start(self, key: str, abstract: etree._Element, level: int) -> int:
        override = self._override(key, level)
        said = value(override, "startOverride") or value(self._level(key, abstract, level), "start", otherwise="1")
        return whole(said, 1)

    def _override(self, key: str, level: int) -> etree._Element | None:
        overrides = self._nums[key].findall(w("lvlOverride"))
        return next((one for one in overrides if one.get(w("ilvl")) == str(level)), None)

    def _level(self, key: str, abstract: etree._Element, level: int) -> etree._Element | None:
        own = inside(self._override(key, level), "lvl")
        if own is not None:
            return own
        return next((one for one in abstract.findall(w("lvl")) if one.get(w("ilvl")) == str(level)), None)

    def _printed(self, key: str, abstract: etree._Element, level: int, counts: list[int | None]) -> str:
        count = counts[level] or 1
        match value(self._level(key, abstract, level), "numFmt"):
            case "lowerLetter" | "upperLetter" if count <= 26:
                return chr(96 + count)
            case "lowerRoman" | "upperRoman" if count < 40:
                return _roman(count)
        return str(count)


def _text(definition: etree._Element) -> str:
    return value(definition, "lvlText", otherwise="%1")


def _roman(number: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        written += letters * (number // worth)
        number %= worth
    return written
