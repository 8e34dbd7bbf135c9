"""Who gets where: every address, asked by everybody. An address that is not in the table fails the test.

404 for what somebody must not know of, 403 for what they see and may not do, and a stranger is sent to sign in.
"""

import pytest

from assurance.actions import members, reviews
from peerchallenge.actions import challenges
from reports.actions import runs
from tests.architecture.addresses import addresses
from tests.architecture.test_urls import OPEN
from tests.integration.access.table import (
    ACCESS,
    ANYBODY,
    ASKER,
    HOW_IT_CAME_ABOUT,
    NOT_FOR_WHO_HAS_A_PASSWORD,
    OF_ACCURACY,
    OF_CHALLENGES,
    OF_ITS_AUTHOR,
    OF_ITS_WRITER,
    OF_SCORES,
    OF_WHO_RUNS_IT,
    SIGNED_IN,
    UPLOADER,
    rows,
    rows_of,
)
from tests.integration.access.world import (
    World,
    client_of,
    furnish,
    furnish_challenge,
    keep_evidence,
    keep_style,
    keep_upload,
)

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


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
    tables = (*rows("council", "review"), *rows_of(OF_CHALLENGES), *rows_of(OF_ACCURACY))
    in_table = {(name, method) for name, method, _ in (*tables, *rows_of({"its writer": OF_ITS_WRITER}))} | special
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
            if name in OF_WHO_RUNS_IT | OF_ITS_AUTHOR:
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
            reads = through == ANYBODY and name not in HOW_IT_CAME_ABOUT
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
    theirs |= {"style_id": keep_style(other_council, stranger)}
    theirs |= {"upload_id": keep_upload(other_council, stranger)} | keep_evidence(other_council, stranger)
    ours = furnish(other, by=lead, agreed_by=dass)
    # The council has one library, whatever the review.
    del ours["item_id"]
    found = []
    for keys in (ours, theirs):
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
