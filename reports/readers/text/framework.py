"""What stands at the head of a theme: its lead sentence, and the regulator's we and I statements in a box."""

from __future__ import annotations

import re
from dataclasses import replace

from reports.document.nodes import Block, Role, Section
from reports.readers.passage import Passage
from reports.readers.text.blocks import as_list, is_list, paragraph, prose, runs
from reports.readers.text.known import Kind
from reports.readers.text.ledger import Ledger
from reports.readers.text.outline import Part
from reports.readers.text.signs import is_source_line
from reports.readers.vocabulary import SAME_SENTENCE, Vocabulary
from reports.readers.wording import fold, likeness

_LEAD = re.compile(r"this (theme |area |section )?(relates to|covers|is about|looks at|includes)\b")
_I = re.compile(r"(i|when i|if i|my|people)\b")
_SOURCE = re.compile(r"source: ", re.IGNORECASE)
_NO_STATEMENTS = re.compile(r"\bno (i|we) statements\b", re.IGNORECASE)
_LONGEST = 600


def theme_blocks(part: Part, vocabulary: Vocabulary, ledger: Ledger) -> tuple[Block, ...]:
    """Blocks of a theme before its first sub-heading. Those of a theme that goes on by quality statements are notes."""
    grouped = list(runs(part.passages))
    lead: list[Block] = []
    while grouped and not is_list(grouped[0]) and _is_lead(grouped[0][0], vocabulary):
        lead.append(paragraph(grouped.pop(0)[0], ledger, Role.LEAD))
    framed = _box(grouped, vocabulary, ledger)
    rest = [passage for run in grouped for passage in run]
    by_statement = any(child.known.kind is Kind.PART and child.known.role is Role.OBSERVATIONS for child in part.parts)
    return (*lead, *framed, *(_notes(rest, ledger) if by_statement else prose(rest, ledger)))


def _box(grouped: list[list[Passage]], vocabulary: Vocabulary, ledger: Ledger) -> tuple[Section, ...]:
    """The box at the head of what is left of a theme, taken off it: with its heading, where it has one."""
    heading = grouped.pop(0)[0] if grouped and _is_box_heading(grouped[0]) else None
    blocks: list[Block] = []
    label: Role | None = None
    while grouped and (role := _role_in_box(grouped[0], label, vocabulary, has_heading=heading is not None)):
        run = grouped.pop(0)
        if run[0].level:
            label = role
            ledger.note_number(run[0])
            blocks.append(Section(ledger.inlines(run[0].text, run[0].line), ()))
            continue
        block = as_list(run, ledger, role) if is_list(run) else paragraph(run[0], ledger, role)
        if label and blocks and isinstance(blocks[-1], Section) and role is not Role.NOTE:
            blocks[-1] = replace(blocks[-1], blocks=(*blocks[-1].blocks, block))
        else:
            blocks.append(block)
    if heading is None and not blocks:
        return ()
    return (Section(ledger.inlines(heading.text, heading.line) if heading else (), tuple(blocks), role=Role.FRAMEWORK),)


def _is_box_heading(run: list[Passage]) -> bool:
    return run[0].level > 0 and run[0].role is Role.FRAMEWORK


def _role_in_box(run: list[Passage], label: Role | None, vocabulary: Vocabulary, *, has_heading: bool) -> Role | None:
    """What a run is in the box, None for the first that stands outside it. A label vouches for the list under it."""
    first = run[0]
    if first.level and first.role in {Role.WE_STATEMENTS, Role.I_STATEMENTS}:
        return first.role
    if has_heading and not is_list(run) and (_SOURCE.match(first.text) or _NO_STATEMENTS.search(first.text)):
        return Role.NOTE if _SOURCE.match(first.text) else label
    return _framework_role(run, vocabulary) or (label if label and is_list(run) else None)


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
    if vocabulary.is_i_statement(passage.text):
        return Role.I_STATEMENTS
    return Role.NOTE if is_source_line(passage.text) else None


def is_we_statement(text: str, vocabulary: Vocabulary) -> bool:
    """True for "Name of a statement: We …" and for the wording of a we statement by itself."""
    name, _, rest = text.partition(":")
    if vocabulary.statement_named(name) and fold(rest).startswith("we "):
        return True
    return any(likeness(text, statement.we_statement) >= SAME_SENTENCE for statement in vocabulary.statements)
