"""What every action on a review does first: take hold of it, ask whether it may, look whether words are stale."""

from assurance import rules
from assurance.models import Review
from councils.models import User
from councils.permissions import Permission


class ReviewIsFrozen(Exception):
    """The review is agreed or published: its words no longer change."""


class Stale(Exception):
    """Somebody saved in between. `current` is the row as it stands now; nothing was written."""

    def __init__(self, current):
        super().__init__(f"{current._meta.verbose_name} {current.pk} was saved by somebody else")
        self.current = current


def lock(review_id: int) -> Review:
    """The review as it stands once everybody who held it has let go; ours until the transaction ends.

    Its row is locked before it is read: a query that waits for a lock would give the status from before the wait.
    """
    Review.objects.select_for_update().values_list("pk").get(pk=review_id)
    return Review.objects.with_status().select_related("council", "framework").get(pk=review_id)


def hold(review_id: int, *, by: User, permission: Permission) -> Review:
    """The review, locked until the transaction ends so that lists keep their order.

    Raises NotAllowed, and ReviewIsFrozen when its words may no longer change.
    """
    review = lock(review_id)
    rules.check(by, permission, review=review)
    if rules.is_frozen(review):
        raise ReviewIsFrozen
    return review


def check_version(row, version: int) -> None:
    """Raises Stale unless `version` is the one that the writer had before them."""
    if row.version != version:
        raise Stale(row)


def next_position(rows) -> int:
    """One after the last of a list, 1 for the first."""
    return (rows.order_by("-position").values_list("position", flat=True).first() or 0) + 1


def swap(row, neighbour) -> None:
    """Exchange two rows' places; the unique constraint is checked at the end of the transaction."""
    row.position, neighbour.position = neighbour.position, row.position
    row.save(update_fields=["position"])
    neighbour.save(update_fields=["position"])


def neighbour(row, rows, *, up: bool):
    """The row before (`up`) or after in a list, or None at its end."""
    if up:
        return rows.filter(position__lt=row.position).order_by("-position").first()
    return rows.filter(position__gt=row.position).order_by("position").first()
