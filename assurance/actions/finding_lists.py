"""Many findings at once into a list, and findings into another list or another place in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assurance.actions import findings as single
from assurance.actions.holding import hold, next_position
from assurance.models import Finding, Paragraph, Review, Section, Theme
from assurance.models.finding import FindingState
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission

_PLACE = ("theme", "section", "kind", "position")
_PLACE_AND_SIGNATURE = (*_PLACE, "version", "state", "updated_at", "updated_by", "agreed_at", "agreed_by")


class NotOfThisReview(ValueError):
    """Findings are put in order within one review."""


@recorded
def record_lines(
    *,
    review: Review,
    kind: str,
    lines: Iterable[str],
    by: User,
    theme: Theme | None = None,
    section: Section | None = None,
) -> list[Finding]:
    """Each line that says something becomes the heading of a draft at the end of the list: all of them, or none.

    Raises SaysNothing when no line does, NotAllowed, ReviewIsFrozen.
    """
    hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    headings = [line for line in lines if line.strip()]
    if not headings:
        raise single.SaysNothing
    place = {"review": review, "theme": theme, "section": section, "kind": kind}
    return [single.record(**place, heading=heading, by=by) for heading in headings]


@dataclass(frozen=True, slots=True)
class _List:
    """One list of findings, and of the paragraphs that expand it."""

    review: Review
    theme: Theme | None
    section: Section | None
    kind: str

    @property
    def fields(self) -> dict:
        return {"review": self.review, "theme": self.theme, "section": self.section, "kind": self.kind}

    def holds(self, row: Finding | Paragraph) -> bool:
        own = (self.theme and self.theme.pk, self.section and self.section.pk, self.kind)
        return own == (row.theme_id, row.section_id, row.kind)


@recorded
def place(
    *,
    findings: Sequence[Finding],
    kind: str,
    by: User,
    theme: Theme | None = None,
    section: Section | None = None,
    before: Finding | None = None,
) -> list[Finding]:
    """Put findings of one review into a list, in the order given, before one that stands there or at its end.

    Paragraphs that expand a finding go with it. An agreed finding that becomes another kind is for review again, for
    what was agreed was something else. Raises NotOfThisReview, NotInThisState for a withdrawn one, NotAllowed,
    ReviewIsFrozen.
    """
    review = hold(findings[0].review_id, by=by, permission=Permission.FINDING_WRITE)
    moved = _fresh(findings, review)
    to = _List(review, theme, section, kind)
    _carry_paragraphs(moved, to)
    for finding in moved:
        if finding.kind != kind:
            _become(finding, kind, by)
        finding.theme, finding.section = theme, section
    others = Finding.objects.filter(**to.fields).exclude(pk__in=[row.pk for row in moved]).order_by("position")
    shifted = _renumber(_with_moved(list(others), moved, before))
    Finding.objects.bulk_update([row for row in shifted if row not in moved], ["position"])
    Finding.objects.bulk_update(moved, _PLACE_AND_SIGNATURE)
    return moved


def _fresh(findings: Sequence[Finding], review: Review) -> list[Finding]:
    rows = Finding.objects.filter(review=review).in_bulk([finding.pk for finding in findings])
    if any(finding.pk not in rows for finding in findings):
        raise NotOfThisReview
    if any(row.state == FindingState.WITHDRAWN for row in rows.values()):
        raise single.NotInThisState(FindingState.WITHDRAWN)
    return [rows[pk] for pk in dict.fromkeys(finding.pk for finding in findings)]


def _become(finding: Finding, kind: str, by: User) -> None:
    finding.kind = kind
    finding.version += 1
    single.sign(finding, by)


def _with_moved(others: list[Finding], moved: list[Finding], before: Finding | None) -> list[Finding]:
    keys = [row.pk for row in others]
    place = keys.index(before.pk) if before and before.pk in keys else len(others)
    return others[:place] + moved + others[place:]


def _renumber(rows: Iterable[Finding]) -> list[Finding]:
    """Places from one upwards, not saved yet; gives the rows whose place is another one now."""
    shifted = []
    for position, row in enumerate(rows, start=1):
        if row.position != position:
            row.position = position
            shifted.append(row)
    return shifted


def _carry_paragraphs(findings: Iterable[Finding], to: _List) -> None:
    tied = Paragraph.objects.filter(finding__in=findings).order_by("finding__position", "position")
    carried = [row for row in tied if not to.holds(row)]
    first = next_position(Paragraph.objects.filter(**to.fields))
    for position, row in enumerate(carried, start=first):
        row.theme, row.section, row.kind, row.position = to.theme, to.section, to.kind, position
    Paragraph.objects.bulk_update(carried, _PLACE)
