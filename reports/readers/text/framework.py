"""What stands at the head of a theme: its lead sentence, and the regulator's we and I statements in a box."""

from __future__ import annotations

import re

from reports.document.nodes import Block, Role, Section
from reports.readers.text.blocks import as_list, is_list, paragraph, prose, runs
from reports.readers.text.known import Kind
from reports.readers.text.ledger import Ledger
from reports.readers.text.outline import Part
from reports.readers.passage import Passage
from reports.readers.text.signs import is_source_line
from reports.readers.vocabulary import SAME_SENTENCE, Vocabulary
from reports.readers.wording import fold, likeness

_LEAD = re.compile(r"this (theme |area |section )?(relates to|covers|is about|looks at|includes)\b")
_I = re.compile(r"(i|when i|if i|my|people)\b")
_LONGEST = 600


def theme_blocks(part: Part, vocabulary: Vocabulary, ledger: Ledger) -> tuple[Block, ...]:
    """Blocks of a theme before its first sub-heading. Those of a theme that goes on by quality statements are notes."""
    grouped = list(runs(part.passages))
    lead: list[Block] = []
    while grouped and not is_list(grouped[0]) and _is_lead(grouped[0][0], vocabulary):
        lead.append(paragraph(grouped.pop(0)[0], ledger, Role.LEAD))
    box: list[Block] = []
    while grouped and (role := _framework_role(grouped[0], vocabulary)):
        run = grouped.pop(0)
        box.append(as_list(run, ledger, role) if is_list(run) else paragraph(run[0], ledger, role))
    rest = [passage for run in grouped for passage in run]
    by_statement = any(child.known.kind is Kind.PART and child.known.role is Role.OBSERVATIONS for child in part.parts)
    framed = (Section((), tuple(box), role=Role.FRAMEWORK),) if box else ()
    return (*lead, *framed, *(_notes(rest, ledger) if by_statement else prose(rest, ledger)))


def _notes(passages: list[Passage], ledger: Ledger) -> tuple[Block, ...]:
    return tuple(
        as_list(run, ledger, Role.NOTE) if is_list(run) else paragraph(run[0], ledger, Role.NOTE)
        for run in runs(passages)
    )


def _is_lead(passage: Passage, vocabulary: Vocabulary) -> bool:
    if passage.number or len(passage.text) > _LONGEST:
        return False
    return bool(_LEAD.match(fold(passage.text))) or vocabulary.is_lead_sentence(passage.text)


def _framework_role(run: list[Passage], vocabulary: Vocabulary) -> Role | None:
    if is_list(run):
        if all(vocabulary.statement_named(passage.text) for passage in run):
            return Role.FRAMEWORK
        is_i = all(_I.match(fold(passage.text)) or vocabulary.is_i_statement(passage.text) for passage in run)
        return Role.I_STATEMENTS if is_i else None
    passage = run[0]
    if passage.number or len(passage.text) > _LONGEST:
        return None
    if is_we_statement(passage.text, vocabulary):
        return Role.WE_STATEMENTS
    return Role.NOTE if is_source_line(passage.text) else None


def is_we_statement(text: str, vocabulary: Vocabulary) -> bool:
    """True for "Name of a statement: We …" and for the wording of a we statement by itself."""
    name, _, rest = text.partition(":")
    if vocabulary.statement_named(name) and fold(rest).startswith("we "):
        return True
    return any(likeness(text, statement.we_statement) >= SAME_SENTENCE for statement in vocabulary.statements)
