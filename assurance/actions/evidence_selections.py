"""One step for several items of a library. Each gives how many items it changed; all raise NotAllowed."""

from collections.abc import Callable, Iterable
from datetime import date

from assurance.actions import evidence
from assurance.actions.evidence_holding import hold_item
from assurance.models import EvidenceItem, EvidenceStatement, QualityStatement
from councils.history import recorded
from councils.models import User


@recorded
def give(*, items: Iterable[EvidenceItem], owner: User | None, by: User) -> int:
    """Have somebody look after them from now on, or nobody."""
    return _set(items, by, "owner_id", owner and owner.pk)


@recorded
def look_again(*, items: Iterable[EvidenceItem], review_by: date | None, by: User) -> int:
    """Set the day by which somebody looks whether they still hold, or take it away."""
    return _set(items, by, "review_by", review_by)


@recorded
def tag(*, items: Iterable[EvidenceItem], statement: QualityStatement, by: User) -> int:
    """Tie them to one more quality statement."""
    return _each(items, lambda item: _tie(hold_item(item, by), statement))


@recorded
def take_out(*, items: Iterable[EvidenceItem], by: User) -> int:
    return _each(items, lambda item: item.removed_at is None and bool(evidence.remove(item=item, by=by)))


@recorded
def put_back(*, items: Iterable[EvidenceItem], by: User) -> int:
    return _each(items, lambda item: item.removed_at is not None and bool(evidence.restore(item=item, by=by)))


def _set(items: Iterable[EvidenceItem], by: User, name: str, value) -> int:
    def change(item: EvidenceItem) -> bool:
        held = hold_item(item, by)
        if getattr(held, name) == value:
            return False
        setattr(held, name, value)
        return _saved(held, name.removesuffix("_id"))

    return _each(items, change)


def _tie(item: EvidenceItem, statement: QualityStatement) -> bool:
    _, is_new = EvidenceStatement.objects.get_or_create(item=item, statement=statement)
    return is_new and _saved(item)


def _saved(item: EvidenceItem, *names: str) -> bool:
    """Whoever has it on their screen learns of the change when they save."""
    item.version += 1
    item.save(update_fields=[*names, "version"])
    return True


def _each(items: Iterable[EvidenceItem], change: Callable[[EvidenceItem], bool]) -> int:
    """In the order of their keys, so that two people who select the same items wait for each other, not both."""
    return sum(change(item) for item in sorted(items, key=lambda item: item.pk))
