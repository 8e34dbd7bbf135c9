"""Evidence as rows of a spreadsheet."""

from dataclasses import dataclass, field, fields
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from assurance.forms.evidence import OCCASION, SUMMARY, TITLE
from assurance.forms.narrative import MOST
from assurance.models import EvidenceCategory, Framework, QualityStatement
from assurance.models.evidence import EvidenceSource
from assurance.sheets.statements import Statements
from assurance.tables.names import Names
from assurance.tables.reading import Column, Row, Table
from assurance.tables.reading import read as read_table
from assurance.typed_text import html_of_typed

MOST_ROWS = 1_000
COLUMNS = (
    Column("source", "Source", ("Read, heard or seen", "Kind"), is_required=True),
    Column("category", "Category", ("CQC category", "Evidence category")),
    Column("title", "Title", ("Name",), is_required=True, most=TITLE),
    Column("summary", "Summary", most=SUMMARY),
    Column("text", "Text", ("Notes",), most=MOST),
    Column("url", "Link", ("URL", "Address"), most=2000),
    Column("refers_on", "Date it refers to", ("Refers to", "Date")),
    Column("occasion", "Session or visit", ("Occasion",), most=OCCASION),
    Column("is_by_those_heard", "Written by the people who were heard", ("Written by those heard",)),
    Column("statements", "Quality statements", ("Quality statement", "Statements")),
    Column("review_by", "Look at again by", ("Review by",)),
)
_SOURCES = Names(
    [
        (EvidenceSource.READ, ("read",)),
        (EvidenceSource.HEARD, ("heard",)),
        (EvidenceSource.SEEN, ("seen", "saw")),
    ]
)
_YES_OR_NO = Names([("yes", ("yes", "y", "true", "x", "1")), ("no", ("no", "n", "false", "0"))])
_is_address = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class Line:
    """One item before it is added; what `actions.evidence.add` takes beside the library."""

    source: str
    title: str
    category: EvidenceCategory | None = None
    summary: str = ""
    text: str = ""
    url: str = ""
    refers_on: date | None = None
    occasion: str = ""
    is_by_those_heard: bool = False
    review_by: date | None = None
    statements: list[QualityStatement] = field(default_factory=list)

    @property
    def words(self) -> dict:
        return {one.name: getattr(self, one.name) for one in fields(self)}


class Known:
    """What cells may name under one version of the framework."""

    def __init__(self, framework: Framework):
        used = framework.evidence_categories.filter(is_used=True)
        self.categories = Names((row, (row.name, row.key)) for row in used)
        self.statements = Statements(framework)


def read(data: bytes, framework: Framework) -> tuple[list[Line], Table]:
    """The lines, and the table with its problems: while there is one, nothing is to be taken in. Raises NotReadable."""
    table = read_table(data, COLUMNS, most_rows=MOST_ROWS)
    known = Known(framework)
    return [_line(row, known) for row in table.rows], table


def _line(row: Row, known: Known) -> Line:
    source = _named(row, "source", _SOURCES, "Enter read, heard or seen") or ""
    return Line(
        source=source,
        title=row.line("title"),
        category=_named(row, "category", known.categories, "This is not a category of the framework"),
        summary=row.text("summary"),
        text=html_of_typed(row.text("text")),
        url=_address(row),
        refers_on=row.day("refers_on"),
        occasion=row.line("occasion"),
        is_by_those_heard=_is_by_those_heard(row, source),
        review_by=row.day("review_by"),
        statements=known.statements.read(row),
    )


def _named(row: Row, key: str, names: Names, sentence: str):
    text = row.line(key)
    found = names.find(text) if text else None
    if text and found is None:
        row.problem(key, sentence)
    return found


def _address(row: Row) -> str:
    text = row.line("url")
    try:
        if text:
            _is_address(text)
    except ValidationError:
        row.problem("url", "Enter an address that begins with https://")
    return text


def _is_by_those_heard(row: Row, source: str) -> bool:
    said = _named(row, "is_by_those_heard", _YES_OR_NO, "Enter yes or no") == "yes"
    if said and source in (EvidenceSource.HEARD, EvidenceSource.SEEN):
        row.problem("is_by_those_heard", "Only what was read can be written by the people who were heard")
    return said
