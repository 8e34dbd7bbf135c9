"""The cell of a row that names quality statements."""

from assurance.models import Framework, QualityStatement
from assurance.statement_names import StatementNames
from assurance.tables.reading import Row


class Statements:
    """Of one version of the framework."""

    def __init__(self, framework: Framework):
        self._by_number = {statement.number: statement for statement in framework.statements()}
        self._names = StatementNames.of(self._by_number.values())

    def read(self, row: Row) -> list[QualityStatement]:
        named = self._names.read(row.text("statements"))
        if named.unknown:
            row.problem("statements", f"“{named.unknown[0]}” is not a quality statement of the framework")
        return [self._by_number[number] for number in named.numbers]
