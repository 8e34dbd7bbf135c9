"""The framework listed in the background of a report: themes with their statements, which look like chapters."""

from __future__ import annotations

from dataclasses import replace

from reports.document.nodes import Role
from reports.readers.passage import Passage
from reports.readers.text.known import Kind, recognise
from reports.readers.text.marks import Mark
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import fold

_LONGEST_TITLE = 12
_FEWEST = 2
_COVERS = ("covers", "includes", "include", "quality statements")


def listed_overview(passages: list[Passage], vocabulary: Vocabulary) -> list[Passage]:
    """Passages in which themes that only list what they cover, one after the other, are bullets of one list.

    A theme followed by anything else is a chapter and stays as it is.
    """
    done = list(passages)
    at = 0
    while at < len(passages):
        groups = _groups(passages, at, vocabulary)
        if len(groups) < _FEWEST:
            at += 1
            continue
        for start, end in groups:
            done[start:end] = _listed(passages[start:end])
        if at and done[at - 1].role is None and len(done[at - 1].text.split()) <= _LONGEST_TITLE:
            # The overview's title is no heading: what follows the overview does not stand under it.
            done[at - 1] = replace(done[at - 1], role=Role.NOTE)
        at = groups[-1][1]
    return done


def _groups(passages: list[Passage], start: int, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Bounds of each theme with its bullets, as many as follow one another from `start`."""
    groups: list[tuple[int, int]] = []
    while start < len(passages) and _names_theme(passages[start], vocabulary):
        end = start + 1
        while end < len(passages) and passages[end].mark is Mark.BULLET:
            end += 1
        if not _covers(passages[start + 1 : end], passages[start], vocabulary) and not _comes_again(
            passages, start, vocabulary
        ):
            break
        groups.append((start, end))
        start = end
    if groups and start < len(passages):
        known = recognise(passages[start].text, vocabulary)
        if known and known.kind is Kind.SIDE:
            groups.pop()
    return groups


def _listed(group: list[Passage]) -> list[Passage]:
    theme, *bullets = group
    mark = Mark.NUMBER if theme.mark is Mark.NUMBER else Mark.BULLET
    return [
        replace(theme, mark=mark, role=Role.FRAMEWORK, depth=0),
        *(replace(bullet, role=Role.FRAMEWORK, depth=bullet.depth + 1) for bullet in bullets),
    ]


def _names_theme(passage: Passage, vocabulary: Vocabulary) -> bool:
    if passage.mark is Mark.BULLET:
        return False
    known = recognise(passage.text, vocabulary)
    return known.kind is Kind.THEME if known else _says_what_theme_covers(passage)


def _says_what_theme_covers(passage: Passage) -> bool:
    """As in "Theme 1: Working with people. This theme covers:"."""
    text = fold(passage.text) if len(passage.text) <= 200 else ""
    return text.startswith("theme ") and text.endswith(_COVERS)


def _covers(bullets: list[Passage], theme: Passage, vocabulary: Vocabulary) -> bool:
    """True for a list of statements by name, or for any list that was announced as what the theme covers."""
    if not bullets:
        return False
    named = sum(vocabulary.statement_named(bullet.text) is not None for bullet in bullets)
    return _says_what_theme_covers(theme) or named * 2 > len(bullets)


def _comes_again(passages: list[Passage], at: int, vocabulary: Vocabulary) -> bool:
    """True for the bare name of a theme, with another theme's right before or after it, that is a chapter later."""
    theme = recognise(passages[at].text, vocabulary)
    beside = [
        recognise(passage.text, vocabulary) for passage in passages[max(at - 1, 0) : at] + passages[at + 1 : at + 2]
    ]
    if theme is None or not any(known and known.kind is Kind.THEME for known in beside):
        return False
    return any(recognise(passage.text, vocabulary) == theme for passage in passages[at + 1 :])
