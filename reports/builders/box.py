"""The framework box: what the regulator asks under one theme, apart from what was found."""

from __future__ import annotations

from reports.builders.facts import FrameworkFacts, ThemeFacts
from reports.builders.style import HouseStyle
from reports.document.nodes import Block, Item, List, Paragraph, Role, Section, Strong, Text


def framework_box(
    framework: FrameworkFacts, theme: ThemeFacts, heading: str, style: HouseStyle
) -> tuple[Block, ...]:
    we = List(
        tuple(
            Item((Paragraph((Strong((Text(f"{statement.name}."),)), Text(f" {statement.we_statement}"))),))
            for statement in theme.statements
        ),
        role=Role.WE_STATEMENTS,
    )
    words = style.words
    blocks = (
        _section(words.we_statements, we),
        _section(words.i_statements, _i_statements(theme, style)),
        Paragraph((Text(" ".join(filter(None, [words.source, f"{framework.name}.", framework.attribution]))),), role=Role.NOTE),
    )
    return (Section((Text(heading),), blocks, role=Role.FRAMEWORK),)


def _i_statements(theme: ThemeFacts, style: HouseStyle) -> Block:
    if not theme.i_statements:
        return Paragraph((Text(style.words.no_i_statements),))
    items = tuple(Item((Paragraph((Text(line),)),)) for line in theme.i_statements)
    return List(items, role=Role.I_STATEMENTS)


def _section(heading: str, block: Block) -> Section:
    return Section((Text(heading),), (block,))
