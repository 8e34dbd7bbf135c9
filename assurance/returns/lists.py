"""Lists of requests as they come in a spreadsheet, and the table to fill in. Plain values only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assurance.returns.lines import Line
from assurance.statement_names import StatementNames
from assurance.tables.reading import Column, Problem, Row, read

MOST_REQUESTS = 500
MOST_TEXT = 400_000
"""Characters of one list together: what two people look at on one page must fit into one form."""
COLUMNS = (
    Column("reference", "Reference", ("Ref", "Ref no", "Item", "Item no", "Number", "No", "ID"), True, 40),
    Column("text", "Text", ("Request", "What is asked for", "Information requested", "Description"), True, 5_000),
    Column("statements", "Statements", ("Statement", "Quality statements", "Quality statement", "QS"), most=1_000),
    Column("due", "Due", ("Due day", "Due date", "Date due", "Due by", "Deadline")),
)  # fmt: skip
HOW_TO = (
    ("Column", "What goes into it"),
    ("Reference", "As the regulator has it, such as IR01. Each once. At most 40 characters."),
    ("Text", "What is asked for, in full. At most 5,000 characters."),
    ("Statements", "Numbers or names of quality statements, with ; or , between them. May be left empty."),
    ("Due", "Such as 24/11/2026, where a request has a day of its own. May be left empty."),
)


@dataclass(frozen=True, slots=True)
class ReadList:
    """`lines` are to be used only where there are no `problems`."""

    lines: list[Line]
    problems: list[Problem]
    notices: list[str]


def read_list(data: bytes, names: StatementNames) -> ReadList:
    """The lines of a spreadsheet, all that is wrong with it by row and column. Raises NotReadable."""
    table = read(data, COLUMNS, most_rows=MOST_REQUESTS)
    first_rows: dict[str, int] = {}
    lines = [_line(row, names, first_rows) for row in table.rows]
    if sum(len(line.text) for line in lines) > MOST_TEXT:
        table.rows[0].problem("text", f"All texts together have more than {MOST_TEXT:,} characters. Split the list")
    return ReadList(lines, table.problems, table.notices)


def _line(row: Row, names: StatementNames, first_rows: dict[str, int]) -> Line:
    named = names.read(row.text("statements"))
    if named.unknown:
        words = ", ".join(f"“{one}”" for one in named.unknown[:3])
        row.problem("statements", f"{words} is no quality statement. Enter its number or its name")
    line = Line(row.line("reference"), row.text("text"), tuple(named.numbers), row.day("due"))
    first = first_rows.setdefault(line.key, row.number)
    if line.key and first != row.number:
        row.problem("reference", f"“{line.reference}” stands in row {first} already")
    return line


def template(statements: Iterable[tuple[int, str]]) -> dict[str, list[Sequence]]:
    """Sheets of a workbook to fill in: the first has only the headings, the others say how."""
    return {
        "Requests": [[column.heading for column in COLUMNS]],
        "How to fill it in": [*HOW_TO],
        "Quality statements": [["Number", "Name"], *([number, name] for number, name in statements)],
    }
