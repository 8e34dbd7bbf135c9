import pytest
from django.apps import apps

from assurance.actions import reviews
from assurance.actions.holding import ReviewIsFrozen, Stale
from councils.rules import NotAllowed
from peerchallenge.actions import contacts, key_facts, team
from peerchallenge.models import Challenge, Contact, KeyFact, TeamMember

pytestmark = pytest.mark.django_db

LISTS = {
    "team": (TeamMember, team, {"name": "Ada", "role": "psw", "job_title": "", "organisation": "Elsewhere"}, "name"),
    "key_facts": (KeyFact, key_facts, {"value": "£1m", "label": "Budget", "panel": "Money"}, "label"),
    "contacts": (Contact, contacts, {"name": "Jo", "email": "[hidden]"}, "name"),
}


@pytest.fixture(params=LISTS)
def listed(request):
    return LISTS[request.param]


@pytest.fixture
def model(listed):
    return listed[0]


@pytest.fixture
def actions(listed):
    return listed[1]


@pytest.fixture
def fields(listed):
    return listed[2]


@pytest.fixture
def other(listed):
    """The fields with other words."""
    return {**listed[2], listed[3]: "Other words"}


def test_a_first_row_brings_the_challenge_and_a_second_stands_behind(
    actions, model, fields, other, peer_challenge, peer
):
    actions.add(review=peer_challenge, **fields, by=peer)
    actions.add(review=peer_challenge, **other, by=peer)
    assert Challenge.objects.get().review_id == peer_challenge.pk
    first, second = model.objects.all()
    assert {name: getattr(first, name) for name in fields} == fields
    assert (first.position, second.position, second.version) == (1, 2, 1)


def test_editing_says_whose_words_stand(actions, fields, other, peer_challenge, manager, peer):
    row = actions.add(review=peer_challenge, **fields, by=peer)
    row = actions.edit(row=row, version=1, **other, by=manager)
    assert row.version == 2
    with pytest.raises(Stale) as stale:
        actions.edit(row=row, version=1, **fields, by=peer)
    assert {name: getattr(stale.value.current, name) for name in other} == other


def test_a_field_that_no_row_has_is_refused(actions, fields, peer_challenge, peer):
    row = actions.add(review=peer_challenge, **fields, by=peer)
    with pytest.raises(ValueError, match="shoe_size"):
        actions.edit(row=row, version=1, shoe_size="44", by=peer)


def test_moving_stops_at_the_ends(actions, model, fields, peer_challenge, peer):
    first, second, third = (actions.add(review=peer_challenge, **fields, by=peer) for _ in range(3))
    actions.move(row=third, up=True, by=peer)
    assert list(model.objects.all()) == [first, third, second]
    actions.move(row=first, up=False, by=peer)
    assert list(model.objects.all()) == [third, first, second]
    actions.move(row=third, up=True, by=peer)
    actions.move(row=second, up=False, by=peer)
    assert list(model.objects.all()) == [third, first, second]


def test_what_is_removed_is_kept_in_the_history(actions, model, fields, peer_challenge, peer):
    row = actions.add(review=peer_challenge, **fields, by=peer)
    actions.remove(row=row, by=peer)
    assert not model.objects.exists()
    events = apps.get_model("peerchallenge", f"{model.__name__}Event").objects.order_by("pgh_id")
    noun = actions.__name__.rpartition(".")[2]
    assert [event.pgh_context.metadata["action"] for event in events] == [f"{noun}.add", f"{noun}.remove"]


def test_who_may_not_and_when(actions, fields, peer_challenge, manager, lead, stranger):
    row = actions.add(review=peer_challenge, **fields, by=manager)
    steps = [
        lambda by: actions.add(review=peer_challenge, **fields, by=by),
        lambda by: actions.edit(row=row, version=1, **fields, by=by),
        lambda by: actions.move(row=row, up=True, by=by),
        lambda by: actions.remove(row=row, by=by),
    ]
    for step in steps:
        for who in (lead, stranger):
            with pytest.raises(NotAllowed):
                step(who)
    for status in ("shared", "agreed"):
        reviews.move(review=peer_challenge, to=status, by=manager)
    for step in steps:
        with pytest.raises(ReviewIsFrozen):
            step(manager)
