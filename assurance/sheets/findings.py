"""Findings as rows of a spreadsheet. The export of a review's findings has the same columns and can be read again."""

from dataclasses import dataclass, field, fields

from assurance.forms.findings import HEADING, SAYS_NOTHING
from assurance.forms.narrative import MOST
from assurance.models import IStatement, LineOfEnquiry, QualityStatement, Review, Section, Theme
from assurance.models.finding import FindingKind
from assurance.places import ACROSS
from assurance.sheets.statements import Statements
from assurance.tables.names import Names
from assurance.tables.reading import Column, Row, Table
from assurance.tables.reading import read as read_table
from assurance.typed_text import html_of_typed
from councils.words import counted

MOST_ROWS = 1_000
COLUMNS = (
    Column("kind", "Kind", ("Type",), is_required=True),
    Column("theme", "Theme"),
    Column("section", "Chapter", ("Section",)),
    Column("heading", "Heading", ("Title", "Finding"), most=HEADING),
    Column("narrative", "Narrative", ("Text", "Detail"), most=MOST),
    Column("impact", "Impact", ("What difference does it make to people?",), most=MOST),
    Column("statements", "Quality statements", ("Quality statement", "Statements")),
    Column("i_statements", "I statements", ("I statement",)),
    Column("line_of_enquiry", "Focus area", ("Line of enquiry",), most=500),
    Column("state", "State"),
)
_KINDS = Names(
    [
        (FindingKind.STRENGTH, ("strength", "strengths")),
        (FindingKind.CONSIDERATION, ("consideration", "considerations", "for consideration")),
        (FindingKind.OBSERVATION, ("observation", "observations")),
    ]
)


@dataclass(frozen=True, slots=True)
class Line:
    """One finding before it is recorded; what `actions.findings.record` takes beside the review."""

    kind: str
    heading: str
    narrative: str = ""
    impact: str = ""
    theme: Theme | None = None
    section: Section | None = None
    statements: list[QualityStatement] = field(default_factory=list)
    i_statements: list[IStatement] = field(default_factory=list)
    line_of_enquiry: LineOfEnquiry | None = None

    @property
    def words(self) -> dict:
        return {one.name: getattr(self, one.name) for one in fields(self)}


def _names_of(theme: Theme) -> tuple[str, ...]:
    return (str(theme.number), theme.name, f"{theme.number} {theme.name}", *theme.aliases)


class Known:
    """What cells may name in one review."""

    def __init__(self, review: Review):
        framework = review.framework
        self.across = Names([(True, (ACROSS, "Across", "0"))])
        self.themes = Names((one, _names_of(one)) for one in framework.themes.all())
        self.sections = Names((row, (row.title,)) for row in review.sections.select_related("theme"))
        self.statements = Statements(framework)
        self.i_statements = Names((row, (row.text,)) for row in framework.i_statements.all())
        self.focus_areas = Names((row, (row.text, str(row.position))) for row in review.lines_of_enquiry.all())


def read(data: bytes, review: Review) -> tuple[list[Line], Table]:
    """The lines, and the table with its problems: while there is one, nothing is to be taken in. Raises NotReadable."""
    table = read_table(data, COLUMNS, most_rows=MOST_ROWS)
    known = Known(review)
    standing = [row for row in table.rows if row.line("state").casefold() != "withdrawn"]
    if left_out := len(table.rows) - len(standing):
        table.notices.append(f"{counted(left_out, 'withdrawn finding')} left out.")
    return [_line(row, known) for row in standing], table


def _line(row: Row, known: Known) -> Line:
    theme, section = _place(row, known)
    if not row.has("heading") and not row.has("narrative"):
        row.problem("heading", SAYS_NOTHING)
    return Line(
        kind=_kind(row),
        heading=row.line("heading"),
        narrative=html_of_typed(row.text("narrative")),
        impact=html_of_typed(row.text("impact")),
        theme=theme,
        section=section,
        statements=known.statements.read(row),
        i_statements=_i_statements(row, known),
        line_of_enquiry=_one(row, "line_of_enquiry", known.focus_areas, "a focus area of this review"),
    )


def _kind(row: Row) -> str:
    kind = _KINDS.find(row.text("kind"))
    if kind is None and row.has("kind"):
        row.problem("kind", "Enter strength, consideration or observation")
    return kind or ""


def _place(row: Row, known: Known) -> tuple[Theme | None, Section | None]:
    """A chapter knows its theme; neither named means across themes."""
    section = _one(row, "section", known.sections, "a chapter of this review")
    text = row.line("theme")
    if section or not text or known.across.find(text):
        return (section.theme if section else None), section
    return _one(row, "theme", known.themes, "a theme of the framework: enter its number or its name"), None


def _one(row: Row, key: str, names: Names, what: str):
    text = row.line(key)
    found = names.find(text) if text else None
    if text and found is None:
        row.problem(key, f"“{text}” is not {what}")
    return found


def _i_statements(row: Row, known: Known) -> list[IStatement]:
    """One a line: they are sentences, with commas of their own."""
    found = {text: known.i_statements.find(text) for text in row.text("i_statements").splitlines() if text.strip()}
    unknown = [text.strip() for text, one in found.items() if one is None]
    if unknown:
        row.problem("i_statements", f"“{unknown[0]}” is not an I statement of the framework; enter one a line")
    return list(dict.fromkeys(one for one in found.values() if one))
