"""Runs of text with their marks → the text of a passage, in the notation that every reader uses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from reports.document.runs import Run

_SPACES = re.compile(r"[ \t\r\f\u200b]+")
_LITERAL = re.compile(r"\*|\[(?=[^\[\]]*\]\()")
_LABEL = re.compile(r"[\[\]\n]")
_ADDRESS = re.compile(r"[()\s]")
# Stars around slanted words mean that only where no letter or star touches them.
_OPEN, _CLOSE = "\ue000", "\ue001"
_SLANTED = re.compile(
    rf"(?<![\w*\\]){_OPEN}([^\s*{_OPEN}{_CLOSE}](?:[^*\n{_OPEN}{_CLOSE}]*[^\s*\\{_OPEN}{_CLOSE}])?){_CLOSE}(?![\w*])"
)
_LOOSE = re.compile(rf"[{_OPEN}{_CLOSE}]")
_FIRST_STAR = re.compile(r"\\\*(?=\s)")


def marked(runs: Iterable[Run]) -> str:
    """Text with stars around strong and slanted words; white space as a browser shows it; "" when nothing is said."""
    whole = "".join(_linked(href, list(group)) for href, group in groupby(runs, key=lambda run: run.href))
    lines = (_SPACES.sub(" ", line).strip() for line in whole.split("\n"))
    text = _LOOSE.sub("", _SLANTED.sub(r"*\1*", "\n".join(lines).strip("\n")))
    # A star at the start of a paragraph is the bullet that somebody typed.
    return _FIRST_STAR.sub("*", text, count=1) if text.startswith("\\*") else text


def _linked(href: str, runs: list[Run]) -> str:
    label = "".join(run.text or " " for run in runs)
    if not href or not label.strip() or _LABEL.search(label) or _ADDRESS.search(href):
        return _styled(runs)
    before, bare, after = _bare(label)
    return f"{before}[{_literal(bare)}]({href}){after}"


def _styled(runs: list[Run]) -> str:
    written = []
    for strong, group in groupby(runs, key=lambda run: run.strong):
        text = "".join("\n" if run.text is None else _slanted(run, strong=strong) for run in group)
        written.append("\n".join(map(_strong, text.split("\n"))) if strong else text)
    return "".join(written)


def _slanted(run: Run, *, strong: bool) -> str:
    before, bare, after = _bare(_literal(run.text))
    return f"{before}{_OPEN}{bare}{_CLOSE}{after}" if run.emphasis and not strong else f"{before}{bare}{after}"


def _strong(line: str) -> str:
    """Stars hug the words: white space stays outside, and each line has stars of its own."""
    before, bare, after = _bare(line)
    return f"{before}**{bare}**{after}" if any(letter.isalnum() for letter in bare) else line


def _bare(text: str) -> tuple[str, str, str]:
    bare = text.strip()
    start = text.find(bare) if bare else len(text)
    return text[:start], bare, text[start + len(bare) :]


def _literal(text: str) -> str:
    return _LITERAL.sub(lambda found: f"\\{found.group()}", text)
