"""Tying evidence to the findings that it stands behind."""

from assurance.actions.holding import hold
from assurance.models import EvidenceItem, EvidenceLink, Finding
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission


class NotUsableHere(Exception):
    """The item stands in another council's library, in another team's, or is not open to this team."""


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
def describe(*, link: EvidenceLink, note: str, by: User) -> EvidenceLink:
    """Say what the item shows."""
    hold(link.finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    link.note = note.strip()
    link.save(update_fields=["note"])
    return link


@recorded
def unlink(*, finding: Finding, item: EvidenceItem, by: User) -> None:
    """Take an item from behind a finding; a link that is gone already is no fault."""
    hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    EvidenceLink.objects.filter(finding=finding, item=item).delete()
