"""Sentences and words of typed text, as checks compare them."""

from __future__ import annotations

import re
from functools import lru_cache

_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def sentences(text: str) -> list[str]:
    return [part for part in _END.split(text) if part.strip()]


def words(text: str) -> list[str]:
    """Words of letters, with the apostrophes and hyphens inside them; figures are none."""
    return _WORD.findall(text)


@lru_cache(maxsize=2048)
def folded(text: str) -> str:
    """Words in small letters with single spaces, so that signs and capitals make no difference."""
    return " ".join(_WORD.findall(text.casefold().replace("’", "'")))
