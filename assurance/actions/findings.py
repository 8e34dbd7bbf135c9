"""Recording, editing, ordering, agreeing and withdrawing findings."""

from collections.abc import Iterable

from django.db.models.functions import Now

from assurance import richtext
from assurance.actions.holding import check_version, hold, neighbour, next_position, swap
from assurance.models import (
    Finding,
    FindingIStatement,
    FindingStatement,
    IStatement,
    LineOfEnquiry,
    QualityStatement,
    Review,
    Section,
    Theme,
)
from assurance.models.finding import FindingState
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission


class SaysNothing(ValueError):
    """A finding needs a heading or a narrative."""


class AgreedByItsAuthor(Exception):
    """In this review somebody who wrote none of a finding's words agrees it."""


class NotInThisState(Exception):
    """The step does not follow from the state that the finding is in; `state` is that state."""

    def __init__(self, state: str):
        super().__init__(state)
        self.state = state


@recorded
def record(
    *,
    review: Review,
    kind: str,
    heading: str,
    by: User,
    narrative: str = "",
    impact: str = "",
    theme: Theme | None = None,
    section: Section | None = None,
    statements: Iterable[QualityStatement] = (),
    i_statements: Iterable[IStatement] = (),
    line_of_enquiry: LineOfEnquiry | None = None,
    topic: str = "",
) -> Finding:
    """Add a finding at the end of its list, as a draft. Raises SaysNothing, NotAllowed, ReviewIsFrozen."""
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    place = {"review": review, "theme": theme, "section": section, "kind": kind}
    finding = Finding.objects.create(
        **place,
        **_words(heading, narrative, impact),
        line_of_enquiry=line_of_enquiry,
        topic=" ".join(topic.split()),
        position=next_position(Finding.objects.filter(**place)),
        created_by=by,
        updated_by=by,
    )
    _tie(finding, statements, i_statements)
    return finding


@recorded
def edit(
    *,
    finding: Finding,
    version: int,
    heading: str,
    narrative: str,
    by: User,
    impact: str = "",
    statements: Iterable[QualityStatement] = (),
    i_statements: Iterable[IStatement] = (),
    line_of_enquiry: LineOfEnquiry | None = None,
    topic: str | None = None,
) -> Finding:
    """Save the whole finding over the version that the writer had before them. Without a `topic` it keeps its own.

    Raises Stale with the finding as it stands when somebody saved in between: nothing is overwritten unseen.
    An agreed finding whose words change goes back for review, for what was agreed were other words.
    """
    hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    finding = Finding.objects.get(pk=finding.pk)
    check_version(finding, version)
    if finding.state == FindingState.WITHDRAWN:
        raise NotInThisState(finding.state)
    words = _words(heading, narrative, impact)
    if topic is not None:
        words["topic"] = " ".join(topic.split())
    is_reworded = any(getattr(finding, name) != value for name, value in words.items())
    is_retied = _tie(finding, statements, i_statements) or finding.line_of_enquiry != line_of_enquiry
    if is_reworded:
        _change_words(finding, words, by)
    if is_reworded or is_retied:
        finding.line_of_enquiry = line_of_enquiry
        finding.version += 1
        finding.save()
    return finding


def _change_words(finding: Finding, words: dict[str, str], by: User) -> None:
    for name, value in words.items():
        setattr(finding, name, value)
    sign(finding, by)


def sign(finding: Finding, by: User) -> None:
    """What it says is somebody else's now: who, when; and what was agreed were other words. Not saved here."""
    finding.updated_by, finding.updated_at = by, Now()
    if finding.state == FindingState.AGREED:
        finding.state = FindingState.FOR_REVIEW
        finding.agreed_at = finding.agreed_by = None


def _words(heading: str, narrative: str, impact: str) -> dict[str, str]:
    words = {
        "heading": " ".join(heading.split()),
        "narrative": richtext.clean(narrative),
        "impact": richtext.clean(impact),
    }
    if not words["heading"] and not words["narrative"]:
        raise SaysNothing
    return words


def _tie(finding: Finding, statements: Iterable[QualityStatement], i_statements: Iterable[IStatement]) -> bool:
    """Whether that changed anything."""
    is_changed = _set_links(FindingStatement, finding, "statement", statements)
    return _set_links(FindingIStatement, finding, "i_statement", i_statements) or is_changed


def _set_links(model, finding: Finding, name: str, wanted: Iterable) -> bool:
    wanted = {row.pk for row in wanted}
    present = set(model.objects.filter(finding=finding).values_list(f"{name}_id", flat=True))
    model.objects.filter(finding=finding, **{f"{name}_id__in": present - wanted}).delete()
    model.objects.bulk_create(model(finding=finding, **{f"{name}_id": pk}) for pk in sorted(wanted - present))
    return wanted != present


@recorded
def move(*, finding: Finding, up: bool, by: User) -> Finding:
    """One place up or down among the findings of its list that stand; at the end of the list nothing happens."""
    hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    finding = Finding.objects.get(pk=finding.pk)
    rows = Finding.objects.standing().filter(
        review=finding.review_id, theme=finding.theme_id, section=finding.section_id, kind=finding.kind
    )
    other = neighbour(finding, rows, up=up)
    if other:
        swap(finding, other)
    return finding


@recorded
def mark_for_review(*, finding: Finding, by: User) -> Finding:
    """A draft is ready for somebody else's eyes."""
    return _step(finding, by, Permission.FINDING_WRITE, {FindingState.DRAFT}, state=FindingState.FOR_REVIEW)


@recorded
def agree(*, finding: Finding, by: User, version: int | None = None) -> Finding:
    """Raises AgreedByItsAuthor where the review asks for another pair of eyes and `by` wrote any of the words.

    `version` is the one that was read before agreeing: raises Stale when those are not the words any more.
    """
    review = hold(finding.review_id, by=by, permission=Permission.FINDING_AGREE)
    finding = Finding.objects.get(pk=finding.pk)
    if version is not None:
        check_version(finding, version)
    if review.is_agreed_by_another and by.pk in (finding.created_by_id, finding.updated_by_id):
        raise AgreedByItsAuthor
    return _step(
        finding, by, Permission.FINDING_AGREE, {FindingState.DRAFT, FindingState.FOR_REVIEW},
        state=FindingState.AGREED, agreed_at=Now(), agreed_by=by,
    )  # fmt: skip


@recorded
def take_back(*, finding: Finding, by: User) -> Finding:
    """Take an agreement back, so that the finding is for review again."""
    return _step(
        finding, by, Permission.FINDING_AGREE, {FindingState.AGREED},
        state=FindingState.FOR_REVIEW, agreed_at=None, agreed_by=None,
    )  # fmt: skip


@recorded
def withdraw(*, finding: Finding, by: User) -> Finding:
    """Out of the lists and the report; kept, and can be restored."""
    return _step(
        finding, by, Permission.FINDING_WRITE, {FindingState.DRAFT, FindingState.FOR_REVIEW, FindingState.AGREED},
        state=FindingState.WITHDRAWN, withdrawn_at=Now(), withdrawn_by=by, agreed_at=None, agreed_by=None,
    )  # fmt: skip


@recorded
def restore(*, finding: Finding, by: User) -> Finding:
    """Back into its list at its old place, as a draft."""
    return _step(
        finding, by, Permission.FINDING_WRITE, {FindingState.WITHDRAWN},
        state=FindingState.DRAFT, withdrawn_at=None, withdrawn_by=None,
    )  # fmt: skip


def _step(finding: Finding, by: User, permission: Permission, allowed: set[str], **changes) -> Finding:
    hold(finding.review_id, by=by, permission=permission)
    finding = Finding.objects.get(pk=finding.pk)
    if finding.state not in allowed:
        raise NotInThisState(finding.state)
    for name, value in changes.items():
        setattr(finding, name, value)
    finding.save(update_fields=list(changes))
    finding.refresh_from_db()
    return finding
