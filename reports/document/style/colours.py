"""The two colours of a house style, and whether words in them can be read.

The measure is the contrast ratio of the Web Content Accessibility Guidelines 2.2 (relative luminance of sRGB): 1 for no
difference, 21 for black on white. Words need 4.5. A colour's words stand on white and on the pale ground of the
framework's box, and white words stand on it on the cover; the pale ground asks for most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LEAST = 4.5
WHITE, PALE = "#ffffff", "#f1f5f5"
_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_RINGS = 0.15
"""How far the rings of the cover are lighter than the ground that they are drawn on."""


@dataclass(frozen=True, slots=True)
class Colours:
    """As #rrggbb, in small letters. `main` is for headings, numbers, strengths and the cover; `accent` for the rest."""

    main: str = "#0f4c5c"
    accent: str = "#8f3d1f"

    @property
    def rings(self) -> str:
        return _hex(part + (255 - part) * _RINGS for part in _parts(self.main))


OURS = Colours()


def as_colour(text: str) -> str:
    """ "#0F4C5C", "0f4c5c" or "#abc" as #rrggbb in small letters; empty for what is no colour."""
    found = _HEX.fullmatch(text.strip())
    if not found:
        return ""
    digits = found[1].lower()
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(digit * 2 for digit in digits)


def contrast(one: str, other: str) -> float:
    """Between two colours as #rrggbb, from 1 to 21, whichever comes first."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_readable(colour: str) -> bool:
    return min(contrast(colour, ground) for ground in (WHITE, PALE)) >= LEAST


def nearest_readable(colour: str) -> str:
    """The same hue, only as much darker as it must be."""
    shades = (_hex(part * share / 255 for part in _parts(colour)) for share in range(255, -1, -1))
    return next(shade for shade in shades if is_readable(shade))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(parts) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in parts)
