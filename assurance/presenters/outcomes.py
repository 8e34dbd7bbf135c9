"""What came of a step for several findings, in sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assurance.models import Finding
from assurance.places import Place
from assurance.presenters.lanes import place_in_list
from assurance.titles import title_of


@dataclass(frozen=True, slots=True)
class Refusal:
    """A finding that was left as it is."""

    title: str
    reason: str
    url: str

    def __str__(self):
        return f"“{self.title}”: {self.reason}"


@dataclass(frozen=True, slots=True)
class Undo:
    """Where a finding came from: what the form must send to put it back. `before` is empty for the end of the list."""

    finding: str
    to: str
    kind: str
    before: int | str


def refusals_of(refused: Iterable[tuple[Finding, str]]) -> list[Refusal]:
    """Findings come with their review; each with the reason why it was left."""
    return [Refusal(title_of(finding), reason, finding.get_absolute_url()) for finding, reason in refused]


def done_sentence(findings: Sequence[Finding], what: str) -> str:
    """ "“Carers wait” is agreed.", "3 findings are agreed." or that none is."""
    if not findings:
        return f"None of the findings is {what}."
    if len(findings) == 1:
        return f"“{title_of(findings[0])}” is {what}."
    return f"{len(findings)} findings are {what}."


def moved_sentence(
    moved: Sequence[Finding], place: Place, numbers: tuple[int, int], *, is_elsewhere: bool, reopened: int
) -> str:
    """`numbers`: that of the last one, and how many stand in its list; `reopened`: how many are agreed no more."""
    where = f" of {place.name}" if is_elsewhere else ""
    if len(moved) == 1:
        said = f"“{title_of(moved[0])}” is now {place_in_list(moved[0], numbers)}{where}."
    else:
        said = f"{len(moved)} findings have moved{f' to {place.name}' if is_elsewhere else ''}."
    if reopened:
        said += " It is for review again." if len(moved) == 1 else f" {reopened} of them are for review again."
    return said
