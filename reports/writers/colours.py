"""Our files in a council's own colours.

Stylesheets, drawings and the parts of office files name our colours where they stand, so that each can be read, and
opened, by itself. Another style's colours are put in their place when a file is written. Only our own files come here,
never anybody's words.
"""

from __future__ import annotations

import re

from reports.document.style import OURS, Colours

_RINGS = ("2f6878", "3f7585")
"""Of the cover's rings: on paper and slides, and in Word."""
_OURS = {OURS.main[1:]: "main", OURS.accent[1:]: "accent"} | dict.fromkeys(_RINGS, "rings")
_ANY = re.compile("|".join(_OURS), re.IGNORECASE)


def recoloured(text: str, colours: Colours) -> str:
    """`text` as it is for our own colours. Small and capital letters are kept, which some programs mind."""
    if colours == OURS:
        return text
    return _ANY.sub(lambda found: _theirs(found[0], colours), text)


def _theirs(ours: str, colours: Colours) -> str:
    theirs = getattr(colours, _OURS[ours.lower()])[1:]
    return theirs.upper() if ours.isupper() else theirs
