"""The text of an upload beside what was understood of each piece."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from unicodedata import category

from django.utils.text import Truncator

from reports.document.words import inline_text
from reports.importing.prepared import Prepared
from reports.readers.corrections import MORE, corrections
from reports.readers.explaining import Explained, Sureness, explain
from reports.readers.passage import Passage
from reports.readers.text.inlines import read_inlines

_WORDS = 60
"""Of a long paragraph; its beginning says which it is."""
_LABELS = {MORE: "More about the one above"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A correction that is one click away; "" takes back what was said."""

    told: str
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """`is_doubtful` for what is worth a look; `is_open` for the one being corrected, which shows its whole text.

    `next_doubtful` is the piece that is worth a look after this one, None after the last.
    """

    at: int
    place: int
    text: str
    what: str
    sureness: str
    is_doubtful: bool
    is_corrected: bool
    is_open: bool
    can_be_corrected: bool
    choices: tuple[Choice, ...]
    next_doubtful: int | None


class SourcePresenter:
    def __init__(self, prepared: Prepared, *, piece: int | None = None) -> None:
        """`piece` is the index of the piece in hand, if any."""
        self.prepared, self.piece = prepared, piece

    @property
    def unit(self) -> str:
        return self.prepared.transcript.unit.capitalize()

    @cached_property
    def choices(self) -> list[tuple[str, str]]:
        themes = {theme.number: theme.names[0] for theme in self.prepared.vocabulary.themes}
        return [("", "What was understood"), *corrections(themes).items()]

    @cached_property
    def told(self) -> dict[int, str]:
        """Index of each piece → what somebody said of it, "" for nothing."""
        return {at: passage.told for at, passage in enumerate(self.prepared.transcript.passages)}

    @cached_property
    def _explained(self) -> list[Explained]:
        return explain(self.prepared.transcript, self.prepared.vocabulary)

    @cached_property
    def _doubtful(self) -> list[int]:
        return [one.passage.index for one in self._explained if one.sureness is Sureness.GUESSED]

    @cached_property
    def pieces(self) -> list[Piece]:
        return [self._piece(one) for one in self._explained]

    @property
    def summary(self) -> str:
        counts = Counter(one.sureness for one in self._explained)
        return ", ".join(f"{counts[one]} {one.value}" for one in Sureness if counts[one])

    @property
    def first_doubtful(self) -> int | None:
        return next(iter(self._doubtful), None)

    def _piece(self, one: Explained) -> Piece:
        at = one.passage.index
        is_open = at == self.piece and one.passage.grid is None
        after = bisect_right(self._doubtful, at)
        return Piece(
            at=at,
            place=one.passage.line,
            text=_text(self.prepared.transcript.passages[at], whole=is_open),
            what=one.what,
            sureness=one.sureness.value,
            is_doubtful=one.sureness is Sureness.GUESSED,
            is_corrected=one.sureness is Sureness.TOLD,
            is_open=is_open,
            can_be_corrected=one.passage.grid is None,
            choices=_choices(one),
            next_doubtful=self._doubtful[after] if after < len(self._doubtful) else None,
        )


def whole_number(text: str) -> int | None:
    """A number from an address, None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else None


def _choices(one: Explained) -> tuple[Choice, ...]:
    if one.sureness is Sureness.TOLD:
        return (Choice("", "Take it back"),)
    return tuple(Choice(told, _LABELS.get(told, told.capitalize())) for told in one.near)


def _text(passage: Passage, *, whole: bool) -> str:
    """As printed, its number or bullet before it; a table row by row."""
    if passage.grid is not None:
        rows = (passage.grid.header, *passage.grid.rows)
        said = "; ".join(", ".join(filter(None, row)) for row in rows if row)
    else:
        said = inline_text(read_inlines(passage.text)[0])
    mark = f"{passage.number}." if passage.number else _bullet(passage) if not passage.level else ""
    text = " ".join(filter(None, (mark, said)))
    return text if whole else Truncator(text).words(_WORDS, truncate=" …")


def _bullet(passage: Passage) -> str:
    """A bullet of a symbol font has no shape outside it."""
    is_of_symbol_font = len(passage.glyph) == 1 and category(passage.glyph) == "Co"
    return "•" if is_of_symbol_font else passage.glyph
