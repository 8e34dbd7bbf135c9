"""Files of evidence: adding them, adding their next revisions, taking them away and putting them back.

Nothing is ever deleted: what was removed is still kept, with all its revisions.
"""

from django.core.files import File
from django.db.models.functions import Now

from assurance import evidence_store
from assurance.actions import evidence
from assurance.evidence_store import Content
from assurance.file_kinds.names import title_from
from assurance.models import EvidenceFile, EvidenceItem, FileRevision, Review
from assurance.models.evidence import EvidenceSource
from assurance.shelves import Shelf, shelf_with
from councils.history import recorded
from councils.models import Council, User
from councils.permissions import Permission


@recorded
def attach(*, item: EvidenceItem, upload: File, by: User) -> FileRevision:
    """Add a file to an item, which comes with its council. Raises NotAllowed, NotAccepted."""
    shelf_with(item).check(by, Permission.EVIDENCE_WRITE)
    return _first(item, evidence_store.take_in(upload), by)


@recorded
def add_as_item(*, council: Council, upload: File, by: User, review: Review | None = None) -> FileRevision:
    """Put a file into a library as an item of its own: something read, called as the file is.

    `review` comes with its status. What else is known about it is to be added. Raises NotAllowed, NotAccepted.
    """
    Shelf(council, review).check(by, Permission.EVIDENCE_WRITE)
    content = evidence_store.take_in(upload)
    item = evidence.add(
        council=council, review=review, source=EvidenceSource.READ, title=title_from(content.name), by=by
    )
    return _first(item, content, by)


@recorded
def revise(*, file: EvidenceFile, upload: File, by: User) -> FileRevision:
    """Add a file's next revision. The content that it has already makes none: then the one that stands is given.

    Raises NotAllowed, NotAccepted.
    """
    shelf_with(file.item).check(by, Permission.EVIDENCE_WRITE)
    content = evidence_store.take_in(upload)
    latest = _held(file).revisions.last()
    if latest.sha256 == content.sha256:
        return latest
    return _revision(file, latest.number + 1, content, by)


@recorded
def remove(*, file: EvidenceFile, by: User) -> EvidenceFile:
    """Away from its item; kept, and can be put back. A second time changes nothing."""
    shelf_with(file.item).check(by, Permission.EVIDENCE_WRITE)
    file = _held(file)
    if file.removed_at is None:
        file.removed_at, file.removed_by = Now(), by
        file.save(update_fields=["removed_at", "removed_by"])
        file.refresh_from_db()
    return file


@recorded
def restore(*, file: EvidenceFile, by: User) -> EvidenceFile:
    shelf_with(file.item).check(by, Permission.EVIDENCE_WRITE)
    file = _held(file)
    file.removed_at = file.removed_by = None
    file.save(update_fields=["removed_at", "removed_by"])
    return file


def _held(file: EvidenceFile) -> EvidenceFile:
    """The row as it stands, locked until the transaction ends."""
    return EvidenceFile.objects.select_for_update().get(pk=file.pk)


def _first(item: EvidenceItem, content: Content, by: User) -> FileRevision:
    return _revision(EvidenceFile.objects.create(item=item), 1, content, by)


def _revision(file: EvidenceFile, number: int, content: Content, by: User) -> FileRevision:
    return FileRevision.objects.create(
        file=file, number=number, added_by=by, name=content.name, stored=content.stored,
        media_type=content.media_type, size=content.size, sha256=content.sha256,
    )  # fmt: skip
