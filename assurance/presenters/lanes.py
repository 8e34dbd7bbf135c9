"""One list of findings as it stands on the workspace: its heading, its cards, and the way to its other pages."""

from dataclasses import dataclass

from assurance.lanes import Page
from assurance.models import Finding
from assurance.models.finding import FindingKind
from assurance.presenters.cards import NOUNS, Card

LANES = (
    (FindingKind.STRENGTH, "Strengths", "strength", "Add a strength"),
    (FindingKind.CONSIDERATION, "For consideration", "consider", "Add a consideration"),
    (FindingKind.OBSERVATION, "Observations", "observe", "Add an observation"),
)


@dataclass(frozen=True, slots=True)
class Pager:
    """The way through a list of several pages. `noun` is what is listed; an empty address is no page."""

    noun: str
    text: str
    previous_url: str
    next_url: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One list. `count` says how many are shown; `key` names it in forms and anchors.

    `next_key` is the finding on top of its next page, empty on the last: what is dropped at the end comes before that.
    """

    key: str
    title: str
    look: str
    add_label: str
    count: str
    cards: list[Card]
    pager: Pager | None
    next_key: int | str

    @property
    def noun(self) -> str:
        return NOUNS[self.key][0]

    @property
    def nouns(self) -> str:
        return NOUNS[self.key][1]


def pager_of(page: Page, noun: str, url_of_page) -> Pager | None:
    """None where everything fits on one page. `url_of_page` takes a page's number."""
    if page.last == 1:
        return None
    previous = url_of_page(page.number - 1) if page.number > 1 else ""
    following = url_of_page(page.number + 1) if page.number < page.last else ""
    text = f"{page.first_shown:,} to {page.last_shown:,} of {page.found:,} {noun}"
    return Pager(noun, text, previous, following)


def some(number: int, kind: str) -> str:
    """ "1 strength", "12 considerations"."""
    one, many = NOUNS[kind]
    return f"{number:,} {one if number == 1 else many}"


def place_in_list(finding: Finding, numbers: tuple[int, int]) -> str:
    """ "2 of 9 strengths", for saying where a finding has moved to. `numbers`: its own, and how many there are."""
    return f"{numbers[0]:,} of {some(numbers[1], finding.kind)}"
