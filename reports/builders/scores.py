"""The scores of a review that gives some, always saying whose view they are. A peer challenge has none."""

from __future__ import annotations

from reports.builders.facts import Facts, ScoreFacts, StatementFacts
from reports.builders.style import Words
from reports.document.nodes import Block, Paragraph, Role, Strong, Table, Text


def scores(facts: Facts, words: Words) -> tuple[Block, ...]:
    statements = {statement.number: statement for theme in facts.framework.themes for statement in theme.statements}
    rows = [(statements[score.statement], score) for score in facts.scores if score.statement in statements]
    table = (_table(facts, rows, words),) if rows else ()
    return (*table, *_overall(facts, words), *_rationales(rows))


def _table(facts: Facts, rows: list[tuple[StatementFacts, ScoreFacts]], words: Words) -> Table:
    meanings = {point.value: point.meaning for point in facts.framework.scale}
    is_own = facts.kind == "self_assessment"
    return Table(
        words.own_scores_caption if is_own else words.regulator_scores_caption,
        words.scores_columns,
        tuple((_name(statement), str(score.value), meanings.get(score.value, "")) for statement, score in rows),
        role=Role.SCORES,
    )


def _rationales(rows: list[tuple[StatementFacts, ScoreFacts]]) -> tuple[Block, ...]:
    return tuple(
        Paragraph((Strong((Text(f"{_name(statement)}, {score.value}."),)), Text(f" {score.rationale}")))
        for statement, score in rows
        if score.rationale
    )


def _overall(facts: Facts, words: Words) -> tuple[Block, ...]:
    return ()


def _name(statement: StatementFacts) -> str:
    return f"{statement.number}. {statement.name}"
