"""What the styles of a Word file say of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from reports.readers.docx.names import inside, switch, value, w, whole

_HEADING = re.compile(r"heading ([1-9])")
_CONTENTS = re.compile(r"toc( heading| [1-9])|table of (contents|figures)|contents heading|index.*|contents [1-9]")
_MOST_BASES = 12


@dataclass(frozen=True, slots=True)
class Style:
    """`level` is that of a heading, 0 for none; `numbering` and `indent` stand where the style says them."""

    name: str = ""
    level: int = 0
    bold: bool | None = None
    numbering: tuple[str, int] | None = None
    indent: int | None = None

    @property
    def is_title(self) -> bool:
        return self.name == "title"

    @property
    def is_contents(self) -> bool:
        return bool(_CONTENTS.fullmatch(self.name))

    @property
    def is_caption(self) -> bool:
        return self.name == "caption"

    @property
    def is_member(self) -> bool:
        """A style that says of its paragraphs that they name the members of a team."""
        return self.name.startswith("team member")

    @property
    def is_list(self) -> bool:
        return self.name.startswith("list")


class Styles:
    def __init__(self, root: etree._Element | None) -> None:
        found = [] if root is None else root.findall(w("style"))
        self._elements = {one.get(w("styleId"), ""): one for one in found}
        default = (one for one in found if one.get(w("type")) == "paragraph" and one.get(w("default")) == "1")
        self._default = next((one.get(w("styleId"), "") for one in default), "")
        self._known: dict[str, Style] = {}

    def __getitem__(self, key: str) -> Style:
        """The style with an id, what it is based on counted in; the default style for ""."""
        key = key or self._default
        if key not in self._known:
            self._known[key] = self._read(key)
        return self._known[key]

    def _read(self, key: str) -> Style:
        chain = self._chain(key)
        names = [value(one, "name").lower() for one in chain]
        return Style(
            name=names[0] if names else "",
            level=next(filter(None, map(_level, chain)), 0),
            bold=_first(switch(one, "rPr", "b") for one in chain),
            numbering=_first(numbering_of(one) for one in chain),
            indent=_first(indent_of(one) for one in chain),
        )

    def _chain(self, key: str) -> list[etree._Element]:
        chain: list[etree._Element] = []
        while key in self._elements and len(chain) < _MOST_BASES:
            chain.append(self._elements[key])
            key = value(chain[-1], "basedOn")
        return chain


def _level(style: etree._Element) -> int:
    """By its name, or by the level that it has in Word's own outline."""
    named = _HEADING.fullmatch(value(style, "name").lower())
    outline = value(style, "pPr", "outlineLvl")
    return int(named[1]) if named else whole(outline, 9) + 1 if outline and whole(outline, 9) < 9 else 0


def numbering_of(element: etree._Element) -> tuple[str, int] | None:
    """Id and level of the numbering that the properties of a paragraph or a style name."""
    found = inside(element, "pPr", "numPr")
    if found is None:
        return None
    return value(found, "numId", otherwise=""), whole(value(found, "ilvl"))


def indent_of(element: etree._Element) -> int | None:
    """Left indent in twentieths of a point."""
    found = inside(element, "pPr", "ind")
    if found is None:
        return None
    said = found.get(w("left"), found.get(w("start")))
    return None if said is None else whole(said)


def _first(values):
    return next((one for one in values if one is not None), None)
