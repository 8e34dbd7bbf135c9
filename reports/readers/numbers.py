"""Numbers in words and in figures."""

from __future__ import annotations

_UNITS_IN_ORDER = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS_IN_ORDER = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS, _TENS = _UNITS_IN_ORDER.split(), _TENS_IN_ORDER.split()
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {word: value * 10 for value, word in enumerate(_TENS, 2)}

NUMBER = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6}"
    rf"|(?:(?:{'|'.join(sorted([*_VALUES, 'hundred', 'thousand'], key=len, reverse=True))})(?:\s+and\s+|[\s-]+|\b))+)"
)
"""Pattern of a whole number in figures ("1,200") or in words ("one hundred and sixty"), for use without capitals."""


def number_value(text: str) -> int:
    """Value of what NUMBER matches.

    >>> number_value("one hundred and sixty"), number_value("thirty-five"), number_value("1,200")
    (160, 35, 1200)
    """
    text = text.strip().lower()
    if text[:1].isdigit():
        return int(text.replace(",", ""))
    total = part = 0
    for word in text.replace("-", " ").split():
        if word == "thousand":
            total, part = total + (part or 1) * 1000, 0
        elif word == "hundred":
            part = (part or 1) * 100
        else:
            part += _VALUES.get(word, 0)
    return total + part
