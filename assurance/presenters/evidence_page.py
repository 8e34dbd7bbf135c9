"""The page of one item of evidence: what it is, why one sees it, what rests on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assurance import richtext
from assurance.attribution import names_in
from assurance.models import EvidenceItem, EvidenceLink, EvidenceRequest, Review
from assurance.models.evidence import EvidenceSource
from assurance.presenters.cards import Chip, state_of
from assurance.presenters.evidence import day, is_late
from assurance.presenters.moments import said
from assurance.presenters.narrative import shown
from assurance.presenters.reviews import State
from assurance.shelves import Shelf
from assurance.titles import title_of
from councils.words import listed


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what an item is. `is_late` asks for the word that says so."""

    name: str
    value: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Supported:
    """A finding that an item stands behind, and the note on what it shows."""

    title: str
    url: str
    place: str
    state: State
    note: str


@dataclass(frozen=True, slots=True)
class Answered:
    reference: str
    text: str
    place: str


class EvidencePage:
    """`links` lead to findings that the person may see, `requests` are those of the information return.

    Items come with category and people, links with finding and review, requests with their return.
    """

    def __init__(
        self,
        item: EvidenceItem,
        *,
        shelf: Shelf,
        today: date,
        links: Iterable[EvidenceLink],
        requests: Iterable[EvidenceRequest],
    ):
        self.item, self.shelf, self._today = item, shelf, today
        self.supported = supported(links)
        self.answered = [Answered(one.reference, one.text, one.information_return.title) for one in requests]

    @property
    def byline(self) -> str:
        item = self.item
        text = f"{item.created_by.initials_and_surname} added it {said(item.created_at)}"
        if item.version > 1:
            text += f"; {item.updated_by.initials_and_surname} wrote the present words {said(item.updated_at)}"
        return text

    @property
    def taken_out(self) -> str:
        """Who took it out of the library, and when; empty while it stands there."""
        item = self.item
        return f"{item.removed_by.initials_and_surname} took it out {said(item.removed_at)}" if item.removed_at else ""

    @property
    def facts(self) -> list[Fact]:
        item = self.item
        rows = [
            Fact("Category", item.category.name if item.category else "Not sorted yet"),
            Fact("Refers to", day(item.refers_on) or "No date"),
            Fact("Session or visit", item.occasion),
            Fact("Owner", item.owner.name if item.owner else "Nobody"),
            Fact("Look again by", day(item.review_by), is_late(item, today=self._today)),
            Fact("Written by", "The people who were heard" if item.is_by_those_heard else ""),
            Fact("Open to", f"Peer teams in {self.shelf.council.name}" if item.is_open_to_teams else ""),
        ]
        return [row for row in rows if row.value]

    @property
    def statements(self) -> list[Chip]:
        return [Chip(f"{one.number} {one.name}") for one in self.item.statements.all()]

    @property
    def text(self):
        return shown(self.item.text)

    @property
    def hint(self) -> str:
        return naming_hint(self.item)

    @property
    def edit_url(self) -> str:
        return self._url("edit")

    @property
    def remove_url(self) -> str:
        return self._url("remove")

    @property
    def restore_url(self) -> str:
        return self._url("restore")

    def _url(self, step: str) -> str:
        return self.shelf.url(f"evidence-{step}", self.item.pk)


def supported(links: Iterable[EvidenceLink]) -> list[Supported]:
    """Findings behind which items stand, each once."""
    found = {link.finding_id: link for link in links}
    return [_supported(link) for link in found.values()]


def _supported(link: EvidenceLink) -> Supported:
    finding = link.finding
    return Supported(title_of(finding), finding.get_absolute_url(), finding.review.title, state_of(finding), link.note)


def naming_hint(item: EvidenceItem) -> str:
    """What to look at again where a heard item seems to name somebody; empty where nothing does."""
    if item.source != EvidenceSource.HEARD:
        return ""
    names = names_in(item.title, item.summary, richtext.to_plain(item.text), item.occasion)
    if not names:
        return ""
    named = listed([f"“{name}”" for name in names[:3]])
    return (
        f"This looks as if it named somebody: {named}. What is heard is never attributable. "
        "Write which group said it, such as “carers in the north”, and leave the name out."
    )


def why_seen(shelf: Shelf, roles: list[str], *, guest_in: Review | None) -> str:
    """Why somebody sees an item of this shelf; `roles` are the names of those they have there."""
    if guest_in:
        return (
            f"You see this because {shelf.council.name} opened it to teams of its peer challenges, and you are "
            f"of the team of “{guest_in.title}”."
        )
    held = listed([role.lower() for role in roles])
    if shelf.review:
        return f"You see this because you are of the team of “{shelf.review.title}”, as {held}. The council does not."
    return f"You see this because you are {held} in {shelf.council.name}."
