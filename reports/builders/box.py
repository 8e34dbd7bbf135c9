"""The framework box: what the regulator asks under one theme, apart from what was found."""

from __future__ import annotations

from reports.builders.facts import FrameworkFacts, ThemeFacts
from reports.document.nodes import Block, Item, List, Paragraph, Role, Section, Strong, Text
from reports.document.style import HouseStyle


def framework_box(framework: FrameworkFacts, theme: ThemeFacts, heading: str, style: HouseStyle) -> tuple[Block, ...]:
    we = List(
        tuple(
            Item((Paragraph((Strong((Text(f"{statement.name}."),)), Text(f" {statement.we_statement}"))),))
            for statement in theme.statements
        ),
        role=Role.WE_STATEMENTS,
    )
    source = " ".join(
        filter(None, [style.words.source, f"{framework.name}, {framework.version}.", framework.attribution])
    )
    blocks = (
        _section(style.labels[Role.WE_STATEMENTS], we),
        _section(style.labels[Role.I_STATEMENTS], _i_statements(theme, style)),
        Paragraph((Text(source),), role=Role.NOTE),
    )
    return (Section((Text(heading),), blocks, role=Role.FRAMEWORK),)


def _i_statements(theme: ThemeFacts, style: HouseStyle) -> Block:
    if not theme.i_statements:
        return Paragraph((Text(style.words.no_i_statements),))
    items = tuple(Item((Paragraph((Text(line),)),)) for line in theme.i_statements)
    return List(items, role=Role.I_STATEMENTS)


def _section(heading: str, block: Block) -> Section:
    return Section((Text(heading),), (block,))
