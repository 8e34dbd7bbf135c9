"""A framework's rows, and what a council's house styles print, as the words by which a reader knows them."""

from assurance.models import Framework, QualityStatement, Theme
from councils.models import Council
from reports.document.nodes import Role
from reports.document.style import HOUSE_STYLES
from reports.models import OwnStyle
from reports.readers.vocabulary import StatementWords, ThemeWords, Vocabulary


def vocabulary_of(framework: Framework, council: Council | None) -> Vocabulary:
    """`council` is the one whose record the report goes into: it may have printed it in a house style of its own."""
    themes = list(framework.themes.prefetch_related("statements__i_statement_links__i_statement"))
    scale = sorted(framework.scale.values_list("value", flat=True))
    return Vocabulary(
        themes=tuple(_theme(theme) for theme in themes),
        statements=tuple(_statement(one, theme) for theme in themes for one in theme.statements.all()),
        ratings=tuple(framework.bands.values_list("rating", flat=True)),
        scale=(scale[0], scale[-1]),
        headings=_headings(council),
    )


def _headings(council: Council | None) -> tuple[tuple[str, Role], ...]:
    """Those of the council's own styles first, of such as it has put away too: an older report may be in one."""
    ours = ((label, role) for style in HOUSE_STYLES.values() for role, label in style.labels.items())
    renamed = OwnStyle.objects.of_council(council).values_list("labels", flat=True) if council else ()
    return (*((label, Role(role)) for labels in renamed for role, label in labels.items()), *ours)


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
