"""A finding as a card in a list."""

from dataclasses import dataclass

from assurance import richtext
from assurance.models import Finding, Review
from assurance.models.finding import FindingKind, FindingState
from assurance.presenters.moments import said
from assurance.presenters.reviews import State, url_of
from assurance.titles import shortened, title_of
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
class Step:
    """Something this person may do with a finding now; `id` keeps the cursor on the button when a list is redrawn."""

    verb: str
    url: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at findings of a review, and what they may still do there."""

    user: User
    writes: bool = False
    agrees: bool = False

    def may_agree(self, finding: Finding, review: Review) -> bool:
        is_own = self.user.pk in (finding.created_by_id, finding.updated_by_id)
        return self.agrees and not (review.is_agreed_by_another and is_own)


def state_of(finding: Finding) -> State:
    return State(finding.get_state_display(), LOOKS.get(finding.state, ""))


class Card:
    """`number` counts the findings of the list that stand; None for a withdrawn one."""

    def __init__(self, finding: Finding, *, review: Review, number: int | None, viewer: Viewer):
        self.finding = finding
        self.number = number
        self.title = title_of(finding)
        self.anchor = f"finding-{finding.pk}"
        self.version = finding.version
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

    @property
    def chips(self) -> list[Chip]:
        focus = self.finding.line_of_enquiry
        return [
            *(Chip(f"{statement.number} {statement.name}") for statement in self.finding.statements.all()),
            *([Chip(f"Focus area: {shortened(focus.text, 60)}")] if focus else []),
            *(Chip(f"Key message {row.position}", "key") for row in self.finding.key_messages.all()),
            *(Chip(f"Recommendation {row.position}", "key") for row in self.finding.recommendations.all()),
        ]

    @property
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

    @property
    def move_url(self) -> str:
        return self._url("move") if self._viewer.writes and self.number else ""

    def _step(self, verb: str, name: str) -> Step:
        return Step(verb, self._url(name), f"{name}-{self.finding.pk}")

    def _url(self, name: str) -> str:
        return url_of(f"finding-{name}", self._review, self.finding.pk)
