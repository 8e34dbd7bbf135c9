"""What a person says that a passage is, where the reader was wrong.

A correction is one word. "chapter", "theme:2", "strengths", "considerations", "observations" and "heading" make a
heading of a passage; "strength", "consideration" and "observation" make a finding of it, wherever it stands; "more"
joins it to the finding above; "bullet" and "paragraph" say what it is among its neighbours; "text" makes plain text of
it, which is no heading and no finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reports.document.nodes import Role
from reports.readers.passage import DEEPEST, Passage
from reports.readers.reading import LeftOut, Why
from reports.readers.text.known import Kind, Known
from reports.readers.text.marks import Mark
from reports.readers.transcript import Transcript
from reports.readers.wording import words

TEXT, MORE, BULLET, PARAGRAPH = "text", "more", "bullet", "paragraph"
FINDINGS = {
    "strength": Role.STRENGTHS,
    "consideration": Role.CONSIDERATIONS,
    "observation": Role.OBSERVATIONS,
}
"""Correction → the role of the list in which such a finding stands."""
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
        **{told: f"A finding: {told}" for told in FINDINGS},
        MORE: "More about the finding above it",
        BULLET: "An item of the list it stands in",
        PARAGRAPH: "A paragraph like those around it",
        "chapter": "Heading of a chapter of its own",
        **named,
        "strengths": "Heading of strengths",
        "considerations": "Heading of considerations",
        "observations": "Heading of observations",
        "heading": "Another heading, inside what it stands in",
        TEXT: "Text: no heading and no finding",
    }


def corrected(transcript: Transcript, told: Mapping[int, str]) -> Transcript:
    """The transcript with corrections at some of its passages, by their index. A table stays one, whatever is said.

    A bullet that is a letter ("o") is named among what is left out where it is a bullet no longer.
    """
    passages, left_out = list(transcript.passages), list(transcript.left_out)
    for at, passage in enumerate(transcript.passages):
        if not told.get(at) or passage.grid is not None:
            continue
        passages[at] = _corrected(passage, told[at])
        if passage.mark is Mark.BULLET and passages[at].mark is not Mark.BULLET and words(passage.glyph):
            left_out.append(LeftOut(passage.line, passage.glyph, Why.MARKUP))
    return replace(transcript, passages=tuple(passages), left_out=tuple(left_out))


def as_told(passage: Passage) -> Known | None:
    """The heading that somebody said a passage is; None for what is no heading."""
    if passage.told.startswith(_THEME):
        return Known(Kind.THEME, Role.THEME, int(passage.told.removeprefix(_THEME)))
    return _HEADINGS.get(passage.told)


def _corrected(passage: Passage, told: str) -> Passage:
    """A finding that was a bullet stays one; what goes on with a bullet or a list's number stands deeper than it."""
    if passage.mark is Mark.BULLET and told in FINDINGS:
        return replace(passage, depth=0, told=told, role=None)
    if passage.mark in {Mark.BULLET, Mark.NUMBER} and told == MORE:
        return replace(passage, depth=min(passage.depth + 1, DEEPEST), told=told, role=None)
    if told == BULLET:
        glyph = passage.glyph if passage.mark is Mark.BULLET else "•"
        return replace(passage, mark=Mark.BULLET, glyph=glyph, depth=0, told=told, role=None)
    mark = Mark.NONE if not passage.number else Mark.NUMBER
    return replace(passage, mark=mark, glyph="", depth=0, told=told, role=None)
