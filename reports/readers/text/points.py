"""Strengths, considerations and observations: which words are a heading, which belong to it.

Three layouts, as published: bullets, each a finding with its whole text as heading, and paragraphs that expand the
list; paragraphs with run-in headings; headings on lines of their own. Where a side uses run-in headings, a paragraph
without one goes on with the finding above it, unless it sets its own subject in bold: then it is a finding without
a heading, as is every paragraph of a side that uses none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from reports.document.nodes import Block, Role, Section
from reports.readers.corrections import FINDINGS, MORE, TEXT
from reports.readers.passage import Passage
from reports.readers.text.blocks import as_list, is_list, paragraph, prose, runs
from reports.readers.text.known import printed_heading
from reports.readers.text.ledger import Ledger
from reports.readers.text.marks import Mark
from reports.readers.text.outline import Part
from reports.readers.text.titles import has_subject_in_bold, is_marked_title, split_title
from reports.readers.text.told import is_told_finding, stretches, titled_finding, told_section

_MOST_TITLED = 0.5
_MOST_WORDS_OF_ITEM = 40
_BETWEEN_SENTENCES = re.compile(r"[.!?]\s+\S")


def side_blocks(part: Part, role: Role, ledger: Ledger) -> tuple[Block, ...]:
    """A list with role POINTS for bulleted findings; else one section a finding, groups being sections with `role`."""
    part = replace(part, passages=_as_items(part.passages))
    own: list[Block] = []
    for is_text, passages in _parted(part.passages):
        if is_text:
            own += [paragraph(passage, ledger) for passage in passages]
        elif is_bulleted(part.passages):
            own += _listed(passages, role, ledger)
        else:
            own += [_finding(one, role, ledger) for one in _findings(passages)]
    return (*own, *(section for child in part.parts for section in _group(child, role, ledger)))


def _as_items(passages: list[Passage]) -> list[Passage]:
    """Numbered sentences, one each, are items of a list, however far apart they stand, and so is one alone."""
    if all(one.mark is Mark.NUMBER and _is_one_sentence(one.text) for one in passages):
        return [replace(one, mark=Mark.BULLET) for one in passages]
    return passages


def _is_one_sentence(text: str) -> bool:
    is_short = len(text.split()) <= _MOST_WORDS_OF_ITEM
    return is_short and not _BETWEEN_SENTENCES.search(text) and not split_title(text)


def _parted(passages: list[Passage]) -> Iterator[tuple[bool, list[Passage]]]:
    """Passages in stretches: what somebody said is text and no finding, and what stands between."""
    for is_text, group in groupby(passages, key=lambda passage: passage.told == TEXT):
        yield is_text, list(group)


def _listed(passages: list[Passage], role: Role, ledger: Ledger) -> Iterator[Block]:
    """Lists with what expands them, and findings of another kind that somebody told of, each in its place."""
    for is_told, stretch in stretches(passages, role):
        yield from (told_section(stretch, ledger),) if is_told else _bulleted(stretch, ledger)


def _group(part: Part, role: Role, ledger: Ledger) -> Iterator[Section]:
    """A heading inside a side: over several findings, or of one finding whose text stands under it.

    A paragraph further down that sets its own subject in bold is a finding without a heading.
    """
    heading = ledger.inlines(printed_heading(part.heading.text), part.heading.line)
    ledger.note_number(part.heading)
    if (
        _holds_titles(part.passages)
        or part.parts
        or is_bulleted(part.passages)
        or any(map(is_told_finding, part.passages))
    ):
        yield Section(heading, side_blocks(part, role, ledger), role=role)
        return
    others = (at for at, passage in enumerate(part.passages) if at and _is_finding_of_its_own(passage))
    bounds = [0, *others, len(part.passages)]
    for start, end in pairwise(bounds):
        yield Section(heading if start == 0 else (), prose(part.passages[start:end], ledger))


def _holds_titles(passages: list[Passage]) -> bool:
    """A first sentence that could be a title is one where a second passage has such a one, too."""
    paragraphs = [passage.text for passage in passages if passage.mark is not Mark.BULLET]
    return any(map(is_marked_title, paragraphs)) or sum(bool(split_title(text)) for text in paragraphs) > 1


def _is_finding_of_its_own(passage: Passage) -> bool:
    return passage.mark is not Mark.BULLET and has_subject_in_bold(passage.text)


def is_bulleted(passages: list[Passage]) -> bool:
    """True when a list comes first, a sentence that leads in to it and findings that somebody told of aside."""
    passages = [passage for passage in passages if not is_told_finding(passage)] or passages
    first = next(runs(passages[1:] if passages and _leads_in(passages[0]) else passages), None)
    return first is not None and is_list(first)


def _leads_in(passage: Passage) -> bool:
    return passage.mark is Mark.NONE and passage.text.endswith(":") and not split_title(passage.text)


def _bulleted(passages: list[Passage], ledger: Ledger) -> tuple[Block, ...]:
    """Each list is one of findings, except where it goes on with the paragraph before it: one that announces it, or a
    numbered one, since numbered paragraphs expand the findings above them. What is told to be a finding is an item."""
    blocks: list[Block] = []
    announced = False
    for run in runs([replace(one, mark=Mark.BULLET) if is_told_finding(one) else one for one in passages]):
        is_announced = announced and not is_told_finding(run[0])
        if is_list(run) and (run[0].mark is Mark.BULLET or announced or not blocks):
            blocks.append(as_list(run, ledger, None if is_announced else Role.POINTS))
        else:
            blocks += [paragraph(passage, ledger) for passage in run]
        expands = run[0].text.endswith(":") or run[0].mark is Mark.NUMBER
        announced = not is_list(run) and len(blocks) > 1 and expands
    return tuple(blocks)


def _findings(passages: list[Passage]) -> list[list[Passage]]:
    """Paragraphs with those that go on with them."""
    paragraphs = [passage for passage in passages if passage.mark is not Mark.BULLET]
    titled = sum(bool(split_title(passage.text)) or has_subject_in_bold(passage.text) for passage in paragraphs)
    titles_are_usual = titled >= _MOST_TITLED * len(paragraphs)
    findings: list[list[Passage]] = []
    for passage in passages:
        if not findings or _begins_finding(passage, titles_are_usual):
            findings.append([])
        findings[-1].append(passage)
    return findings


def _finding(passages: list[Passage], role: Role, ledger: Ledger) -> Section:
    is_of_another_kind = is_told_finding(passages[0]) and FINDINGS[passages[0].told] is not role
    return told_section(passages, ledger) if is_of_another_kind else titled_finding(passages, ledger)


def _begins_finding(passage: Passage, titles_are_usual: bool) -> bool:
    if is_told_finding(passage):
        return True
    if passage.mark is Mark.BULLET or passage.told == MORE:
        return False
    return bool(split_title(passage.text)) or not titles_are_usual or has_subject_in_bold(passage.text)
