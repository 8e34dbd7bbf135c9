"""What a person says that a passage is, where the reader was wrong.

A correction is one word: "chapter", "theme:2", "strengths", "considerations", "observations" and "heading" make a
heading of a passage, "text" makes plain text of it, which is no heading and no finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reports.document.nodes import Role
from reports.readers.passage import Passage
from reports.readers.text.known import Kind, Known
from reports.readers.text.marks import Mark
from reports.readers.transcript import Transcript

TEXT = "text"
_THEME = "theme:"
_HEADINGS = {
    "chapter": Known(Kind.CHAPTER, Role.PROSE),
    "strengths": Known(Kind.SIDE, Role.STRENGTHS),
    "considerations": Known(Kind.SIDE, Role.CONSIDERATIONS),
    "observations": Known(Kind.SIDE, Role.OBSERVATIONS),
    "heading": Known(Kind.GROUP, Role.PROSE),
}


def corrections(themes: Mapping[int, str]) -> dict[str, str]:
    """Every correction there is, with its words. `themes`: numbers and names of the framework's themes."""
    named = {f"{_THEME}{number}": f"Heading of theme {number}: {name}" for number, name in themes.items()}
    return {
        "chapter": "Heading of a chapter of its own",
        **named,
        "strengths": "Heading of strengths",
        "considerations": "Heading of considerations",
        "observations": "Heading of observations",
        "heading": "Another heading, inside what it stands in",
        TEXT: "Text: no heading and no finding",
    }


def corrected(transcript: Transcript, told: Mapping[int, str]) -> Transcript:
    """The transcript with corrections at some of its passages, by their index."""
    passages = [_corrected(passage, told.get(at, "")) for at, passage in enumerate(transcript.passages)]
    return replace(transcript, passages=tuple(passages))


def as_told(passage: Passage) -> Known | None:
    """The heading that somebody said a passage is; None for text."""
    if passage.told.startswith(_THEME):
        return Known(Kind.THEME, Role.THEME, int(passage.told.removeprefix(_THEME)))
    return _HEADINGS.get(passage.told)


def _corrected(passage: Passage, told: str) -> Passage:
    """A table stays one, whatever is said of it."""
    if not told or passage.grid is not None:
        return passage
    mark = Mark.NONE if not passage.number else Mark.NUMBER
    return replace(passage, mark=mark, glyph="", depth=0, told=told, role=None)
