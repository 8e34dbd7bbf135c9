import pytest

from assurance.actions import reviews
from peerchallenge.actions import contacts, key_facts, team
from peerchallenge.models import Contact, KeyFact, TeamMember
from peerchallenge.presenters.places import url_of

pytestmark = pytest.mark.django_db

LISTS = {
    "member": (TeamMember, team, {"name": "Rowan Ashby", "role": "lead_peer"}, "name", "Enter the person’s full name"),
    "key-fact": (KeyFact, key_facts, {"value": "£1m", "label": "Budget"}, "label", "Enter what the figure says"),
    "contact": (Contact, contacts, {"name": "Jo Winterbourne"}, "name", "Enter the person’s full name"),
}
NOUNS = {"member": "team member", "key-fact": "key fact", "contact": "contact"}
ANCHORS = {"member": "team", "key-fact": "key-facts", "contact": "contacts"}


@pytest.fixture(params=LISTS)
def kind(request):
    return request.param


@pytest.fixture
def model(kind):
    return LISTS[kind][0]


@pytest.fixture
def words(kind):
    """What the form takes."""
    return LISTS[kind][2]


@pytest.fixture
def field(kind):
    """The field whose text the tests change."""
    return LISTS[kind][3]


@pytest.fixture
def add(kind, words, peer_challenge, manager):
    return lambda **more: LISTS[kind][1].add(review=peer_challenge, **{**words, **more}, by=manager)


@pytest.fixture
def to(kind, at):
    return lambda step, *args: at(f"{kind}-{step}", *args)


def test_adding(signed_in, peer, model, words, kind, at, to):
    client = signed_in(peer)
    assert f"Add a {NOUNS[kind]}" in client.get(to("create")).content.decode()
    answer = client.post(to("create"), {**words, "version": 0}, follow=True)
    assert answer.redirect_chain == [(f"{at('challenge-detail')}#{ANCHORS[kind]}", 302)]
    assert f"The {NOUNS[kind]} is added at the end." in answer.content.decode()
    row = model.objects.get()
    assert {name: getattr(row, name) for name in words} == words
    assert (row.position, row.version) == (1, 1)


def test_editing_and_a_stale_edit(signed_in, manager, peer, kind, words, field, add, at, to):
    row = add()
    client = signed_in(manager)
    assert words[field] in client.get(to("edit", row.pk)).content.decode()
    answer = client.post(to("edit", row.pk), {**words, field: "New words", "version": 1})
    assert answer.url == f"{at('challenge-detail')}#{kind}-{row.pk}"
    row.refresh_from_db()
    LISTS[kind][1].edit(row=row, version=2, **{**words, field: "Priya’s words"}, by=peer)
    page = client.post(to("edit", row.pk), {**words, field: "Judith’s words", "version": 2})
    assert page.status_code == 409
    for found in ("Priya’s", "Judith’s", "P. Venkataraman saved"):
        assert found in page.content.decode()
    row.refresh_from_db()
    assert getattr(row, field) == "Priya’s words"


def test_two_roles_for_one_member_are_put_side_by_side(signed_in, manager, peer, peer_challenge, at):
    row = team.add(review=peer_challenge, name="Rowan Ashby", role="psw", by=manager)
    team.edit(row=row, version=1, name="Rowan Ashby", role="health", by=peer)
    client = signed_in(manager)
    sent = {"name": "Rowan Ashby", "role": "adviser", "version": 1}
    page = client.post(at("member-edit", row.pk), sent).content.decode()
    assert "Adviser" in page
    assert "Health peer" in page
    settled = {"settle": "save", "version": 2, "base": 1, "mine-name": "Rowan Ashby"}
    settled |= {"theirs-name": "Rowan Ashby", "mine-role": "adviser", "theirs-role": "health"}
    assert client.post(at("member-edit", row.pk), {**settled, "pick-role": "mine"}).status_code == 302
    row.refresh_from_db()
    assert (row.role, row.version) == ("adviser", 3)


def test_a_role_made_up_on_the_page_of_two_versions_is_refused(signed_in, manager, peer_challenge, at):
    row = team.add(review=peer_challenge, name="Rowan Ashby", role="psw", by=manager)
    sent = {"settle": "save", "version": 1, "base": 1, "mine-name": "Rowan Ashby", "mine-role": "king"}
    sent |= {"theirs-name": "Rowan Ashby", "theirs-role": "psw", "pick-role": "mine"}
    page = signed_in(manager).post(at("member-edit", row.pk), sent)
    assert "Choose one of the roles in the list" in page.content.decode()
    row.refresh_from_db()
    assert row.role == "psw"


def test_what_must_be_there(signed_in, manager, kind, words, field, add, to):
    row = add()
    for url in (to("create"), to("edit", row.pk)):
        page = signed_in(manager).post(url, {**words, field: " ", "version": 1})
        assert LISTS[kind][4] in page.content.decode()
        page = signed_in(manager).post(url, {**words, field: "x" * 301, "version": 1})
        assert "characters or fewer" in page.content.decode()


def test_moving_and_removing(signed_in, manager, model, words, field, add, at, to):
    first, second = add(), add(**{field: "Second"})
    client = signed_in(manager)
    client.post(to("move", second.pk), {"way": "up"})
    assert list(model.objects.all()) == [second, first]
    client.post(to("move", second.pk), {"way": "down"})
    assert list(model.objects.all()) == [first, second]
    page = client.get(to("remove", first.pk)).content.decode()
    assert words[field] in page
    assert "It leaves the report" in page
    assert model.objects.count() == 2
    assert client.post(to("remove", first.pk)).status_code == 302
    assert list(model.objects.all()) == [second]


def test_who_may_not(signed_in, reader, stranger, lead, manager, words, field, add, at, to, take_on):
    row = add()
    urls = [to(step, row.pk) for step in ("edit", "move", "remove")] + [to("create")]
    sent = {**words, field: "Typed too late", "version": 1}
    assert [signed_in(lead).post(url, sent).status_code for url in urls] == [404] * 4
    take_on("shared")
    assert [signed_in(who).post(url, sent).status_code for who in (reader, lead) for url in urls] == [403] * 8
    assert [signed_in(stranger).post(url, sent).status_code for url in urls] == [404] * 4
    take_on("agreed")
    client = signed_in(manager)
    for url in (urls[0], urls[3]):
        page = client.post(url, sent)
        assert page.status_code == 409
        assert "Typed too late" in page.content.decode()
    for url in urls[1:3]:
        assert "Nothing was saved." in client.post(url, follow=True).content.decode()
    row.refresh_from_db()
    assert getattr(row, field) == words[field]


def test_a_row_of_another_challenge_is_not_found(signed_in, manager, peer_challenge, council, framework, kind, add):
    other = reviews.create_for_team(council=council, framework=framework, title="Another", by=manager)
    row = add()
    client = signed_in(manager)
    for step in ("edit", "move", "remove"):
        assert client.post(url_of(f"{kind}-{step}", other, row.pk)).status_code == 404
    LISTS[kind][1].add(review=other, **LISTS[kind][2], by=manager)
    for step in ("edit", "move", "remove"):
        assert client.post(url_of(f"{kind}-{step}", other, row.pk)).status_code == 404
