"""Who gets where in a factual accuracy round, and how often its pages ask the database."""

import pytest

from assurance.actions import reviews
from peerchallenge.actions import accuracy_answers, accuracy_comments, accuracy_rounds
from reports.actions import accuracy
from tests.architecture.addresses import addresses
from tests.integration.access.table import OF_ACCURACY, OF_ITS_WRITER, rows_of
from tests.integration.access.test_access import keys_of, wrong
from tests.integration.access.test_query_counts import grows, pages
from tests.integration.access.world import World

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
OUTSIDE = dict.fromkeys(("reader", "contributor", "stranger", "former peer"), "404")


@pytest.fixture
def rounds_world(accuracy_round, say, lead, people):
    """A round with one line that was sent; the lead is the one of the council who is asked."""
    line = say(accuracy_round)
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    review = accuracy_round.challenge.review
    keys = {"slug": review.council.slug, "review_id": review.pk, "round_id": accuracy_round.pk}
    return World(keys | {"passage_id": line.passage_id, "line_id": line.pk}, people | {"asked": people["lead"]})


def refusals(world, *, through_of=OF_ACCURACY, seen=("asked", "manager", "peer")):
    found = []
    for name, method, through in rows_of(through_of):
        expected = dict.fromkeys(seen, "403") | OUTSIDE | dict.fromkeys(through, "through")
        found += wrong(world, name, method, expected)
    return found


def test_a_round_is_the_teams_and_theirs_whom_it_names(rounds_world):
    assert refusals(rounds_world) == []


def test_a_line_is_its_writers(rounds_world):
    through = {frozenset({"asked"}): OF_ITS_WRITER}
    found = []
    for name, method, _ in rows_of(through):
        expected = {"asked": "through", "manager": "404", "peer": "404"} | OUTSIDE
        found += wrong(rounds_world, name, method, expected)
    assert found == []


def test_while_the_team_has_its_draft_back_nobody_of_the_council_knows_of_it(rounds_world, peer_challenge, manager):
    reviews.move(review=peer_challenge, to="drafting", by=manager)
    found = []
    for name, method, _ in (*rows_of(OF_ACCURACY), *rows_of({frozenset(): OF_ITS_WRITER})):
        found += wrong(rounds_world, name, method, {"asked": "404"})
    assert found == []


def test_rows_of_another_round_are_not_found(rounds_world, council, framework, manager, lead, accuracy_round, say):
    """Not even by somebody who manages both, or is asked in both."""
    other = reviews.create_for_team(council=council, framework=framework, title="Other", by=manager)
    made = accuracy.open_round(
        review=other,
        people=[lead],
        due_on=accuracy_round.due_on,
        address_of=lambda one: "https://x.example/",
        by=manager,
    )
    line = say(made, passage=made.passages.first())
    accuracy_comments.send(accuracy_round=made, by=lead)
    found = []
    for mixed in ({"round_id": made.pk}, {"passage_id": line.passage_id, "line_id": line.pk}):
        world = World(rounds_world.keys | mixed, rounds_world.people)
        for name, method, through in (*rows_of(OF_ACCURACY), *rows_of({frozenset({"asked"}): OF_ITS_WRITER})):
            if set(mixed) & keys_of(name):
                found += wrong(world, name, method, dict.fromkeys(through, "404"))
    assert found == []


def test_pages_ask_as_often_for_twenty_lines_and_rounds_as_for_one(
    rounds_world, peer_challenge, accuracy_round, say, lead, peer, manager, council, person, open_round
):
    def add(number):
        for _ in range(number):
            line = say(accuracy_round)
            accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
            line.refresh_from_db()
            accuracy_answers.decline(comment=line, version=1, reason="No.", by=peer)
            accuracy_round.invitees.create(user=person(council=council, role="reader"))

    names = {name for name, *_ in rows_of(OF_ACCURACY)}
    urls = pages(rounds_world, without=_others(names))
    manager_pages = {name: url for name, url in urls.items() if name != "reports:accuracy-say"}
    assert len(manager_pages) > 8
    assert grows(rounds_world.people["manager"], manager_pages, first=lambda: add(1), more=lambda: add(19)) == {}
    own = {name: urls[name] for name in ("reports:accuracy-draft", "reports:accuracy-lines", "reports:accuracy-say")}
    assert grows(rounds_world.people["lead"], own, first=lambda: add(1), more=lambda: add(19)) == {}


def test_the_list_of_rounds_asks_as_often_for_twenty(rounds_world, accuracy_round, open_round, manager):
    def add(number):
        for _ in range(number):
            accuracy_rounds.close(accuracy_round=_newest(accuracy_round), prints_annex=True, by=manager)
            open_round()

    urls = {"reports:accuracy-list": rounds_world.url("reports:accuracy-list", frozenset({"slug", "review_id"}))}
    assert grows(rounds_world.people["manager"], urls, first=lambda: add(1), more=lambda: add(5)) == {}


def _newest(accuracy_round):
    return type(accuracy_round).objects.with_places().open().get()


def _others(names):
    return {one.name for one in addresses()} - names
