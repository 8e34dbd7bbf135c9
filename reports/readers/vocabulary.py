"""The words by which a reader knows a framework: names and wordings, handed in by whoever has the framework's rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reports.document.nodes import Role
from reports.readers.wording import fold, likeness

LONGEST_NAME = 300
SAME_SENTENCE = 0.75
"""Share of words in common from which a printed sentence counts as the framework's, slips and all."""


@dataclass(frozen=True, slots=True)
class StatementWords:
    """`names`: the name and every alias accepted on import; `theme`: the number of the theme it belongs to."""

    key: str
    number: int
    theme: int
    names: tuple[str, ...]
    we_statement: str = ""
    i_statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeWords:
    number: int
    names: tuple[str, ...]
    lead_sentence: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """`ratings`: their names, in the framework's spelling; `scale`: lowest and highest score.

    `headings`: words that the reports in hand print over a role, beside those that all reports share.
    """

    themes: tuple[ThemeWords, ...] = ()
    statements: tuple[StatementWords, ...] = ()
    ratings: tuple[str, ...] = ()
    scale: tuple[int, int] = (1, 4)
    headings: tuple[tuple[str, Role], ...] = ()

    @cached_property
    def _themes_by_name(self) -> dict[str, int]:
        return {fold(name): theme.number for theme in reversed(self.themes) for name in theme.names}

    @cached_property
    def _statements_by_name(self) -> dict[str, StatementWords]:
        return {fold(name): one for one in reversed(self.statements) for name in one.names}

    @cached_property
    def _roles_by_heading(self) -> dict[str, Role]:
        return {fold(heading): role for heading, role in reversed(self.headings)}

    def role_headed(self, text: str) -> Role | None:
        """What stands under a heading in the words of the reports in hand."""
        return self._roles_by_heading.get(fold(text)) if len(text) <= LONGEST_NAME else None

    def theme_named(self, text: str) -> int | None:
        """Number of the theme with this name or alias; case, punctuation and curly quotes do not matter."""
        return self._themes_by_name.get(fold(text)) if len(text) <= LONGEST_NAME else None

    @cached_property
    def theme_names(self) -> dict[int, tuple[str, ...]]:
        """Number → the theme's name and its aliases."""
        return {theme.number: theme.names for theme in self.themes}

    def has_theme(self, number: int) -> bool:
        return any(theme.number == number for theme in self.themes)

    def statement_named(self, text: str) -> StatementWords | None:
        return self._statements_by_name.get(fold(text)) if len(text) <= LONGEST_NAME else None

    def is_lead_sentence(self, text: str) -> bool:
        """True for the lead sentence of any theme: a report may print the wrong theme's."""
        return any(likeness(text, theme.lead_sentence) >= SAME_SENTENCE for theme in self.themes)

    def is_i_statement(self, text: str) -> bool:
        return any(likeness(text, words) >= SAME_SENTENCE for one in self.statements for words in one.i_statements)

    def rating_named(self, text: str) -> str | None:
        name = fold(text) if len(text) <= LONGEST_NAME else ""
        return next((rating for rating in self.ratings if name and fold(rating) == name), None)
