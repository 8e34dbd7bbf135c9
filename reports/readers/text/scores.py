"""Scores by statement, as a regulator's page prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reports.document.nodes import Block, Document, Paragraph, Role, Section, Table
from reports.document.words import inline_text
from reports.readers.passage import Passage
from reports.readers.text.marks import Mark
from reports.readers.text.signs import SCORE_LINE
from reports.readers.vocabulary import Vocabulary

_SCORED = re.compile(
    r"(?P<name>\S.{2,100}?)\s*(?:\n|[-–—:|,]|\s)\s*(?P<score>score\s*:?\s*[0-9])\s*|(?P<name2>\S.{2,100}?)\s*[:\n]\s*(?P<score2>[0-9])\s*",
    re.IGNORECASE,
)


def scored_statement(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Name and score as printed, of an item such as "Safeguarding / Score: 3", when the name is a statement's."""
    found = _SCORED.fullmatch(text) if len(text) < 200 else None
    if not found:
        return None
    name, score = found["name"] or found["name2"], found["score"] or found["score2"]
    return (name, score) if vocabulary.statement_named(name) else None


def with_scores(passages: list[Passage], vocabulary: Vocabulary) -> list[Passage]:
    """Passages in which the score on a line below the name of a statement stands in one passage with it."""
    done: list[Passage] = []
    for passage in passages:
        is_score = passage.mark is Mark.NONE and SCORE_LINE.fullmatch(passage.text)
        if is_score and done and vocabulary.statement_named(done[-1].text):
            done[-1] = replace(done[-1], text=f"{done[-1].text}\n{passage.text}")
        else:
            done.append(passage)
    return done


def scores_in(document: Document, vocabulary: Vocabulary) -> dict[str, int]:
    """Statement key → score, in the order of the report; the first print of a score counts."""
    found: dict[str, int] = {}
    for name, score in _printed(document.sections):
        statement = vocabulary.statement_named(name)
        lowest, highest = vocabulary.scale
        if statement and lowest <= score <= highest:
            found.setdefault(statement.key, score)
    return found


def _printed(blocks: tuple[Block, ...], heading: str = "") -> Iterator[tuple[str, int]]:
    for block in blocks:
        match block:
            case Table(rows=rows, role=Role.SCORES):
                yield from ((name, int(SCORE_LINE.search(score)["score"])) for name, score in rows)
            case Paragraph(children=children, role=Role.SCORES):
                yield heading, int(SCORE_LINE.match(inline_text(children))["score"])
            case Section(heading=title, blocks=inside):
                yield from _printed(inside, inline_text(title))
