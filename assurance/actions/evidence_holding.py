"""What every action on evidence does first: take hold of the item, ask whether its library may be changed."""

from assurance.models import EvidenceItem
from assurance.shelves import shelf_with
from councils.models import User
from councils.permissions import Permission


class IsTakenOut(Exception):
    """The item was taken out of its library; it is put back before it is changed."""


def hold_item(item: EvidenceItem, by: User) -> EvidenceItem:
    """The row as it stands, locked until the transaction ends. Raises NotAllowed."""
    EvidenceItem.objects.select_for_update().values_list("pk").get(pk=item.pk)
    held = EvidenceItem.objects.select_related("council").get(pk=item.pk)
    shelf_with(held).check(by, Permission.EVIDENCE_WRITE)
    return held
