"""Acronyms that need no asking: what the field means by them, and those that are words by now."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from reports import word_lists

_FOLDER = Path(__file__).parent / "data"


@cache
def of_the_field() -> Mapping[str, str]:
    """Acronym → meaning, as adult social care and local government in England use it."""
    return MappingProxyType(word_lists.pairs(_FOLDER / "meanings.txt"))


@cache
def everyday() -> frozenset[str]:
    """Those that every reader of a council's report knows: nobody has to explain them."""
    return frozenset(word_lists.entries(_FOLDER / "everyday.txt"))


@cache
def for_stress() -> frozenset[str]:
    """Words that people type in capitals so that they are not overlooked."""
    return frozenset(word_lists.entries(_FOLDER / "for_stress.txt"))
