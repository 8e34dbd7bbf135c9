"""One step for several findings: what can be done is done, what cannot is said."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from assurance.actions import findings as single
from assurance.actions.holding import Stale, hold
from assurance.models import Finding, FindingStatement, LineOfEnquiry, QualityStatement
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission

UNCHANGED = object()
"""Given for a tie that a step leaves alone; None takes it away."""

_REFUSALS = (single.NotInThisState, single.AgreedByItsAuthor, Stale)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`refused`: the findings that were left as they are, each with the exception that a single step would raise."""

    done: list[Finding] = field(default_factory=list)
    refused: list[tuple[Finding, Exception]] = field(default_factory=list)


@recorded
def agree(*, findings: Iterable[Finding], versions: Mapping[int, int], by: User) -> Outcome:
    """`versions`: key of a finding → the version that was read; one without is refused as stale.

    Raises NotAllowed, ReviewIsFrozen.
    """
    return _each(findings, lambda one: single.agree(finding=one, version=versions.get(one.pk, 0), by=by))


@recorded
def mark_for_review(*, findings: Iterable[Finding], by: User) -> Outcome:
    return _each(findings, lambda one: single.mark_for_review(finding=one, by=by))


@recorded
def withdraw(*, findings: Iterable[Finding], by: User) -> Outcome:
    return _each(findings, lambda one: single.withdraw(finding=one, by=by))


@recorded
def tag(
    *,
    findings: Iterable[Finding],
    by: User,
    add: Iterable[QualityStatement] = (),
    remove: Iterable[QualityStatement] = (),
    line_of_enquiry: LineOfEnquiry | None = UNCHANGED,
) -> Outcome:
    """Tie findings to statements, untie them from others, and set or take away their focus area; words stay.

    Raises NotAllowed, ReviewIsFrozen.
    """
    add, remove = list(add), list(remove)
    return _each(findings, lambda one: _tag(one, by, add, remove, line_of_enquiry))


def _each(findings: Iterable[Finding], step: Callable[[Finding], Finding]) -> Outcome:
    outcome = Outcome()
    for finding in findings:
        try:
            outcome.done.append(step(finding))
        except _REFUSALS as refusal:
            outcome.refused.append((finding, refusal))
    return outcome


def _tag(finding: Finding, by: User, add: list, remove: list, focus) -> Finding:
    hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    finding = Finding.objects.get(pk=finding.pk)
    if finding.state == "withdrawn":
        raise single.NotInThisState(finding.state)
    links = FindingStatement.objects.filter(finding=finding)
    untied, _ = links.filter(statement__in=remove).delete()
    present = set(links.values_list("statement_id", flat=True))
    new = [FindingStatement(finding=finding, statement=row) for row in add if row.pk not in present]
    FindingStatement.objects.bulk_create(new)
    is_refocused = focus is not UNCHANGED and finding.line_of_enquiry != focus
    if is_refocused:
        finding.line_of_enquiry = focus
    if untied or new or is_refocused:
        finding.version += 1
        finding.save(update_fields=["line_of_enquiry", "version"])
    return finding
