import pytest

from assurance.actions import messages
from assurance.models import KeyMessage, Recommendation
from assurance.presenters.reviews import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db

LISTS = {
    "message": (KeyMessage, messages.add_key_message),
    "recommendation": (Recommendation, messages.add_recommendation),
}


@pytest.fixture(params=LISTS)
def kind(request):
    return request.param


@pytest.fixture
def model(kind):
    return LISTS[kind][0]


@pytest.fixture
def add(kind, self_assessment, lead):
    return lambda text="<p>Remember this.</p>", **more: LISTS[kind][1](
        review=self_assessment, text=text, by=lead, **more
    )


@pytest.fixture
def at(kind, self_assessment):
    def url(name, *args):
        return url_of(f"{kind}-{name}", self_assessment, *args)

    return url


def test_the_list_shows_texts_and_what_is_behind_them(
    signed_in, reader, lead, add, at, self_assessment, record_finding
):
    finding = record_finding(self_assessment, by=lead, heading="What it rests on")
    row = add(findings=[finding])
    page = signed_in(reader).get(at("list")).content.decode()
    assert "<p>Remember this.</p>" in page
    assert "1 finding behind it" in page
    assert "What it rests on" in page
    assert at("edit", row.pk) not in page
    assert at("edit", row.pk) in signed_in(lead).get(at("list")).content.decode()


def test_adding_with_findings_behind_it(signed_in, lead, model, at, self_assessment, record_finding):
    finding = record_finding(self_assessment, by=lead, heading="Ticked")
    client = signed_in(lead)
    assert "Strength: Ticked" in client.get(at("create")).content.decode()
    answer = client.post(at("create"), {"text": "Do **this**.", "findings": [finding.pk], "version": 0})
    assert answer.url == at("list")
    row = model.objects.get()
    assert (row.text, list(row.findings.all())) == ("<p>Do <strong>this</strong>.</p>", [finding])
    workspace = client.get(url_of("workspace", self_assessment, 1)).content.decode()
    assert {KeyMessage: "Key message 1", Recommendation: "Recommendation 1"}[model] in workspace


def test_editing_and_a_stale_edit(signed_in, lead, dass, add, at):
    row = add()
    client = signed_in(lead)
    assert (
        client.post(at("edit", row.pk), {"text": "New words.", "version": 1}).url == at("list") + f"#message-{row.pk}"
    )
    messages.edit(message=row, version=2, text="<p>Ruth’s words.</p>", findings=[], by=dass)
    page = client.post(at("edit", row.pk), {"text": "Imogen’s words.", "version": 2})
    assert page.status_code == 409
    for words in ("Ruth’s", "Imogen’s"):
        assert words in page.content.decode()
    row.refresh_from_db()
    assert row.text == "<p>Ruth’s words.</p>"


def test_a_finding_of_another_review_cannot_be_tied(signed_in, lead, model, at, peer_challenge, peer, record_finding):
    foreign = record_finding(peer_challenge, by=peer)
    page = signed_in(lead).post(at("create"), {"text": "Do this.", "findings": [foreign.pk], "version": 0})
    assert "Select a valid choice" in page.content.decode()
    assert not model.objects.exists()


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_blank_text_is_refused(signed_in, lead, add, at, text):
    row = add()
    for url in (at("create"), at("edit", row.pk)):
        assert "Enter the text" in signed_in(lead).post(url, {"text": text, "version": 1}).content.decode()


def test_moving_and_removing(signed_in, lead, model, add, at):
    first, second = add(), add("<p>Second.</p>")
    client = signed_in(lead)
    client.post(at("move", second.pk), {"way": "up"})
    assert list(model.objects.all()) == [second, first]
    assert "It leaves the report" in client.get(at("remove", first.pk)).content.decode()
    assert model.objects.count() == 2
    client.post(at("remove", first.pk))
    assert list(model.objects.all()) == [second]


def test_who_may_not(signed_in, reader, stranger, lead, add, at, freeze, self_assessment):
    row = add()
    urls = [at(name, row.pk) for name in ("edit", "move", "remove")] + [at("create")]
    words = {"text": "Typed too late.", "version": 1}
    assert [signed_in(reader).post(url, words).status_code for url in urls] == [403] * 4
    assert [signed_in(stranger).post(url, words).status_code for url in urls] == [404] * 4
    assert signed_in(stranger).get(at("list")).status_code == 404
    freeze(self_assessment)
    client = signed_in(lead)
    for url in (urls[0], urls[3]):
        page = client.post(url, words)
        assert page.status_code == 409
        assert "Typed too late." in page.content.decode()
    for url in urls[1:3]:
        assert client.post(url).status_code == 302
    row.refresh_from_db()
    assert row.text == "<p>Remember this.</p>"
    assert "This review is agreed" in client.get(at("list")).content.decode()


def test_a_row_of_another_review_is_not_found(signed_in, peer, peer_challenge, kind, add):
    row = add()
    client = signed_in(peer)
    for name in ("edit", "move", "remove"):
        assert client.post(url_of(f"{kind}-{name}", peer_challenge, row.pk), {"text": "x"}).status_code == 404


def test_as_many_queries_for_twenty_as_for_one(signed_in, lead, add, at, self_assessment, record_finding):
    row = add(findings=[record_finding(self_assessment, by=lead)])
    client = signed_in(lead)

    def more():
        for _ in range(8):
            add(findings=[record_finding(self_assessment, by=lead, theme=2)])

    same_number_of_queries(lambda: client.get(at("list")), more=more)
    same_number_of_queries(lambda: client.get(at("edit", row.pk)), more=more)
