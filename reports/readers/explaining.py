"""What was understood of each passage, and how sure that is: for a person who looks at it beside the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reports.document.nodes import Role
from reports.readers.corrections import FINDINGS, MORE, TEXT
from reports.readers.passage import Passage
from reports.readers.text.known import Kind, Known
from reports.readers.text.marks import Mark
from reports.readers.text.outline import Part
from reports.readers.text.points import is_bulleted
from reports.readers.text.titles import split_title
from reports.readers.transcript import Transcript
from reports.readers.understanding import parts_of
from reports.readers.vocabulary import Vocabulary


class Sureness(StrEnum):
    CERTAIN = "certain"
    """The source marks it, or its words are known."""
    LIKELY = "likely"
    """Its shape says so."""
    GUESSED = "guessed"
    """It may be otherwise: worth a look."""
    TOLD = "corrected"
    """Somebody said so."""


@dataclass(frozen=True, slots=True)
class Explained:
    """`what` is the passage, in words; `where` the heading of the chapter it stands in, "" before the first.

    `near`: the corrections that are most likely, if it is not what it was taken for.
    """

    passage: Passage
    what: str
    sureness: Sureness
    where: str
    near: tuple[str, ...] = ()


_SIDES = {
    Role.STRENGTHS: "Strength",
    Role.CONSIDERATIONS: "Consideration",
    Role.OBSERVATIONS: "Observation",
}
_ROLES = {
    Role.KEY_MESSAGES: "Key message",
    Role.RECOMMENDATIONS: "Recommendation",
    Role.CONTACTS: "Contact",
    Role.KEY_FACTS: "Key fact",
}


def explain(transcript: Transcript, vocabulary: Vocabulary) -> list[Explained]:
    """One for each passage, in the order of the source. What was taken apart, as a label that runs in to its text or
    lists side by side, is shown whole, with what was understood of its beginning."""
    found: dict[int, Explained] = {}
    for part in parts_of(transcript, vocabulary):
        for one in _of_part(part, None, ""):
            index = one.passage.index
            whole = replace(transcript.passages[index], index=index)
            found[index] = replace(found[index], passage=whole) if index in found else one
    return [found[index] for index in sorted(found)]


def _of_part(part: Part, side: Role | None, where: str) -> Iterator[Explained]:
    where = where or (part.heading.text if part.heading else "")
    if part.heading:
        known, sureness = part.known, _sure_of_heading(part.heading, part.known)
        yield Explained(part.heading, _heading(known), sureness, where, _near_heading(part.heading, known))
    side = part.known.role if part.known.kind is Kind.SIDE else side
    for passage in part.passages:
        what, sureness = _body(passage, side, part)
        sureness = Sureness.TOLD if passage.told else sureness
        yield Explained(passage, what, sureness, where, _near_body(passage, what, sureness))
    for child in part.parts:
        yield from _of_part(child, side, where)


def _near_heading(passage: Passage, known: Known) -> tuple[str, ...]:
    if passage.told:
        return ()
    if known.kind is Kind.SIDE:
        return tuple(role.value for role in _SIDES if role is not known.role)
    return (TEXT,) if known.kind is Kind.GROUP else ()


def _near_body(passage: Passage, what: str, sureness: Sureness) -> tuple[str, ...]:
    """A finding may be one of another kind; a guess offers both of what it is between."""
    if passage.told or passage.grid is not None:
        return ()
    kinds = tuple(told for told in FINDINGS if told.capitalize() != what)
    if sureness is Sureness.GUESSED:
        return (MORE, *kinds)
    return kinds if what in _SIDES.values() else ()


def _heading(known: Known) -> str:
    if known.role is Role.THEME:
        return f"Heading of theme {known.theme}"
    if known.kind is Kind.SIDE:
        return f"Heading of {known.role.value}"
    names = {Kind.CHAPTER: "Heading of a chapter", Kind.PART: "Heading of a statement or a focus area"}
    return names.get(known.kind, "Heading")


def _sure_of_heading(passage: Passage, known: Known) -> Sureness:
    if passage.told:
        return Sureness.TOLD
    if known.is_guess:
        return Sureness.GUESSED
    if passage.level or known.kind is Kind.SIDE or known.role is not Role.PROSE:
        return Sureness.CERTAIN
    return Sureness.GUESSED if known.kind is Kind.GROUP else Sureness.LIKELY


def _body(passage: Passage, side: Role | None, part: Part) -> tuple[str, Sureness]:
    if passage.grid is not None:
        return "Table", Sureness.CERTAIN
    if passage.told in FINDINGS:
        return _SIDES[FINDINGS[passage.told]], Sureness.TOLD
    role = part.known.role
    if passage.told == TEXT or side is None:
        is_listed = passage.told != TEXT and role in _ROLES
        return _ROLES[role] if is_listed else "Text", Sureness.LIKELY if is_listed else Sureness.CERTAIN
    name = _SIDES[side]
    more = f"More about a {name.lower()}"
    if passage.told == MORE:
        return more, Sureness.TOLD
    if is_bulleted(part.passages):
        is_finding = passage.mark is Mark.BULLET and passage.depth == 0
        return (name, Sureness.CERTAIN) if is_finding else (more, Sureness.LIKELY)
    if passage.mark is Mark.BULLET:
        return more, Sureness.LIKELY
    if split_title(passage.text):
        return name, Sureness.LIKELY
    return f"{name}, or more about the one above", Sureness.GUESSED
