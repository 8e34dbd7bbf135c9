"""Tying evidence to the findings that it stands behind."""

from assurance.actions import evidence
from assurance.actions.holding import hold
from assurance.models import EvidenceItem, EvidenceLink, Finding
from assurance.shelves import shelf_of
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission


class NotUsableHere(Exception):
    """The item stands in another council's library, in another team's, is not open to this team, or was taken out."""


class NotTied(Exception):
    """Somebody has taken the item from behind the finding in the meantime."""


class NoteChanged(Exception):
    """Somebody saved another note in the meantime. `note` is that note; nothing was written."""

    def __init__(self, note: str):
        super().__init__("The note was saved by somebody else")
        self.note = note


@recorded
def link(*, finding: Finding, item: EvidenceItem, by: User, note: str = "") -> EvidenceLink:
    """Put an item behind a finding; a second time only changes the note, where one is given.

    Raises NotUsableHere, NotAllowed, ReviewIsFrozen.
    """
    review = hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    if not EvidenceItem.objects.visible_to(by).usable_in(review).kept().filter(pk=item.pk).exists():
        raise NotUsableHere
    row, is_new = EvidenceLink.objects.get_or_create(
        finding=finding, item=item, defaults={"note": note.strip(), "created_by": by}
    )
    if not is_new and note.strip():
        row.note = note.strip()
        row.save(update_fields=["note"])
    return row


@recorded
def add_behind(*, finding: Finding, by: User, note: str = "", **words) -> EvidenceLink:
    """Add a new item behind a finding: to its team's library or its council's, under the finding's own statements.

    `words` are those of `evidence.add`. Raises HasNoTitle, NotAllowed, ReviewIsFrozen.
    """
    review = hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    shelf = shelf_of(review)
    statements = finding.statements.all()
    item = evidence.add(council=shelf.council, review=shelf.review, statements=statements, by=by, **words)
    return EvidenceLink.objects.create(finding=finding, item=item, note=note.strip(), created_by=by)


@recorded
def describe(*, finding: Finding, item: EvidenceItem, note: str, before: str, by: User) -> EvidenceLink:
    """Say what the item shows. `before` is the note that the writer had before them.

    Raises NoteChanged, NotTied, NotAllowed, ReviewIsFrozen.
    """
    hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    row = EvidenceLink.objects.filter(finding=finding, item=item).first()
    if row is None:
        raise NotTied
    if row.note not in (before.strip(), note.strip()):
        raise NoteChanged(row.note)
    row.note = note.strip()
    row.save(update_fields=["note"])
    return row


@recorded
def unlink(*, finding: Finding, item: EvidenceItem, by: User) -> None:
    """Take an item from behind a finding; a link that is gone already is no fault."""
    hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    EvidenceLink.objects.filter(finding=finding, item=item).delete()
