import pytest

from assurance.actions import paragraphs
from assurance.models import Paragraph
from assurance.presenters.reviews import url_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def theme(self_assessment):
    return self_assessment.framework.themes.get(number=1)


@pytest.fixture
def paragraph(self_assessment, theme, lead):
    return paragraphs.add(review=self_assessment, kind="strength", text="<p>The first.</p>", theme=theme, by=lead)


@pytest.fixture
def at(self_assessment):
    def url(name, *args):
        return url_of(f"paragraph-{name}", self_assessment, *args)

    return url


def test_paragraphs_stand_numbered_below_the_lists(signed_in, lead, reader, self_assessment, paragraph, at):
    url = url_of("workspace", self_assessment, 1)
    page = signed_in(lead).get(url).content.decode()
    assert "<p>The first.</p>" in page
    assert at("edit", paragraph.pk) in page
    assert at("create") + "?place=theme-1&amp;kind=consideration" in page
    page = signed_in(reader).get(url).content.decode()
    assert "<p>The first.</p>" in page
    assert at("edit", paragraph.pk) not in page


def test_adding_and_tying(signed_in, lead, self_assessment, record_finding, at):
    bullet = record_finding(self_assessment, by=lead, heading="The bullet")
    client = signed_in(lead)
    url = at("create") + "?place=theme-1&kind=strength"
    assert "The bullet" in client.get(url).content.decode()
    answer = client.post(url, {"text": "It says **more**.", "finding": bullet.pk, "version": 0})
    assert answer.url == url_of("workspace", self_assessment, 1) + "#paragraphs-strength"
    row = Paragraph.objects.get()
    assert (row.text, row.finding, row.position) == ("<p>It says <strong>more</strong>.</p>", bullet, 1)
    assert "Expands: The bullet" in client.get(answer.url).content.decode()


@pytest.mark.parametrize("query", ["", "?place=theme-1", "?place=theme-1&kind=x", "?place=theme-8&kind=strength"])
def test_a_list_that_is_not_there_is_not_found(signed_in, lead, at, query, self_assessment):
    assert signed_in(lead).get(at("create") + query).status_code == 404


def test_editing_and_untying(signed_in, lead, paragraph, at):
    client = signed_in(lead)
    assert "The first." in client.get(at("edit", paragraph.pk)).content.decode()
    client.post(at("edit", paragraph.pk), {"text": "Other words.", "finding": "", "version": 1})
    paragraph.refresh_from_db()
    assert (paragraph.text, paragraph.version) == ("<p>Other words.</p>", 2)


def test_a_stale_edit_shows_both(signed_in, lead, dass, paragraph, at):
    paragraphs.edit(paragraph=paragraph, version=1, text="<p>Ruth wrote this.</p>", finding=None, by=dass)
    page = signed_in(lead).post(at("edit", paragraph.pk), {"text": "Imogen typed that.", "version": 1})
    assert page.status_code == 409
    for words in ("Ruth", "Imogen", "R. Okonjo saved today"):
        assert words in page.content.decode()


@pytest.mark.parametrize("text", ["", " \n ", "<p></p>"])
def test_a_blank_paragraph_is_refused(signed_in, lead, paragraph, at, text):
    as_html = {"narrative-as": "html"}
    for url in (at("edit", paragraph.pk), at("create") + "?place=theme-1&kind=strength"):
        page = signed_in(lead).post(url, {"text": text, "version": 1, "text-as": "html", **as_html})
        assert "Enter the paragraph" in page.content.decode()
    assert Paragraph.objects.count() == 1


def test_moving_and_removing(signed_in, lead, self_assessment, theme, paragraph, at):
    second = paragraphs.add(review=self_assessment, kind="strength", text="<p>The second.</p>", theme=theme, by=lead)
    client = signed_in(lead)
    assert client.post(at("move", second.pk), {"way": "up"}).url.endswith(f"#paragraph-{second.pk}")
    assert list(Paragraph.objects.all()) == [second, paragraph]
    part = client.post(at("move", second.pk), {"way": "down"}, headers={"HX-Request": "true"}).content.decode()
    assert part.index("The first.") < part.index("The second.")
    assert "Remove this paragraph?" in client.get(at("remove", second.pk)).content.decode()
    assert Paragraph.objects.count() == 2
    client.post(at("remove", second.pk))
    assert list(Paragraph.objects.all()) == [paragraph]


def test_who_may_not(signed_in, reader, stranger, lead, paragraph, at, freeze, self_assessment):
    urls = [at(name, paragraph.pk) for name in ("edit", "move", "remove")]
    urls.append(at("create") + "?place=theme-1&kind=strength")
    words = {"text": "Typed too late.", "version": 1}
    assert [signed_in(reader).post(url, words).status_code for url in urls] == [403] * 4
    assert [signed_in(stranger).post(url, words).status_code for url in urls] == [404] * 4
    freeze(self_assessment)
    client = signed_in(lead)
    for url in (urls[0], urls[3]):
        page = client.post(url, words)
        assert page.status_code == 409
        assert "Typed too late." in page.content.decode()
    for url in urls[1:3]:
        assert client.post(url, words).status_code == 302
    assert Paragraph.objects.get().text == "<p>The first.</p>"


def test_a_paragraph_of_another_review_is_not_found(signed_in, peer, peer_challenge, paragraph):
    url = url_of("paragraph-edit", peer_challenge, paragraph.pk)
    assert signed_in(peer).get(url).status_code == 404
