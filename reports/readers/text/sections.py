"""Parts of the outline → sections of the tree, each with its role."""

from __future__ import annotations

from dataclasses import replace

from reports.document.nodes import Block, Inline, Role, Section
from reports.readers.corrections import FINDINGS
from reports.readers.text.background import background
from reports.readers.text.framework import theme_blocks
from reports.readers.text.known import Kind, printed_heading
from reports.readers.text.ledger import Ledger
from reports.readers.text.messages import numbered_points
from reports.readers.text.outline import Part
from reports.readers.text.points import side_blocks
from reports.readers.text.statements import statement_blocks
from reports.readers.text.told import stretches, told_section
from reports.readers.vocabulary import Vocabulary

_SIDES = {*FINDINGS.values()}


def section(part: Part, vocabulary: Vocabulary, ledger: Ledger) -> Section:
    """A part of the outline with everything under it."""
    part = _with_settled_role(part)
    heading = section_heading(part, ledger)
    return Section(heading, _blocks(part, vocabulary, ledger), role=part.known.role, theme=_theme(part))


def section_heading(part: Part, ledger: Ledger) -> tuple[Inline, ...]:
    """The heading's words; its number goes to the ledger, for whoever prints the section numbers it anew."""
    if part.heading is None:
        return ()
    ledger.note_number(part.heading)
    return ledger.inlines(printed_heading(part.heading.text), part.heading.line)


def _theme(part: Part) -> int | None:
    return part.known.theme if part.known.role in {Role.THEME, Role.OBSERVATIONS} else None


def _with_settled_role(part: Part) -> Part:
    """Where an observed chapter sets strengths apart, the rest of it is prose."""
    split = any(child.known.kind is Kind.SIDE for child in part.parts)
    if split and part.known.role is Role.OBSERVATIONS and part.known.kind is Kind.CHAPTER:
        return replace(part, known=replace(part.known, role=Role.PROSE))
    return part


def _blocks(part: Part, vocabulary: Vocabulary, ledger: Ledger) -> tuple[Block, ...]:
    if part.known.kind is Kind.SIDE and part.known.role in _SIDES:
        return side_blocks(part, part.known.role, ledger)
    own: list[Block] = []
    for is_told, passages in stretches(part.passages):
        if is_told:
            own.append(told_section(passages, ledger))
        else:
            own += _own_blocks(replace(part, passages=passages), vocabulary, ledger)
    return (*own, *(section(child, vocabulary, ledger) for child in part.parts))


def _own_blocks(part: Part, vocabulary: Vocabulary, ledger: Ledger) -> tuple[Block, ...]:
    match part.known.role:
        case Role.KEY_MESSAGES | Role.RECOMMENDATIONS as role:
            return numbered_points(part.passages, role, ledger)
        case Role.THEME:
            return theme_blocks(part, vocabulary, ledger)
        case Role.OBSERVATIONS | Role.I_STATEMENTS | Role.WE_STATEMENTS:
            return statement_blocks(part.passages, vocabulary, ledger)
        case role:
            return background(part.passages, role, vocabulary, ledger)
