"""House styles: the shape of a printed report, as data.

Composing takes words, order and numbering from a style, writers take its stylesheet. A new shape is a new row here;
only a new kind of layout is code (see `builders.layouts`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reports.document.style.bullets import BULLETS
from reports.document.style.colours import OURS, Colours
from reports.document.style.narrative import NARRATIVE
from reports.document.style.shape import Boxes, FindingLayout, HouseStyle, Logo, Numbering, StandardText
from reports.document.style.titled import TITLED
from reports.document.style.words import Words

__all__ = [
    "BULLETS",
    "HOUSE_STYLES",
    "NARRATIVE",
    "OURS",
    "TITLED",
    "Boxes",
    "Colours",
    "FindingLayout",
    "HouseStyle",
    "Logo",
    "Numbering",
    "StandardText",
    "Words",
]

HOUSE_STYLES: Mapping[str, HouseStyle] = MappingProxyType({style.key: style for style in (BULLETS, TITLED, NARRATIVE)})
