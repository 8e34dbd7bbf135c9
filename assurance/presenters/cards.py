"""A finding as a card in a list."""

from dataclasses import dataclass
from functools import cached_property

from assurance import richtext
from assurance.models import Finding, Review
from assurance.models.evidence import EvidenceSource
from assurance.models.finding import FindingKind, FindingState
from assurance.presenters.moments import said
from assurance.presenters.reviews import State, url_of
from assurance.titles import shortened, title_of
from assurance.triangulation import Piece, triangulate
from councils.models import User

LOOKS = {FindingState.DRAFT: "draft", FindingState.FOR_REVIEW: "review", FindingState.AGREED: "agreed"}
FIRST_LINES = 260
NOUNS = {
    FindingKind.STRENGTH: ("strength", "strengths"),
    FindingKind.CONSIDERATION: ("consideration", "considerations"),
    FindingKind.OBSERVATION: ("observation", "observations"),
}
"""One and many of each kind."""


@dataclass(frozen=True, slots=True)
class Chip:
    text: str
    look: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether one kind of source counts for a finding; `name` is also the icon's."""

    name: str
    word: str
    is_there: bool


@dataclass(frozen=True, slots=True)
class Step:
    """Something this person may do with a finding now; `id` keeps the cursor on the button when a list is redrawn."""

    verb: str
    url: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at findings of a review, what they may still do there, and what else of it they may know."""

    user: User
    writes: bool = False
    agrees: bool = False
    sees_evidence: bool = False
    sees_comments: bool = False

    def may_agree(self, finding: Finding, review: Review) -> bool:
        is_own = self.user.pk in (finding.created_by_id, finding.updated_by_id)
        return self.agrees and not (review.is_agreed_by_another and is_own)


def state_of(finding: Finding) -> State:
    return State(finding.get_state_display(), LOOKS.get(finding.state, ""))


def marks_of(finding: Finding) -> list[Mark]:
    """By the rule of `assurance.triangulation`. `finding` comes with its `sources`, each "kind/occasion" once."""
    sources = (source.partition("/") for source in finding.sources)
    there = triangulate(Piece(kind, occasion=occasion) for kind, _, occasion in sources).kinds
    return [Mark(one.value, str(one.label), one.value in there) for one in EvidenceSource]


class Card:
    """`number` counts the findings of the list that stand; None for a withdrawn one."""

    def __init__(self, finding: Finding, *, review: Review, number: int | None, viewer: Viewer):
        self.finding = finding
        self.number = number
        self.title = title_of(finding)
        self.anchor = f"finding-{finding.pk}"
        self.version = finding.version
        self.key = f"{finding.pk}-{finding.version}"
        self.url = url_of("finding-edit", review, finding.pk)
        self.state = state_of(finding)
        self._review = review
        self._viewer = viewer

    @property
    def text(self) -> str:
        lines = shortened(richtext.to_plain(self.finding.narrative), FIRST_LINES)
        return lines if self.finding.heading else ""

    @property
    def byline(self) -> str:
        if self.finding.state == FindingState.WITHDRAWN:
            return f"withdrawn {said(self.finding.withdrawn_at)}"
        return f"{self.finding.updated_by.initials_and_surname}, {said(self.finding.updated_at)}"

    @cached_property
    def chips(self) -> list[Chip]:
        focus = self.finding.line_of_enquiry
        return [
            *(Chip(f"{statement.number} {statement.name}") for statement in self.finding.statements.all()),
            *([Chip(f"Focus area: {shortened(focus.text, 60)}")] if focus else []),
            *(Chip(f"Key message {row.position}", "key") for row in self.finding.key_messages.all()),
            *(Chip(f"Recommendation {row.position}", "key") for row in self.finding.recommendations.all()),
        ]

    @cached_property
    def marks(self) -> list[Mark]:
        """What was read, heard and seen. The finding comes with its marks (`with_marks`), here and for comments."""
        if not self._viewer.sees_evidence:
            return []
        return marks_of(self.finding)

    @property
    def comments(self) -> int:
        """How many are open; 0 for who may not read them."""
        return self.finding.open_comments if self._viewer.sees_comments else 0

    @property
    def comments_url(self) -> str:
        return f"{self.url}#comments"

    @cached_property
    def steps(self) -> list[Step]:
        """Beside moving: what comes next for it."""
        steps, state = [], self.finding.state
        if state == FindingState.WITHDRAWN:
            return [self._step("Restore", "restore")] if self._viewer.writes else []
        if self._viewer.writes and state == FindingState.DRAFT:
            steps.append(self._step("Mark for review", "review"))
        if state != FindingState.AGREED and self._viewer.may_agree(self.finding, self._review):
            steps.append(self._step("Agree", "agree"))
        if self._viewer.writes:
            steps.append(self._step("Withdraw", "withdraw"))
        return steps

    @cached_property
    def edit_url(self) -> str:
        is_open = self._viewer.writes and self.finding.state != FindingState.WITHDRAWN
        return self._url("card") if is_open else ""

    @cached_property
    def move_url(self) -> str:
        return self._url("move") if self._viewer.writes and self.number else ""

    def _step(self, verb: str, name: str) -> Step:
        return Step(verb, self._url(name), f"{name}-{self.finding.pk}")

    def _url(self, name: str) -> str:
        """Below the finding's own address, where each step is called by its name: a page has hundreds of these."""
        return f"{self.url}{name}/"
