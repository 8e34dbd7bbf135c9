"""Who gets where: every address, asked by everybody. An address that is not in the table fails the test.

404 for what somebody must not know of, 403 for what they see and may not do, and a stranger is sent to sign in.
"""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assurance.actions import findings, members, messages, outline, paragraphs, reviews, scores
from assurance.models import ReviewMember
from peerchallenge.actions import challenges, contacts, key_facts, team
from reports.actions import runs, uploads
from tests.architecture.addresses import addresses
from tests.architecture.test_urls import OPEN

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

ANYBODY = {"reader", "contributor", "lead"}
WRITERS = {"contributor", "lead"}
LEADS = {"lead"}
UPLOADER = "only whose upload it is; to all others it does not exist"
SIGNED_IN = "any account"
ASKER = "only who asked for the challenge"

ACCESS = {
    SIGNED_IN: {"account_change_password": "get post", "assurance:home": "get", "councils:send-again": "get post"},
    ASKER: {"peerchallenge:manager-invite-again": "post"},
    UPLOADER: {"reports:import-found": "get post", "reports:import-discard": "post"},
    "council": {
        frozenset(ANYBODY): {
            "assurance:council-dashboard": "get",
            "assurance:council-statements-csv": "get",
            "assurance:review-list": "get",
            "assurance:review-list-csv": "get",
            "councils:people": "get",
        },
        frozenset(LEADS): {
            "assurance:review-create": "get post",
            "peerchallenge:challenge-create": "get post",
            "councils:person-invite": "get post",
            "councils:person-edit": "get post",
            "councils:person-end": "post",
            "councils:person-invite-again": "post",
            "reports:import-create": "get post",
        },
    },
    "review": {
        frozenset(ANYBODY): {
            "assurance:review-detail": "get",
            "assurance:score-list": "get",
            "assurance:findings": "get",
            "assurance:workspace": "get",
            "assurance:section-workspace": "get",
            "assurance:finding-csv": "get",
            "assurance:finding-edit": "get",
            "assurance:paragraph-edit": "get",
            "assurance:message-list": "get",
            "assurance:message-edit": "get",
            "assurance:recommendation-list": "get",
            "assurance:recommendation-edit": "get",
            "assurance:outline": "get",
            "assurance:part-edit": "get",
            "assurance:section-rename": "get",
            "reports:preview": "get",
            "reports:run-list": "get",
            "reports:run-detail": "get",
            "reports:run-status": "get",
            "reports:artefact-download": "get",
        },
        frozenset(WRITERS): {
            "assurance:finding-create": "post",
            "assurance:finding-edit": "post",
            "assurance:finding-move": "post",
            "assurance:finding-review": "post",
            "assurance:finding-withdraw": "post",
            "assurance:finding-restore": "post",
            "assurance:paragraph-create": "get post",
            "assurance:paragraph-edit": "post",
            "assurance:paragraph-move": "post",
            "assurance:paragraph-remove": "get post",
            "assurance:message-create": "get post",
            "assurance:message-edit": "post",
            "assurance:message-move": "post",
            "assurance:message-remove": "get post",
            "assurance:recommendation-create": "get post",
            "assurance:recommendation-edit": "post",
            "assurance:recommendation-move": "post",
            "assurance:recommendation-remove": "get post",
            "assurance:focus-area-create": "post",
            "assurance:part-edit": "post",
            "assurance:section-rename": "post",
            "reports:run-create": "get post",
        },
        frozenset(LEADS): {
            "assurance:review-move": "get post",
            "assurance:score-set": "post",
            "assurance:score-agree": "post",
            "assurance:finding-agree": "post",
            "assurance:finding-take-back": "post",
        },
    },
}
LISTED = ("member", "key-fact", "contact")
# Pages that only a peer challenge has, by who of its team gets through.
OF_CHALLENGES = {
    frozenset({"reader", "lead", "manager", "peer"}): {"peerchallenge:challenge-detail": "get"},
    frozenset({"manager", "peer"}): {
        "peerchallenge:challenge-edit": "get post",
        "peerchallenge:figures-edit": "get post",
        **{f"peerchallenge:{row}-{step}": "get post" for row in LISTED for step in ("create", "edit", "remove")},
        **{f"peerchallenge:{row}-move": "post" for row in LISTED},
    },
    frozenset({"manager"}): {
        "peerchallenge:person-invite": "get post",
        "peerchallenge:person-edit": "get post",
        "peerchallenge:person-end": "post",
        "peerchallenge:person-invite-again": "post",
    },
}
OF_SCORES = {"assurance:score-list", "assurance:score-set", "assurance:score-agree"}
SENT = {
    "assurance:finding-create": {"place": "theme-1", "kind": "strength", "heading": "Said in passing"},
    "councils:person-edit": {"role": "reader"},
}
QUERY = {"assurance:paragraph-create": "?place=theme-1&kind=strength"}
NOT_FOR_WHO_HAS_A_PASSWORD = {"councils:person-invite-again", "peerchallenge:person-invite-again"}


@dataclass
class World:
    """One review with one of everything, and the people who ask for it."""

    keys: dict
    people: dict = field(default_factory=dict)

    def url(self, name: str, wanted: frozenset[str]) -> str:
        keys = {key: self.keys[key] for key in wanted if key in self.keys}
        if "row_id" in wanted:
            keys["row_id"] = self.keys["of_lists"][name.partition(":")[2].rpartition("-")[0]]
        if "message_id" in wanted:
            keys["message_id"] = self.keys["recommendation_id" if "recommendation" in name else "key_message_id"]
        return reverse(name, kwargs=keys) + QUERY.get(name, "")

    def answer(self, who: str, method: str, name: str, url: str):
        """What this person gets; whatever it does is undone."""
        with transaction.atomic():
            answer = getattr(self.people[who], method)(url, SENT.get(name, {}) if method == "post" else None)
            transaction.set_rollback(True)
        return answer


def furnish(review, *, by, agreed_by) -> dict:
    """One of everything in a review, by the names that addresses have for their keys."""
    theme = review.framework.themes.get(number=1)
    place = {"review": review, "kind": "strength", "theme": theme, "by": by}
    finding = findings.record(**place, heading="Staff stay with a problem")
    key_message = messages.add_key_message(review=review, text="<p>Remember the staff.</p>", by=by)
    recommendation = messages.add_recommendation(review=review, text="<p>Write to people.</p>", by=by)
    section = outline.add_section(
        review=review, kind="prose", title="Chapter", parts=[{"kind": "text", "body": "<p>Words.</p>"}], by=by
    )
    if review.is_scored:
        statement = theme.statements.first()
        scores.set_score(review=review, statement=statement, value=3, by=agreed_by)
    run = runs.request(review=review, formats=["json"], is_draft=True, by=by)
    run.artefacts.create(format="json", media_type="application/json", file_name="a.json", data=b"{}", size=2)
    return {
        "slug": review.council.slug,
        "review_id": review.pk,
        "finding_id": finding.pk,
        "paragraph_id": paragraphs.add(**place, text="<p>Says more.</p>").pk,
        "key_message_id": key_message.pk,
        "recommendation_id": recommendation.pk,
        "section_id": section.pk,
        "part_id": section.parts.get().pk,
        "run_id": run.pk,
        "format": "json",
        "number": 1,
        "to": "shared",
    }


def furnish_challenge(review, *, manager, peer) -> dict:
    """A row in each list of a peer challenge, by the list's name, and somebody of its team."""
    made = [
        team.add(review=review, name="Nadia Peerless", by=manager),
        key_facts.add(review=review, value="£1m", label="Budget", by=manager),
        contacts.add(review=review, name="Connie Tact", by=manager),
    ]
    of_lists = {name: row.pk for name, row in zip(LISTED, made, strict=True)}
    return {"of_lists": of_lists, "member_id": review.members.get(user=peer).pk}


def keep_upload(council, by):
    return uploads.keep(council=council, file_name="report.txt", text="A report\n\nOf some words.", by=by).pk


def client_of(user=None) -> Client:
    client = Client()
    if user:
        client.force_login(user)
    return client


@pytest.fixture
def former_peer(person, peer_challenge, manager):
    """Was of the team until yesterday."""
    user = person("Fenella Ormer")
    members.admit(review=peer_challenge, user=user, role="peer", by=manager)
    ReviewMember.objects.filter(user=user).update(expires_at=timezone.now() - timedelta(days=1))
    return user


@pytest.fixture
def people(lead, reader, contributor, stranger, manager, peer, former_peer):
    found = {"nobody": None, "lead": lead, "reader": reader, "contributor": contributor, "stranger": stranger}
    found |= {"manager": manager, "peer": peer, "former peer": former_peer}
    return {name: client_of(user) for name, user in found.items()}


@pytest.fixture
def world(self_assessment, lead, dass, reader, council, people):
    """The council's own review."""
    keys = furnish(self_assessment, by=lead, agreed_by=dass)
    membership = council.memberships.get(user=reader)
    keys |= {"membership_id": membership.pk, "upload_id": keep_upload(council, lead)}
    # A self-assessment has no challenge, so these numbers stand for nothing.
    return World(keys | {"of_lists": dict.fromkeys(LISTED, 1), "member_id": 1}, people)


@pytest.fixture
def teams_world(peer_challenge, manager, peer, people):
    keys = furnish(peer_challenge, by=manager, agreed_by=peer)
    return World(keys | furnish_challenge(peer_challenge, manager=manager, peer=peer), people)


def rows(*sections: str):
    """Name, method, who gets through."""
    for section in sections:
        yield from rows_of(ACCESS[section])


def rows_of(table: dict):
    for who, names in table.items():
        for name, methods in names.items():
            yield from ((name, method, who) for method in methods.split())


def keys_of(name: str) -> frozenset[str]:
    return next(address.keys for address in addresses() if address.name == name)


def test_every_address_and_method_is_in_the_table():
    wanted = {(a.name, method) for a in addresses() if a.name not in OPEN for method in a.methods}
    special = {
        (name, method)
        for who in (SIGNED_IN, UPLOADER, ASKER)
        for name, ms in ACCESS[who].items()
        for method in ms.split()
    }
    in_table = {(name, method) for name, method, _ in (*rows("council", "review"), *rows_of(OF_CHALLENGES))} | special
    assert in_table == wanted


def wrong(world, name, method, expected: dict[str, str]):
    """Who got something else than expected: "through", 403, 404 or sign-in."""
    url = world.url(name, keys_of(name))
    for who, right in expected.items():
        answer = world.answer(who, method, name, url)
        got = _said(answer)
        if got == "404" and right == "through" and name in NOT_FOR_WHO_HAS_A_PASSWORD:
            continue
        if got != right:
            yield f"{method} {name} by {who}: {got}, not {right}"


def _said(answer) -> str:
    if answer.status_code == 302 and answer.url.startswith("/account/sign-in/"):
        return "sign-in"
    if answer.status_code in (403, 404, 405, 500):
        return str(answer.status_code)
    return "through"


def test_people_of_the_council(world):
    found = []
    for name, method, through in rows("council", "review"):
        expected = {who: "through" if who in through else "403" for who in ("reader", "contributor", "lead")}
        expected |= dict.fromkeys(("stranger", "former peer"), "404")
        found += wrong(world, name, method, expected)
    for name, methods in ACCESS[UPLOADER].items():
        for method in methods.split():
            expected = {"lead": "through"} | dict.fromkeys(("reader", "contributor", "stranger", "manager"), "404")
            found += wrong(world, name, method, expected)
    assert found == []


def test_a_challenge_is_its_teams_alone_before_it_is_shared(teams_world):
    found = []
    for name, method, _through in rows("review"):
        if name not in OF_SCORES:
            team = {"manager": "through", "peer": "through"}
            if name == "assurance:review-move":
                team["peer"] = "403"
            outside = dict.fromkeys(("lead", "stranger", "former peer"), "404")
            found += wrong(teams_world, name, method, team | outside)
    assert found == []


@pytest.mark.parametrize("status", ["drafting", "shared"])
def test_the_pages_of_a_challenge(teams_world, peer_challenge, manager, status):
    """The council sees the challenge's page once the draft is shared; what it may not see, it must not know of."""
    if status == "shared":
        reviews.move(review=peer_challenge, to="shared", by=manager)
    found = []
    for name, method, through in rows_of(OF_CHALLENGES):
        refused = {"reader": "403", "lead": "403"} if status == "shared" else {"reader": "404", "lead": "404"}
        expected = refused | {"manager": "403", "peer": "403", "stranger": "404", "former peer": "404"}
        seen = through if status == "shared" else through & {"manager", "peer"}
        found += wrong(teams_world, name, method, expected | dict.fromkeys(seen, "through"))
    assert found == []


def test_only_who_asked_for_a_challenge_sends_its_manager_a_new_link(world, council, framework, lead, person):
    review = challenges.start(
        council=council, framework=framework, title="Asked for",
        manager_name="Mana Ger", manager_email="mana@example.org",
        accept_at=lambda token: f"/{token}/", by=lead,
    )  # fmt: skip
    world.people["another lead"] = client_of(person(council=council, role="improvement_lead"))
    world.keys["review_id"] = review.pk
    expected = {"lead": "through", "another lead": "404", "reader": "403", "stranger": "404", "manager": "404"}
    assert list(wrong(world, "peerchallenge:manager-invite-again", "post", expected)) == []


def test_a_review_of_another_kind_has_no_pages_of_a_challenge(world, teams_world):
    pages = World(teams_world.keys | {key: world.keys[key] for key in ("slug", "review_id")}, world.people)
    found = []
    for name, method, _ in rows_of(OF_CHALLENGES):
        found += wrong(pages, name, method, {"lead": "404"})
    assert found == []


def test_the_council_reads_a_shared_challenge_and_writes_nothing(teams_world, peer_challenge, manager):
    reviews.move(review=peer_challenge, to="shared", by=manager)
    run = runs.request(review=peer_challenge, formats=["json"], is_draft=True, by=manager)
    run.artefacts.create(format="json", media_type="application/json", file_name="a.json", data=b"{}", size=2)
    teams_world.keys |= {"run_id": run.pk, "to": "agreed"}
    found = []
    for name, method, through in rows("review"):
        if name not in OF_SCORES:
            reads = through == ANYBODY
            asks = name == "reports:run-create"
            expected = {
                "reader": "through" if reads else "403",
                "lead": "through" if reads or asks else "403",
            }
            found += wrong(teams_world, name, method, expected | {"former peer": "404"})
    assert found == []


def test_an_object_of_another_review_is_not_found_below_ones_own(
    world, council, other_council, framework, lead, dass, stranger
):
    """Whether the other review is the same council's or another's."""
    other = reviews.create(council=council, framework=framework, kind="self_assessment", title="Other", by=lead)
    foreign = reviews.create(
        council=other_council, framework=framework, kind="self_assessment", title="Foreign", by=stranger
    )
    theirs = furnish(foreign, by=stranger, agreed_by=stranger)
    theirs |= {"membership_id": other_council.memberships.get(user=stranger).pk}
    theirs |= {"upload_id": keep_upload(other_council, stranger)}
    found = []
    for keys in (furnish(other, by=lead, agreed_by=dass), theirs):
        mixed = World(world.keys | keys | {"slug": council.slug, "review_id": world.keys["review_id"]}, world.people)
        for address in addresses():
            objects = {key for key in address.keys if key.endswith("_id")} - {"review_id", "message_id"}
            if "message_id" in address.keys or objects & keys.keys():
                for method in address.methods:
                    found += wrong(mixed, address.name, method, {"lead": "404"})
    assert found == []


def test_rows_and_people_of_another_challenge_are_not_found(teams_world, council, framework, manager, peer):
    """Not even by somebody who manages both."""
    other = reviews.create_for_team(council=council, framework=framework, title="Other", by=manager)
    members.admit(review=other, user=peer, role="peer", by=manager)
    mixed = World(teams_world.keys | furnish_challenge(other, manager=manager, peer=peer), teams_world.people)
    found = []
    for address in addresses():
        if {"row_id", "member_id"} & address.keys:
            for method in address.methods:
                found += wrong(mixed, address.name, method, {"manager": "404"})
    assert found == []


def test_a_review_below_another_council_is_not_found(world, other_council, person):
    """Even for somebody who belongs to both."""
    both = person("Bo Thcouncils", council=other_council, role="improvement_lead")
    world.people["both"] = client_of(both)
    world.keys["slug"] = other_council.slug
    found = []
    for name, method, _ in rows("review"):
        found += wrong(world, name, method, {"both": "404"})
    assert found == []


def test_strangers_are_sent_to_sign_in_whatever_they_send(world):
    found = []
    for address in addresses():
        if address.name not in OPEN:
            for method in address.methods:
                # What they send is kept in a session; each is a stranger of their own.
                world.people["nobody"] = client_of()
                found += wrong(world, address.name, method, {"nobody": "sign-in"})
    assert found == []
