"""All findings of a review as rows of a spreadsheet."""

from collections.abc import Iterable, Sequence

from django.utils import timezone

from assurance.models import Finding
from assurance.typed_text import typed_of

HEAD = (
    "Theme number", "Theme", "Chapter", "Kind", "Position", "Heading", "Narrative", "Impact", "Quality statements",
    "I statements", "Focus area", "State", "Recorded by", "Recorded at", "Last written by", "Last written at",
    "Agreed by", "Agreed at", "Version", "Key messages", "Recommendations",
)  # fmt: skip


def csv_rows(findings: Iterable[Finding]) -> list[Sequence]:
    """Narrative as text that can be read and typed; times in London's."""
    return [HEAD, *(_row(finding) for finding in findings)]


def _row(finding: Finding) -> Sequence:
    return [
        finding.theme.number if finding.theme else "",
        finding.theme.name if finding.theme else "Across themes",
        finding.section.title if finding.section else "",
        finding.get_kind_display(),
        finding.position,
        finding.heading,
        typed_of(finding.narrative),
        typed_of(finding.impact),
        _lines(f"{statement.number} {statement.name}" for statement in finding.statements.all()),
        _lines(statement.text for statement in finding.i_statements.all()),
        finding.line_of_enquiry.text if finding.line_of_enquiry else "",
        finding.get_state_display(),
        finding.created_by.name,
        _moment(finding.created_at),
        finding.updated_by.name,
        _moment(finding.updated_at),
        finding.agreed_by.name if finding.agreed_by else "",
        _moment(finding.agreed_at),
        finding.version,
        _lines(str(message.position) for message in finding.key_messages.all()),
        _lines(str(message.position) for message in finding.recommendations.all()),
    ]


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _moment(moment) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""
