"""The annex of a report: every line of the factual accuracy check, and what the team answered."""

from __future__ import annotations

from reports.builders.facts import AccuracyFacts
from reports.document.nodes import Document, Paragraph, Section, Table, Text

TITLE = "Annex: factual accuracy"
CAPTION = "What the council said about the draft, and what was done"
COLUMNS = ("Place", "What the draft said", "What the council said", "Answer")
_CELL = 4_900
"""Characters that a cell may have: below what a writer takes. Longer texts end with an ellipsis."""
_QUOTED = 400
"""Of a passage of the draft: enough to find it again."""
_PARTED = 1_500
"""Rows of one table: below what a writer takes."""


def annex(lines: tuple[AccuracyFacts, ...]) -> tuple[Section, ...]:
    """One section with all lines in tables, nothing where there are none."""
    if not lines:
        return ()
    parts = [lines[start : start + _PARTED] for start in range(0, len(lines), _PARTED)]
    tables = (Table(CAPTION, COLUMNS, tuple(map(_row, part))) for part in parts)
    return (Section((Text(TITLE),), (Paragraph((Text(_counted(lines)),)), *tables), anchor="annex-accuracy"),)


def alone(lines: tuple[AccuracyFacts, ...], *, council: str, title: str) -> Document:
    """The annex as a document of its own. `title` is the review's."""
    nothing = Section((Text(TITLE),), (Paragraph((Text("The council made no comments on the draft."),)),))
    return Document(council, title, annex(lines) or (nothing,))


def _counted(lines: tuple[AccuracyFacts, ...]) -> str:
    number = len(lines)
    accepted = sum(line.outcome == "Accepted" for line in lines)
    declined = sum(line.outcome == "Declined" for line in lines)
    said = f"The council made {number} {'comment' if number == 1 else 'comments'} on the draft for factual accuracy. "
    open_ones = number - accepted - declined
    rest = f", {open_ones} not answered" if open_ones else ""
    return f"{said}The team accepted {accepted} and declined {declined}{rest}."


def _row(line: AccuracyFacts) -> tuple[str, ...]:
    said = [f"{line.kind}: {line.text}"]
    if line.suggestion:
        said.append(f"Suggested wording: {line.suggestion}")
    if line.evidence:
        said.append(f"Evidence: {line.evidence}")
    answer = f"{line.outcome}: {line.answer}" if line.answer else line.outcome
    return (line.place or "–", _short(line.passage, _QUOTED), _short(" ".join(said)), _short(answer))


def _short(text: str, most: int = _CELL) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
