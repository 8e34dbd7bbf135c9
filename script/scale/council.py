"""A council with a review half of whose findings stand in it, three smaller ones, and a library of evidence."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import chain, cycle, repeat
from random import Random

from django.utils import timezone

from assurance.actions import outline, reviews
from assurance.models import (
    Comment,
    EvidenceFile,
    EvidenceItem,
    EvidenceLink,
    EvidenceStatement,
    FileRevision,
    Finding,
    FindingIStatement,
    FindingStatement,
    Framework,
    Review,
)
from assurance.models.evidence import EvidenceSource
from assurance.models.finding import FindingKind, FindingState
from assurance.models.review import ReviewKind
from councils.actions import councils
from councils.actions.service import service_account
from councils.models import Council, Membership, User
from councils.roles import CONTRIBUTOR, IMPROVEMENT_LEAD
from script.scale import words

SHARES = (0.5, 0.25, 0.15, 0.1)
"""Of the findings, in each of four reviews."""
AT_ONCE = 500
_STATES = (
    *[FindingState.DRAFT] * 5,
    *[FindingState.FOR_REVIEW] * 2,
    *[FindingState.AGREED] * 3,
    FindingState.WITHDRAWN,
)
_PAIR = (FindingKind.STRENGTH, FindingKind.CONSIDERATION)
_KINDS = (*_PAIR, FindingKind.OBSERVATION, *_PAIR * 3)
_DAY = date(2026, 11, 1)


@dataclass(frozen=True)
class LargeCouncil:
    council: Council
    lead: User
    review: Review
    """The one with half of the findings."""
    finding: Finding
    """The first of that review: it has a comment and something of each that a finding can be tied to."""


def make(name: str, *, framework: Framework, size: int) -> LargeCouncil:
    """`size` findings and as many evidence items, tied to statements and to each other; one size, one content."""
    random = Random(size)  # noqa: S311 nothing secret
    council = councils.found_demonstration(
        name=name, official_name=f"{name} Council", slug=name.lower(), kind="County", region="Invented",
        by=service_account(),
    )  # fmt: skip
    people = [_person(council, f"{first} {name}", IMPROVEMENT_LEAD) for first in ("Ada", "Ben")]
    people += [_person(council, f"{first} {name}", CONTRIBUTOR) for first in ("Cleo", "Dev", "Eve")]
    made = [_review(council, framework, year, by=people[0]) for year in range(2026, 2026 - len(SHARES), -1)]
    findings = []
    for review, share in zip(made, SHARES, strict=True):
        findings += Finding.objects.bulk_create(findings_of(review, int(size * share), people, random), AT_ONCE)
    items = EvidenceItem.objects.bulk_create(_items(council, framework, size, people, random), AT_ONCE)
    _tie(findings, items, framework, people, random)
    return LargeCouncil(council, people[0], made[0], findings[0])


def _person(council: Council, name: str, role) -> User:
    user = User.objects.create_user(f"{name.replace(' ', '.').lower()}@example.org", name=name)
    Membership.objects.create(user=user, council=council, role=role.key)
    return user


def _review(council: Council, framework: Framework, year: int, *, by: User) -> Review:
    review = reviews.create(
        council=council, framework=framework, kind=ReviewKind.SELF_ASSESSMENT, title=f"Self-assessment {year}", by=by
    )
    for text in ("How well people wait", "What carers are told"):
        outline.ask_about(review=review, text=text, by=by)
    return review


def findings_of(review: Review, number: int, people: list[User], random: Random) -> Iterator[Finding]:
    """Not stored yet: in every theme and across them, of every kind and in every state."""
    themes = [*review.framework.themes.all(), None]
    focus = [*review.lines_of_enquiry.all(), None, None]
    positions: Counter = Counter()
    # Under one heading stand two, so that every page has to say so.
    headings = chain(repeat(words.heading(random), 2), iter(lambda: words.heading(random), ""))
    # The cycles have no common divisor, so that few findings have some of everything too.
    rows = zip(range(number), headings, cycle(themes), cycle(_KINDS), cycle(_STATES), strict=False)
    for _, heading, theme, kind, state in rows:
        positions[theme, kind] += 1
        author = random.choice(people)
        yield Finding(
            review=review,
            theme=theme,
            kind=kind,
            position=positions[theme, kind],
            heading=heading,
            narrative=words.narrative(random),
            impact=f"<p>{words.sentence(random)}</p>" if random.random() < 0.4 else "",
            line_of_enquiry=random.choice(focus),
            created_by=author,
            updated_by=random.choice(people),
            updated_at=timezone.now() - timedelta(minutes=random.randint(1, 100_000)),
            **_state(state, random.choice(people)),
        )


def _state(state: str, by: User) -> dict:
    verb = {FindingState.AGREED: "agreed", FindingState.WITHDRAWN: "withdrawn"}.get(state)
    return {"state": state, **({f"{verb}_at": timezone.now(), f"{verb}_by": by} if verb else {})}


def _items(council, framework, number: int, people: list[User], random: Random) -> Iterator[EvidenceItem]:
    categories = [*framework.evidence_categories.filter(is_used=True), None]
    for count in range(number):
        yield EvidenceItem(
            council=council,
            source=random.choice(EvidenceSource.values),
            category=random.choice(categories),
            title=f"{words.heading(random)}, {count}",
            summary=words.sentence(random),
            text=words.narrative(random) if random.random() < 0.5 else "",
            url="" if random.random() < 0.8 else f"https://example.org/{count}",
            refers_on=_DAY - timedelta(days=random.randint(0, 900)) if random.random() < 0.9 else None,
            occasion=f"Visit {random.randint(1, 200)}" if random.random() < 0.3 else "",
            owner=random.choice([*people, None]),
            review_by=_DAY + timedelta(days=random.randint(-200, 400)) if random.random() < 0.3 else None,
            created_by=random.choice(people),
            updated_by=random.choice(people),
        )


def _tie(findings: list[Finding], items: list[EvidenceItem], framework, people: list[User], random: Random) -> None:
    statements, i_statements = list(framework.statements()), list(framework.i_statements.all())
    some = random.sample

    def rows(make: Callable, of: list, others: list, most: int) -> list:
        numbers = [most, *(random.randint(0, most) for _ in of[1:])]
        return [make(one, other) for one, number in zip(of, numbers, strict=True) for other in some(others, number)]

    for model, made in (
        (FindingStatement, rows(lambda f, s: FindingStatement(finding=f, statement=s), findings, statements, 3)),
        (FindingIStatement, rows(lambda f, s: FindingIStatement(finding=f, i_statement=s), findings, i_statements, 2)),
        (EvidenceStatement, rows(lambda i, s: EvidenceStatement(item=i, statement=s), items, statements, 4)),
        (
            EvidenceLink,
            rows(lambda f, i: EvidenceLink(finding=f, item=i, created_by=people[0]), findings, items, 4),
        ),
        (Comment, [Comment(finding=one, text=words.sentence(random), created_by=people[1]) for one in findings[::3]]),
    ):
        model.objects.bulk_create(made, AT_ONCE)
    _attach_files(items[::2], people[0])


def _attach_files(items: list[EvidenceItem], by: User) -> None:
    """Rows only: nobody opens a file here."""
    files = EvidenceFile.objects.bulk_create([EvidenceFile(item=item) for item in items], AT_ONCE)
    described = {"number": 1, "stored": "evidence/none", "media_type": "application/pdf", "size": 1000, "added_by": by}
    FileRevision.objects.bulk_create(
        [
            FileRevision(
                file=file, name=f"Document {file.pk}.pdf", sha256=sha256(b"%d" % file.pk).hexdigest(), **described
            )
            for file in files
        ],
        AT_ONCE,
    )
