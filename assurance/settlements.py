"""What the page of two versions sends back, settled into one text. Plain values only.

On that page one chooses paragraph by paragraph, and below stands the text to keep, which can be changed by hand. With
script the text follows the choices; without, the page sends both, and which of the two was changed decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assurance.differences import Row, Side, combine
from assurance.fragments import canonical

_LETTERS = {Side.MINE: "m", Side.THEIRS: "t", None: "-"}
_SIDES = {letter: side for side, letter in _LETTERS.items()}

Choices = Sequence[Side | None]


@dataclass(frozen=True, slots=True)
class Settlement:
    """`text` is what to keep; `is_open` when choices and text were both changed and do not say the same."""

    text: str
    is_open: bool = False


def settle(rows: Sequence[Row], *, choices: Choices, built: Choices, text: str) -> Settlement:
    """`built` are the choices that `text` was put together from before anybody changed it."""
    if list(choices) == list(built):
        return Settlement(text)
    combined = combine(rows, choices)
    if canonical(text) in (combined, combine(rows, built)):
        return Settlement(combined)
    return Settlement(text, is_open=True)


def spelled(choices: Choices) -> str:
    """Choices as one letter each, for a hidden field."""
    return "".join(_LETTERS[side] for side in choices)


def read(letters: str, rows: Sequence[Row]) -> list[Side | None] | None:
    """The reverse of `spelled`; None where the letters do not fit the rows."""
    if len(letters) != len(rows) or set(letters) - set(_SIDES):
        return None
    return [_SIDES[letter] for letter in letters]
