"""What may be uploaded, in the words of the pages that ask for files."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings

from assurance.evidence_store import MEGABYTE
from assurance.file_kinds import refusals
from assurance.models import EvidenceItem
from assurance.shelves import Shelf
from councils.words import capitalised, listed

KINDS = (
    "PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, pictures (JPEG, PNG, WebP, GIF), "
    "recordings (MP3, M4A, MP4) and saved e-mails."
)


@dataclass(frozen=True, slots=True)
class Limits:
    """`most` is in bytes; `too_large` is said of a file beyond it before it is sent."""

    most: int
    too_large: str
    hint: str


def limits() -> Limits:
    most = settings.EVIDENCE_FILE_LIMIT
    megabytes = most // MEGABYTE
    return Limits(most, refusals.TOO_LARGE.format(most=megabytes), f"{KINDS} Up to {megabytes} MB each.")


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An item that came as a file; `missing` says what is still to be told about it."""

    title: str
    url: str
    missing: str


def unfinished(items: Iterable[EvidenceItem], *, shelf: Shelf) -> list[Unfinished]:
    """Items come with their statements."""
    return [Unfinished(item.title, shelf.url("evidence-edit", item.pk), _missing(item)) for item in items]


def _missing(item: EvidenceItem) -> str:
    parts = [] if item.refers_on else ["no date"]
    if not item.statements.all():
        parts.append("no statements")
    return f"{capitalised(listed(parts))} yet"
