"""The framework's rows by the numbers that the demonstration's files use."""

from dataclasses import dataclass

from assurance.models import EvidenceCategory, Framework, IStatement, QualityStatement, StatementIStatement, Theme


@dataclass(frozen=True, slots=True)
class Numbered:
    """`i_statements` by number of the statement and position within it, counted from 1; `categories` by key."""

    framework: Framework
    themes: dict[int, Theme]
    statements: dict[int, QualityStatement]
    i_statements: dict[tuple[int, int], IStatement]
    categories: dict[str, EvidenceCategory]


def numbered(framework: Framework) -> Numbered:
    statements = QualityStatement.objects.filter(theme__framework=framework).select_related("theme")
    links = StatementIStatement.objects.filter(statement__in=statements).select_related("statement", "i_statement")
    return Numbered(
        framework,
        {theme.number: theme for theme in framework.themes.all()},
        {statement.number: statement for statement in statements},
        {(link.statement.number, link.position): link.i_statement for link in links},
        {category.key: category for category in framework.evidence_categories.all()},
    )
