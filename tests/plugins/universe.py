"""The small world of the tests, made only through actions: states that cannot happen cannot enter a test.

Two councils, a person in each role, one self-assessment and one peer challenge run by its own team.
"""

import json
from contextlib import nullcontext
from datetime import date
from itertools import count
from pathlib import Path

import pytest

import assurance
from assurance.actions import (
    comments,
    evidence,
    evidence_requests,
    findings,
    frameworks,
    information_returns,
    members,
    reviews,
)
from assurance.models import Framework, ReviewMember
from assurance.models.review import ReviewKind
from councils.actions import councils
from councils.actions.service import service_account
from councils.models import Council, Membership, User
from tests.plugins import emptied

FRAMEWORK_FILE = Path(assurance.__file__).parent / "data" / "cqc-la-2023-12.json"
PASSWORD = "correct horse battery staple"
_numbers = count(1)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, engines):
    """The framework is loaded once, and again after each test that commits."""
    with django_db_blocker.unblock():
        loaded_framework()
    # On a server that is not ours, Django's own way empties the tables.
    with emptied.after_each_commit(fill=loaded_framework) if engines.are_ours else nullcontext():
        yield


@pytest.fixture
def framework(db) -> Framework:
    return loaded_framework()


def loaded_framework() -> Framework:
    """For fixtures that outlive one test: a test that commits may have emptied the tables before them."""
    data = json.loads(FRAMEWORK_FILE.read_text("utf-8"))
    present = Framework.objects.filter(key=data["key"], version=data["version"]).first()
    return present or frameworks.load(data=data, by=service_account())


@pytest.fixture
def council(db) -> Council:
    return found("Exampleshire")


@pytest.fixture
def other_council(db) -> Council:
    return found("Elsewhereshire")


def found(name: str) -> Council:
    return councils.found_demonstration(
        name=name,
        official_name=f"{name} County Council",
        slug=name.lower(),
        kind="County",
        region="Invented",
        by=service_account(),
    )


@pytest.fixture
def person(db):
    """Makes an account: ``person("Ada Adeyemi")``, with a role in a council where one is given."""

    def make(name: str = "", *, council: Council | None = None, role: str | None = None) -> User:
        number = next(_numbers)
        name = name or f"Person {number}"
        user = User.objects.create_user(f"person{number}@example.org", name=name, password=PASSWORD)
        if role:
            Membership.objects.create(user=user, council=council, role=role)
        return user

    return make


@pytest.fixture
def lead(person, council) -> User:
    return person("Imogen Leadbetter", council=council, role="improvement_lead")


@pytest.fixture
def dass(person, council) -> User:
    return person("Ruth Okonjo", council=council, role="dass")


@pytest.fixture
def contributor(person, council) -> User:
    return person("Colin Tribune", council=council, role="contributor")


@pytest.fixture
def reader(person, council) -> User:
    return person("Rita Dear", council=council, role="reader")


@pytest.fixture
def stranger(person, other_council) -> User:
    """An improvement lead of another council: may do everything there and must learn nothing here."""
    return person("Stan Ranger", council=other_council, role="improvement_lead")


@pytest.fixture
def manager(person) -> User:
    return person("Judith Ashworth")


@pytest.fixture
def peer(person) -> User:
    return person("Priya Venkataraman")


@pytest.fixture
def self_assessment(council, framework, lead):
    return reviews.create(
        council=council, framework=framework, kind=ReviewKind.SELF_ASSESSMENT, title="Self-assessment 2026", by=lead
    )


@pytest.fixture
def peer_challenge(council, framework, manager, peer):
    """Belongs to its team: the council sees nothing of it until it is shared."""
    review = reviews.create_for_team(
        council=council,
        framework=framework,
        title="Peer challenge 2026",
        starts_on=date(2026, 6, 9),
        ends_on=date(2026, 6, 12),
        by=manager,
    )
    members.admit(review=review, user=peer, role="peer", by=manager)
    return review


@pytest.fixture
def record_finding():
    """Records a finding in a review's first theme unless told otherwise: ``record_finding(review, by=lead)``."""

    def record(review, *, by, kind="strength", heading="", theme=1, **fields):
        number = next(_numbers)
        heading = heading or f"Finding {number} says something"
        theme = review.framework.themes.get(number=theme) if theme else None
        return findings.record(review=review, kind=kind, heading=heading, theme=theme, by=by, **fields)

    return record


@pytest.fixture
def signed_in(client):
    """The test client signed in as somebody: ``signed_in(lead).get(url)``."""

    def sign_in(user: User):
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def second_framework(framework) -> Framework:
    """Another version beside the first: its words differ, and its scale has three points."""
    data = json.loads(FRAMEWORK_FILE.read_text("utf-8"))
    data |= {"version": "2027-01", "published": "2027-01-15", "scale": data["scale"][:3]}
    return frameworks.load(data=data, by=service_account())


@pytest.fixture
def recorder_role(person):
    """Somebody with every right that a review itself can give: ``recorder_role(review)``."""

    def admit(review) -> User:
        user = person()
        ReviewMember.objects.create(review=review, user=user, role="recorder")
        return user

    return admit


@pytest.fixture
def add_evidence():
    """Adds to a council's library, or to a team's: ``add_evidence(council, by=lead)``, with words of `evidence.add`."""

    def make(council, *, by, **words):
        number = next(_numbers)
        return evidence.add(council=council, by=by, **{"source": "read", "title": f"Document {number}", **words})

    return make


@pytest.fixture
def add_comment():
    """Comments on a finding: ``add_comment(finding, by=lead, text="Is it so?")``."""

    def make(finding, *, by, text="Is it so?"):
        return comments.add(finding=finding, text=text, address_of=lambda comment: f"/comments/{comment.pk}/", by=by)

    return make


@pytest.fixture
def information_return(council, framework, lead):
    return information_returns.create(
        council=council, framework=framework, title="Information return 2026", due_on=date(2026, 11, 24), by=lead
    )


@pytest.fixture
def add_request():
    """Adds a request to a return's list: ``add_request(information_return, by=lead)``, with words of the action's."""

    def make(information_return, *, by, **words):
        number = next(_numbers)
        words = {"reference": f"IR{number:02}", "text": f"The document of number {number}", **words}
        return evidence_requests.add(information_return=information_return, by=by, **words)

    return make
