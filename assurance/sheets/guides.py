"""The workbooks that people fill in: a sheet with the heads, and one that says what goes below them."""

from collections.abc import Iterable, Sequence

from assurance.models import Framework, Review
from assurance.sheets import evidence, findings
from assurance.tables.reading import Column
from assurance.typed_text import HINT
from councils.workbooks import xlsx_bytes

_HOW = ("Column", "What goes there")
_SEVERAL = "Numbers or names, parted by semicolons or lines."


def of_findings(review: Review) -> bytes:
    framework = review.framework
    says = {
        "kind": "Strength, consideration or observation. Needed in every row.",
        "theme": "Number or name: " + _numbered(framework.themes.all()) + ". Empty for what stands across themes.",
        "section": "Only for a chapter of its own: " + (_titles(review.sections.all()) or "this review has none yet."),
        "heading": "One sentence. A row needs a heading or a narrative.",
        "narrative": HINT,
        "impact": "What difference it makes to people. As the narrative.",
        "statements": _SEVERAL + " " + _numbered(framework.statements()),
        "i_statements": "The sentences of the framework, one a line.",
        "line_of_enquiry": "In the words of the review: " + _texts(review.lines_of_enquiry.all()),
    }
    return _workbook("Findings", findings.COLUMNS, says)


def of_evidence(framework: Framework) -> bytes:
    used = framework.evidence_categories.filter(is_used=True)
    says = {
        "source": "Read, heard or seen. Needed in every row.",
        "category": "One of: " + "; ".join(row.name for row in used) + ".",
        "title": "What it is called. Needed in every row. For what was heard: which group, never who.",
        "summary": "A few plain sentences.",
        "text": "What you want to keep of its words. " + HINT,
        "url": "An address that begins with https://",
        "refers_on": "The day it tells about, such as 24/11/2026; not the day of this upload.",
        "occasion": "Where it came from: what came from one session or visit counts once.",
        "is_by_those_heard": "Yes where a document was written by the people who were heard.",
        "statements": _SEVERAL + " " + _numbered(framework.statements()),
        "review_by": "The day by which somebody looks whether it still holds.",
    }
    return _workbook("Evidence", evidence.COLUMNS, says)


def _workbook(name: str, columns: Sequence[Column], says: dict[str, str]) -> bytes:
    asked = [column for column in columns if column.key in says]
    head = [[column.heading for column in asked]]
    how = [_HOW, *((column.heading, says[column.key]) for column in asked)]
    return xlsx_bytes({name: head, "How to fill it in": how}, title=f"{name} to take in")


def _numbered(rows: Iterable) -> str:
    return "; ".join(f"{row.number} {row.name}" for row in rows)


def _titles(rows: Iterable) -> str:
    return "; ".join(row.title for row in rows)


def _texts(rows: Iterable) -> str:
    return "; ".join(row.text for row in rows) or "it has no focus areas."
