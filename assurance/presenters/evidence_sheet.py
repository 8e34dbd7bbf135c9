"""The library as rows of a spreadsheet."""

from collections.abc import Iterable, Sequence

from django.utils import timezone

from assurance.models import EvidenceItem
from assurance.shelves import Shelf
from assurance.typed_text import typed_of

HEAD = (
    "Source", "Title", "Category", "Refers to", "Session or visit", "Written by the people who were heard", "Summary",
    "Text", "Link", "Quality statements", "Findings", "Files", "Owner", "Look again by", "Library",
    "Open to peer teams", "Added by", "Added at", "Last written by", "Last written at", "Version", "Taken out at",
)  # fmt: skip


def sheet_rows(items: Iterable[EvidenceItem], *, shelf: Shelf) -> list[Sequence]:
    """Text as it can be read and typed; times in London's. Items come with their columns."""
    return [HEAD, *(_row(item, shelf) for item in items)]


def _row(item: EvidenceItem, shelf: Shelf) -> Sequence:
    return [
        item.get_source_display(),
        item.title,
        item.category_name or "",
        item.refers_on or "",
        item.occasion,
        _yes(item.is_by_those_heard),
        item.summary,
        typed_of(item.text),
        item.url,
        "\n".join(item.named_statements),
        item.uses,
        item.number_of_files,
        item.owner_name or "",
        item.review_by or "",
        shelf.name if item.review_id else shelf.council.name,
        _yes(item.is_open_to_teams),
        item.added_by,
        _moment(item.created_at),
        item.written_by,
        _moment(item.updated_at),
        item.version,
        _moment(item.removed_at),
    ]


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _moment(moment) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""
