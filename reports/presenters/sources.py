"""The text of an upload beside what was understood of each piece."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.utils.text import Truncator

from reports.document.words import inline_text
from reports.importing.prepared import Prepared
from reports.readers.corrections import corrections
from reports.readers.explaining import Explained, Sureness, explain
from reports.readers.passage import Passage
from reports.readers.text.inlines import read_inlines

_WORDS = 60
"""Of a long paragraph; its beginning says which it is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`is_doubtful` for what is worth a look; `is_open` for the one that is being corrected."""

    at: int
    place: int
    text: str
    what: str
    sureness: str
    is_doubtful: bool
    is_corrected: bool
    is_open: bool
    can_be_corrected: bool


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
    def pieces(self) -> list[Piece]:
        return [self._piece(one) for one in explain(self.prepared.transcript, self.prepared.vocabulary)]

    @property
    def summary(self) -> str:
        counts = Counter(piece.sureness for piece in self.pieces)
        named = (f"{counts[one.value]} {one.value}" for one in Sureness if counts[one.value])
        return ", ".join(named)

    def _piece(self, one: Explained) -> Piece:
        at = one.passage.index
        return Piece(
            at=at,
            place=one.passage.line,
            text=_text(self.prepared.transcript.passages[at]),
            what=one.what,
            sureness=one.sureness.value,
            is_doubtful=one.sureness is Sureness.GUESSED,
            is_corrected=one.sureness is Sureness.TOLD,
            is_open=at == self.piece and one.passage.grid is None,
            can_be_corrected=one.passage.grid is None,
        )


def whole_number(text: str) -> int | None:
    """A number from an address, None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else None


def _text(passage: Passage) -> str:
    """As printed, its number or bullet before it; a table row by row."""
    if passage.grid is not None:
        rows = (passage.grid.header, *passage.grid.rows)
        said = "; ".join(", ".join(filter(None, row)) for row in rows if row)
    else:
        said = inline_text(read_inlines(passage.text)[0])
    mark = f"{passage.number}." if passage.number else passage.glyph if not passage.level else ""
    return Truncator(" ".join(filter(None, (mark, said)))).words(_WORDS, truncate=" …")
