"""A framework's rows as the words by which a reader knows it."""

from assurance.models import Framework, QualityStatement, Theme
from reports.readers.vocabulary import StatementWords, ThemeWords, Vocabulary


def vocabulary_of(framework: Framework) -> Vocabulary:
    themes = list(framework.themes.prefetch_related("statements__i_statement_links__i_statement"))
    scale = sorted(framework.scale.values_list("value", flat=True))
    return Vocabulary(
        themes=tuple(_theme(theme) for theme in themes),
        statements=tuple(_statement(one, theme) for theme in themes for one in theme.statements.all()),
        ratings=tuple(framework.bands.values_list("rating", flat=True)),
        scale=(scale[0], scale[-1]),
    )


def _theme(theme: Theme) -> ThemeWords:
    return ThemeWords(theme.number, (theme.name, theme.short_name, *theme.aliases), theme.lead_sentence)


def _statement(statement: QualityStatement, theme: Theme) -> StatementWords:
    return StatementWords(
        key=statement.key,
        number=statement.number,
        theme=theme.number,
        names=(statement.name, *statement.aliases),
        we_statement=statement.we_statement,
        i_statements=tuple(link.i_statement.text for link in statement.i_statement_links.all()),
    )
