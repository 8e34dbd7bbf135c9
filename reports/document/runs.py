"""Marked runs of text, and the one way in which they nest.

A paragraph is first a flat list of runs, each with its marks; only then a tree. So `<b><i>x</b></i>` and
`<i><b>x</b></i>` give the same nodes: a link holds strong text, strong text holds emphasis, emphasis holds text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from reports.document.nodes import Break, Emphasis, Inline, Link, Strong, Text

# HTML's white space. A no-break space is not among them: somebody put it there on purpose.
_SPACES = re.compile("[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Run:
    """`text` None is a line break."""

    text: str | None
    href: str = ""
    strong: bool = False
    emphasis: bool = False


def inlines(runs: Iterable[Run]) -> tuple[Inline, ...]:
    """Runs as nodes: white space as a browser shows it, marks nested in the one order, equal neighbours merged."""
    return tuple(_nest(list(_trimmed(runs))))


def runs_of(nodes: Iterable[Inline], marks: Run = Run("")) -> Iterator[Run]:
    """The flat runs of inline nodes, the inverse of `inlines`."""
    for node in nodes:
        match node:
            case Text(text):
                yield replace(marks, text=text)
            case Break():
                yield replace(marks, text=None)
            case Strong(children):
                yield from runs_of(children, replace(marks, strong=True))
            case Emphasis(children):
                yield from runs_of(children, replace(marks, emphasis=True))
            case _:
                yield from runs_of(node.children, replace(marks, href=marks.href or node.href))


def _trimmed(runs: Iterable[Run]) -> Iterator[Run]:
    """Collapses white space; none at either end of a line, no break at either end of the paragraph."""
    pending: list[Run] = []  # one space, or breaks: they only count once a word follows
    begun = False
    for run in runs:
        if run.text is None:
            if pending and pending[0].text:
                pending.clear()
            pending.append(run)
            continue
        for piece in _pieces(run.text):
            if piece == " ":
                if not pending:
                    pending.append(replace(run, text=" "))
                continue
            if begun:
                yield from pending
            pending, begun = [], True
            yield replace(run, text=piece)


def _pieces(text: str) -> Iterator[str]:
    """Words and single spaces, in order."""
    parts = _SPACES.split(text)
    for number, part in enumerate(parts):
        if number:
            yield " "
        if part:
            yield part


def _nest(runs: list[Run]) -> Iterator[Inline]:
    for href, linked in groupby(runs, key=lambda run: run.href):
        children = tuple(_strong(linked))
        if href:
            yield Link(children, href)
        else:
            yield from children


def _strong(runs: Iterable[Run]) -> Iterator[Inline]:
    for strong, marked in groupby(runs, key=lambda run: run.strong):
        children = tuple(_emphasised(marked))
        if strong:
            yield Strong(children)
        else:
            yield from children


def _emphasised(runs: Iterable[Run]) -> Iterator[Inline]:
    for emphasised, marked in groupby(runs, key=lambda run: run.emphasis):
        children = tuple(_merged(marked))
        if emphasised:
            yield Emphasis(children)
        else:
            yield from children


def _merged(runs: Iterable[Run]) -> Iterator[Inline]:
    for is_break, pieces in groupby(runs, key=lambda run: run.text is None):
        if is_break:
            yield from (Break() for _ in pieces)
        else:
            yield Text("".join(run.text for run in pieces))
