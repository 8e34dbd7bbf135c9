"""What the challenge's page shows: what it is, its lists, and who works in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from assurance.models import Review, ReviewMember
from assurance.transitions import PUBLISHED
from councils.presenters.people import note_of
from councils.roles import ROLES
from councils.words import counted
from peerchallenge.models import ActivityCount, Challenge, Contact, KeyFact, TeamMember
from peerchallenge.models.challenge import ActivityKind
from peerchallenge.presenters.listings import CONTACTS, KEY_FACTS, TEAM, Listing
from peerchallenge.presenters.places import url_of
from peerchallenge.working_days import plain, sum_in_words

NOT_SAID = "Not said yet"
UNTITLED_PANEL = "Key facts"
"""What the report writes above key facts without a caption."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one of the lists: its title, what stands beside and below it, and where its steps are."""

    place: str
    title: str
    beside: str
    below: list[str]
    edit_url: str
    move_url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One table of key facts. The caption of one that has none is not shown: the section's heading says the same."""

    caption: str
    rows: list[Row]
    is_untitled: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account for this review. `email`, `note` and `url` are empty for who may not manage them."""

    name: str
    role: str
    email: str = ""
    note: str = ""
    is_waiting: bool = False
    url: str = ""


class ChallengePage:
    """`members` come with users and invitations; `manages` says whether the viewer admits people and ends access."""

    def __init__(self, review: Review, challenge: Challenge, members: Iterable[ReviewMember], *, manages: bool):
        self.review, self.challenge, self.manages = review, challenge, manages
        self._members = list(members)
        self.team = self._rows(TEAM, _member)
        self.contacts = self._rows(CONTACTS, _contact)
        self.figures = figures_of(challenge)

    @property
    def about(self) -> list[tuple[str, str]]:
        """Terms and what is said of them."""
        challenge = self.challenge
        return [
            ("Sponsor", challenge.sponsor or NOT_SAID),
            ("Commissioner", challenge.commissioner or NOT_SAID),
            ("How the team worked", challenge.mode or NOT_SAID),
            ("Hours in a working day", plain(challenge.hours_per_day)),
        ]

    @property
    def count(self) -> str:
        return counted(len(self.team), "person", "people") if self.team else ""

    @property
    def activity(self) -> list[tuple[str, str]]:
        """Figures with the words before them, and what they count; those that are known."""
        return [
            (f"{count.qualifier} {count.value:,}".strip(), kind.label)
            for kind, count in self.figures.items()
            if count is not None
        ]

    @property
    def working_days(self) -> str:
        """The sum behind the working days, and what the report makes of it. Empty while no hours are given."""
        hours = self.figures[ActivityKind.HOURS]
        if hours is None:
            return ""
        is_typed = self.figures[ActivityKind.WORKING_DAYS] is not None
        printed = "The report prints the working days as they are typed." if is_typed else "The report prints this sum."
        return f"{sum_in_words(hours.value, self.challenge.hours_per_day)} {printed}"

    @property
    def panels(self) -> list[Panel]:
        """Key facts as the report parts them: neighbours with one caption are one table."""
        groups = groupby(KEY_FACTS.rows_of(self.challenge), key=lambda fact: fact.panel)
        return [
            Panel(
                caption or UNTITLED_PANEL,
                [_row(self.review, KEY_FACTS, fact, _key_fact) for fact in facts],
                not caption,
            )
            for caption, facts in groups
        ]

    @property
    def people(self) -> list[Person]:
        return [self._person(member) for member in self._members]

    @property
    def may_invite(self) -> bool:
        return self.manages and self.review.status != PUBLISHED

    def _person(self, member: ReviewMember) -> Person:
        user, role = member.user, ROLES[member.role].name
        if not self.manages:
            return Person(user.name, role)
        return Person(user.name, role, user.email, *note_of(member), url_of("person-edit", self.review, member.pk))

    def _rows(self, listing: Listing, say) -> list[Row]:
        return [_row(self.review, listing, row, say) for row in listing.rows_of(self.challenge)]


def figures_of(challenge: Challenge) -> dict[ActivityKind, ActivityCount | None]:
    """Every kind of figure in the report's order, with what is known of it."""
    known = {count.kind: count for count in challenge.activity.all()} if challenge.pk else {}
    return {kind: known.get(kind) for kind in ActivityKind}


def said(listing: Listing, row) -> str:
    """A row in one line, as the page says that asks before it is removed."""
    title, beside, below = {TEAM: _member, KEY_FACTS: _key_fact, CONTACTS: _contact}[listing](row)
    return ", ".join(part for part in (title, beside, *below) if part)


def _row(review: Review, listing: Listing, row, say) -> Row:
    urls = (listing.url(review, step, row.pk) for step in ("edit", "move", "remove"))
    return Row(listing.place_of(row), *say(row), *urls)


def _member(member: TeamMember) -> tuple[str, str, list[str]]:
    return member.name, member.get_role_display(), _lines(member.job_title, member.organisation)


def _key_fact(fact: KeyFact) -> tuple[str, str, list[str]]:
    return f"{fact.qualifier} {fact.value}".strip(), fact.label, _lines(fact.period, fact.comparator)


def _contact(contact: Contact) -> tuple[str, str, list[str]]:
    return contact.name, _listed(contact.job_title, contact.organisation), _lines(contact.email, contact.phone)


def _lines(*texts: str) -> list[str]:
    return [text for text in texts if text]


def _listed(*texts: str) -> str:
    return ", ".join(_lines(*texts))
