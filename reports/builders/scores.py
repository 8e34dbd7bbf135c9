"""The scores of a review that gives some, always saying whose view they are. A peer challenge has none."""

from __future__ import annotations

from assurance import scoring
from reports.builders.facts import Facts, PublishedFacts, ScoreFacts, StatementFacts
from reports.document.nodes import Block, Paragraph, Role, Strong, Table, Text
from reports.document.style import Words


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
        Paragraph((Strong((Text(f"{_name(statement)}, score {score.value}."),)), Text(f" {score.rationale}")))
        for statement, score in rows
        if score.rationale
    )


def _overall(facts: Facts, words: Words) -> tuple[Block, ...]:
    sentences = [_published(facts.published)] if facts.published else []
    if facts.kind == "self_assessment":
        sentences = [_worked_out(facts), words.own_view]
    return (Paragraph((Text(" ".join(sentences)),)),) if sentences else ()


def _published(result: PublishedFacts) -> str:
    percent = f", {result.percent} per cent" if result.percent is not None else ""
    when = f" ({result.published})" if result.published else ""
    return f"Rating: {result.rating}{percent}{when}."


def _worked_out(facts: Facts) -> str:
    """Percent and rating by the framework's rule; before all statements are scored, how many are."""
    framework = facts.framework
    statements = [statement.number for theme in framework.themes for statement in theme.statements]
    given = {score.statement: score.value for score in facts.scores}
    bands = [scoring.Band(band.rating, band.min_percent, band.max_percent) for band in framework.bands]
    missing = scoring.missing(given, statements)
    if missing or not statements:
        scored = len(statements) - len(missing)
        return (
            f"{scored} of {len(statements)} quality statements are scored. Until all are, there is no overall rating."
        )
    most = max(point.value for point in framework.scale)
    overall = scoring.overall(given, statements, most, bands)
    return f"Overall: {overall.points} of {overall.most}, {overall.percent} per cent, {overall.rating}."


def _name(statement: StatementFacts) -> str:
    return f"{statement.number}. {statement.name}"
