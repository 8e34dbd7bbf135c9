"""The page of one finding."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.forms import BoundField

from assurance.models import Finding
from assurance.models.finding import FindingState
from assurance.places import place_of
from assurance.presenters.cards import NOUNS, Card, Chip, Step, Viewer, state_of
from assurance.presenters.moments import said
from assurance.presenters.narrative import shown
from assurance.presenters.reviews import url_of
from assurance.titles import title_of

AGREED_NOTICE = (
    "This finding is agreed. As soon as you change its words it is for review again, and somebody agrees it anew."
)


@dataclass(frozen=True, slots=True)
class Neighbour:
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Tick:
    """One box of a group. `id` is what an error summary links to."""

    id: str
    value: str
    text: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class TickGroup:
    title: str
    ticks: list[Tick]

    @property
    def has_ticks(self) -> bool:
        return any(tick.is_ticked for tick in self.ticks)


class FindingPage:
    """`siblings` are the findings of its list that stand, in order. The finding comes with its people."""

    def __init__(self, finding: Finding, siblings: Sequence[Finding], *, viewer: Viewer):
        self.finding = finding
        self.place = place_of(finding)
        self.state = state_of(finding)
        self.viewer = viewer
        self._siblings = list(siblings)

    @property
    def title(self) -> str:
        """ "Consideration 2 of 12"; a withdrawn one has no number."""
        noun = NOUNS[self.finding.kind][0].capitalize()
        if self._at is None:
            return f"{noun}, withdrawn"
        return f"{noun} {self._at + 1} of {len(self._siblings)}"

    @property
    def name(self) -> str:
        return title_of(self.finding)

    @property
    def byline(self) -> str:
        finding = self.finding
        text = f"{finding.created_by.initials_and_surname} recorded it {said(finding.created_at)}"
        if finding.version > 1:
            text += f"; {finding.updated_by.initials_and_surname} wrote the present words {said(finding.updated_at)}"
        if finding.agreed_at:
            text += f"; {finding.agreed_by.initials_and_surname} agreed it {said(finding.agreed_at)}"
        return text

    @property
    def url(self) -> str:
        return url_of("finding-edit", self.finding.review, self.finding.pk)

    @property
    def split_url(self) -> str:
        return self._url("split")

    @property
    def anchor(self) -> str:
        return f"finding-{self.finding.pk}"

    @property
    def is_open(self) -> bool:
        """Whether this person may change its words now."""
        return self.viewer.writes and not self.is_withdrawn

    @property
    def agreed_notice(self) -> str:
        """What changing the words of an agreed finding does, to be known before the first key."""
        return AGREED_NOTICE if self.is_open and self.finding.state == FindingState.AGREED else ""

    @property
    def ties(self) -> list[Chip]:
        return Card(self.finding, review=self.finding.review, number=None, viewer=self.viewer).chips

    @cached_property
    def has_focus_areas(self) -> bool:
        return self.finding.review.lines_of_enquiry.exists()

    @property
    def narrative(self):
        return shown(self.finding.narrative)

    @property
    def impact(self):
        return shown(self.finding.impact)

    @property
    def previous(self) -> Neighbour | None:
        return self._neighbour(-1)

    @property
    def next(self) -> Neighbour | None:
        return self._neighbour(1)

    @property
    def is_withdrawn(self) -> bool:
        return self.finding.state == FindingState.WITHDRAWN

    @property
    def steps(self) -> list[Step]:
        """What this person may do with it now, the likeliest first."""
        state, writes = self.finding.state, self.viewer.writes
        agrees = self.viewer.may_agree(self.finding, self.finding.review)
        offered = [
            ("Mark as agreed", "agree", agrees and state in (FindingState.DRAFT, FindingState.FOR_REVIEW)),
            ("Mark for review", "review", writes and state == FindingState.DRAFT),
            ("Take the agreement back", "take-back", self.viewer.agrees and state == FindingState.AGREED),
            ("Restore", "restore", writes and self.is_withdrawn),
            ("Withdraw", "withdraw", writes and not self.is_withdrawn),
        ]
        return [Step(verb, self._url(name), name) for verb, name, is_offered in offered if is_offered]

    @property
    def agreeing(self) -> str:
        """Why somebody else must agree it, where that is so."""
        is_open = self.finding.state in (FindingState.DRAFT, FindingState.FOR_REVIEW)
        if not is_open or not self.viewer.agrees or self.viewer.may_agree(self.finding, self.finding.review):
            return ""
        return "Agreeing needs a second person. You wrote some of its words, so somebody else agrees it."

    @property
    def _at(self) -> int | None:
        keys = [sibling.pk for sibling in self._siblings]
        return keys.index(self.finding.pk) if self.finding.pk in keys else None

    def _neighbour(self, step: int) -> Neighbour | None:
        at = self._at
        if at is None or not 0 <= at + step < len(self._siblings):
            return None
        other = self._siblings[at + step]
        return Neighbour(title_of(other), url_of("finding-edit", self.finding.review, other.pk))

    def _url(self, name: str) -> str:
        return url_of(f"finding-{name}", self.finding.review, self.finding.pk)


def statement_groups(field: BoundField, *, theme_id: int | None) -> list[TickGroup]:
    """Quality statements of the finding's own theme first, those of the others after."""
    rows = list(field.field.queryset)
    own = [row for row in rows if theme_id in (row.theme_id, None)]
    return _groups(field, own, [row for row in rows if row not in own], "Statements of other themes")


def i_statement_groups(field: BoundField, *, theme_id: int | None) -> list[TickGroup]:
    """I statements of the finding's own theme first, the others after."""
    rows = list(field.field.queryset.prefetch_related("statements"))
    own = [row for row in rows if theme_id is None or theme_id in {one.theme_id for one in row.statements.all()}]
    return _groups(field, own, [row for row in rows if row not in own], "Other I statements")


def _groups(field: BoundField, own: Iterable, others: Iterable, title: str) -> list[TickGroup]:
    ticked = {str(getattr(value, "pk", value)) for value in field.value() or []}
    groups = [TickGroup("", _ticks(field, own, ticked)), TickGroup(title, _ticks(field, others, ticked))]
    return [group for group in groups if group.ticks]


def _ticks(field: BoundField, rows: Iterable, ticked: set[str]) -> list[Tick]:
    return [Tick(f"{field.auto_id}_{row.pk}", str(row.pk), str(row), str(row.pk) in ticked) for row in rows]
