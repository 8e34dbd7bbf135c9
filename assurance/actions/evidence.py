"""Adding evidence to a library, changing it, taking it out and putting it back."""

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType
from typing import Required, TypedDict, Unpack

from django.db.models.functions import Now

from assurance import richtext
from assurance.actions.evidence_holding import IsTakenOut, hold_item
from assurance.actions.holding import check_version
from assurance.models import EvidenceCategory, EvidenceItem, EvidenceStatement, QualityStatement, Review
from assurance.models.evidence import EvidenceSource
from assurance.shelves import Shelf
from councils.history import recorded
from councils.models import Council, User
from councils.permissions import Permission


class HasNoTitle(ValueError):
    """Evidence needs a title."""


class NotOpenToTeams(ValueError):
    """Only what stands in a council's own library can be opened to teams of peer challenges."""


class Words(TypedDict, total=False):
    """What can be said of evidence, as the model's fields. `text` is HTML."""

    source: Required[str]
    title: Required[str]
    category: EvidenceCategory | None
    summary: str
    text: str
    url: str
    refers_on: date | None
    occasion: str
    is_by_those_heard: bool
    is_open_to_teams: bool
    owner: User | None
    review_by: date | None


@recorded
def add(
    *,
    council: Council,
    by: User,
    review: Review | None = None,
    statements: Iterable[QualityStatement] = (),
    **words: Unpack[Words],
) -> EvidenceItem:
    """Put one thing that was read, heard or seen into the council's library, or into that of a challenge's team.

    `review` comes with its status. Raises HasNoTitle, NotOpenToTeams, NotAllowed.
    """
    Shelf(council, review).check(by, Permission.EVIDENCE_WRITE)
    item = EvidenceItem(council=council, review=review, created_by=by, updated_by=by)
    _describe(item, **{**_UNSAID, **words})
    item.save()
    _tie(item, statements)
    return item


@recorded
def edit(
    *, item: EvidenceItem, version: int, statements: Iterable[QualityStatement], by: User, **words: Unpack[Words]
) -> EvidenceItem:
    """Save the whole item over the version that the writer had before them; it needs its texts even where empty.

    Raises Stale with the item as it stands when somebody saved in between, and IsTakenOut.
    """
    item = hold_item(item, by)
    check_version(item, version)
    if item.removed_at:
        raise IsTakenOut
    before = _facts(item)
    _describe(item, **words)
    is_retied = _tie(item, statements)
    if is_retied or _facts(item) != before:
        item.version += 1
        item.updated_by, item.updated_at = by, Now()
        item.save()
        item.refresh_from_db()
    return item


@recorded
def open_to_teams(*, items: Iterable[EvidenceItem], is_open: bool, by: User) -> int:
    """Open a council's own evidence to teams of its peer challenges, or close it again; gives how many changed."""
    changed = 0
    for item in sorted(items, key=lambda item: item.pk):
        item = hold_item(item, by)
        if item.review_id:
            raise NotOpenToTeams
        if item.is_open_to_teams != is_open:
            item.is_open_to_teams = is_open
            item.version += 1
            item.save(update_fields=["is_open_to_teams", "version"])
            changed += 1
    return changed


@recorded
def remove(*, item: EvidenceItem, by: User) -> EvidenceItem:
    """Out of the library and of every count; kept, and can be put back with all that it supported."""
    item = hold_item(item, by)
    if item.removed_at is None:
        item.removed_at, item.removed_by = Now(), by
        item.save(update_fields=["removed_at", "removed_by"])
        item.refresh_from_db()
    return item


@recorded
def restore(*, item: EvidenceItem, by: User) -> EvidenceItem:
    item = hold_item(item, by)
    item.removed_at = item.removed_by = None
    item.save(update_fields=["removed_at", "removed_by"])
    return item


_UNSAID = MappingProxyType(dict.fromkeys(("summary", "text", "occasion"), ""))


def _describe(item: EvidenceItem, *, title: str, summary: str, text: str, occasion: str, source: str, **rest) -> None:
    if unknown := rest.keys() - Words.__annotations__.keys():
        raise TypeError(f"Evidence has no {', '.join(sorted(unknown))}.")
    title = " ".join(title.split())
    if not title:
        raise HasNoTitle
    if item.review_id and rest.get("is_open_to_teams"):
        raise NotOpenToTeams
    if source != EvidenceSource.READ:
        rest["is_by_those_heard"] = False
    # Browsers send the ends of lines as two characters; as one, a summary that nobody touched stays the same.
    summary = summary.replace("\r\n", "\n").strip()
    words = {"title": title, "summary": summary, "text": richtext.clean(text), "occasion": " ".join(occasion.split())}
    for name, value in {**words, "source": source, **rest}.items():
        setattr(item, name, value)


def _facts(item: EvidenceItem) -> dict:
    return {field.attname: getattr(item, field.attname) for field in EvidenceItem._meta.concrete_fields}


def _tie(item: EvidenceItem, statements: Iterable[QualityStatement]) -> bool:
    """Whether that changed anything."""
    wanted = {row.pk for row in statements}
    present = set(item.statement_links.values_list("statement_id", flat=True))
    item.statement_links.filter(statement_id__in=present - wanted).delete()
    EvidenceStatement.objects.bulk_create(
        EvidenceStatement(item=item, statement_id=pk) for pk in sorted(wanted - present)
    )
    return wanted != present
