import pytest

from assurance.actions import outline
from assurance.models import LineOfEnquiry, Part, Section
from assurance.presenters.reviews import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(self_assessment, lead):
    return outline.add_section(
        review=self_assessment, kind="prose", title="Background", by=lead,
        parts=[{"kind": "text", "title": "How we worked", "body": "<p>We read.</p>"}, {"kind": "key_messages"}],
    )  # fmt: skip


@pytest.fixture
def part(section):
    return section.parts.get(kind="text")


@pytest.fixture
def at(self_assessment):
    def url(name, *args):
        return url_of(name, self_assessment, *args)

    return url


def test_sections_stand_in_order_with_what_is_printed_in_them(signed_in, lead, section, part, at):
    page = signed_in(lead).get(at("outline")).content.decode()
    assert "<p>We read.</p>" in page
    assert "The key messages are printed here." in page
    assert "The strengths of this theme are printed here." in page
    assert at("part-edit", part.pk) in page
    assert at("section-rename", section.pk) in page


def test_a_reader_reads(signed_in, reader, section, part, at):
    page = signed_in(reader).get(at("outline")).content.decode()
    assert "<p>We read.</p>" in page
    assert at("part-edit", part.pk) not in page
    assert "Add a focus area" not in page
    assert "We read." in signed_in(reader).get(at("part-edit", part.pk)).content.decode()


def test_editing_prose(signed_in, lead, part, at):
    client = signed_in(lead)
    assert "How we worked" in client.get(at("part-edit", part.pk)).content.decode()
    answer = client.post(at("part-edit", part.pk), {"title": "Our work", "body": "We read.\n\n- and saw", "version": 1})
    assert answer.url == at("outline") + f"#part-{part.pk}"
    part.refresh_from_db()
    assert (part.title, part.body) == ("Our work", "<p>We read.</p><ul><li>and saw</li></ul>")


def test_a_stale_edit_shows_both_texts_and_titles(signed_in, lead, dass, part, at):
    outline.edit_part(part=part, version=1, title="Ruth’s title", body="<p>Ruth’s text.</p>", by=dass)
    page = signed_in(lead).post(at("part-edit", part.pk), {"title": "My title", "body": "My text.", "version": 1})
    assert page.status_code == 409
    for words in ("Ruth’s", "My", "title", "text."):
        assert words in page.content.decode()


def test_a_part_that_is_printed_from_elsewhere_has_no_page(signed_in, lead, section, at):
    printed = section.parts.get(kind="key_messages")
    assert signed_in(lead).get(at("part-edit", printed.pk)).status_code == 404


def test_renaming_and_renaming_what_was_renamed(signed_in, lead, dass, section, at):
    client = signed_in(lead)
    client.post(at("section-rename", section.pk), {"title": "Context", "version": "Background"})
    section.refresh_from_db()
    assert section.title == "Context"
    page = client.post(at("section-rename", section.pk), {"title": "Setting", "version": "Background"})
    assert page.status_code == 409
    assert "Context" in page.content.decode()
    assert "Setting" in page.content.decode()
    settled = {"settle": "save", "base": "Background", "version": "Context", "mine-title": "Setting",
               "theirs-title": "Context", "pick-title": "mine"}  # fmt: skip
    assert client.post(at("section-rename", section.pk), settled).status_code == 302
    section.refresh_from_db()
    assert section.title == "Setting"


@pytest.mark.parametrize(
    ("title", "sentence"), [(" ", "Enter a heading"), ("x" * 301, "Shorten the heading to 300 characters or fewer")]
)
def test_a_heading_that_cannot_be_is_said(signed_in, lead, section, at, title, sentence):
    page = signed_in(lead).post(at("section-rename", section.pk), {"title": title, "version": "Background"})
    assert sentence in page.content.decode()


def test_a_focus_area_is_added(signed_in, lead, self_assessment, at):
    client = signed_in(lead)
    assert client.post(at("focus-area-create"), {"text": "Waiting well"}).url == at("outline") + "#focus-areas"
    assert "Waiting well" in client.get(at("outline")).content.decode()
    page = client.post(at("focus-area-create"), {"text": " "})
    assert page.status_code == 422
    assert "Enter the focus area" in page.content.decode()


def test_who_may_not(signed_in, reader, stranger, lead, section, part, at, freeze, self_assessment):
    sends = [
        (at("part-edit", part.pk), {"title": "", "body": "Typed too late.", "version": 1}),
        (at("section-rename", section.pk), {"title": "Typed too late.", "version": "Background"}),
        (at("focus-area-create"), {"text": "Typed too late."}),
    ]
    assert [signed_in(reader).post(*send).status_code for send in sends] == [403] * 3
    assert [signed_in(stranger).post(*send).status_code for send in sends] == [404] * 3
    assert signed_in(stranger).get(at("outline")).status_code == 404
    freeze(self_assessment)
    for send in sends:
        page = signed_in(lead).post(*send)
        assert page.status_code == 409
        assert "Typed too late." in page.content.decode()
    assert Part.objects.get(pk=part.pk).body == "<p>We read.</p>"
    assert not LineOfEnquiry.objects.exists()


def test_a_text_of_another_review_is_not_found(signed_in, peer, peer_challenge, section, part):
    client = signed_in(peer)
    assert client.get(url_of("part-edit", peer_challenge, part.pk)).status_code == 404
    assert client.get(url_of("section-rename", peer_challenge, section.pk)).status_code == 404


def test_as_many_queries_for_many_sections_as_for_few(signed_in, lead, self_assessment, at):
    client = signed_in(lead)

    def more():
        for number in range(10):
            parts = [{"kind": "text", "body": f"<p>{number}</p>"}, {"kind": "strengths"}]
            outline.add_section(review=self_assessment, kind="prose", title=f"Chapter {number}", parts=parts, by=lead)

    same_number_of_queries(lambda: client.get(at("outline")), more=more)
    assert Section.objects.filter(title="Chapter 9").exists()


@pytest.mark.parametrize(("sent", "is_numbered"), [("True", True), ("False", False), ("", None)])
def test_whether_its_paragraphs_are_numbered(signed_in, lead, part, at, sent, is_numbered):
    client = signed_in(lead)
    assert "As the house style has it" in client.get(at("part-edit", part.pk)).content.decode()
    client.post(at("part-edit", part.pk), {"title": "", "body": "We read.", "is_numbered": sent, "version": 1})
    part.refresh_from_db()
    assert part.is_numbered is is_numbered
    again = client.get(at("part-edit", part.pk)).content.decode()
    assert f'<option value="{sent}" selected>' in again


def test_numbers_that_nobody_can_choose(signed_in, lead, part, at):
    answer = signed_in(lead).post(at("part-edit", part.pk), {"body": "We read.", "is_numbered": "x", "version": 1})
    assert answer.status_code == 422
    assert "Choose whether its paragraphs are numbered" in answer.content.decode()


def test_a_lead_sentence_has_no_numbers(signed_in, lead, self_assessment, at):
    sentence = self_assessment.sections.filter(kind="theme").first().parts.get(kind="lead")
    client = signed_in(lead)
    assert "Numbers of its paragraphs" not in client.get(at("part-edit", sentence.pk)).content.decode()
    answer = client.post(at("part-edit", sentence.pk), {"body": "What is covered.", "version": 1})
    assert answer.status_code == 302


@pytest.fixture
def inside(self_assessment, lead):
    theme = self_assessment.framework.themes.get(number=1)
    add = {"review": self_assessment, "kind": "focus_area", "theme": theme, "by": lead}
    return [outline.add_section(**add, title=title) for title in ("Waiting", "Carers", "Sight")]


def test_focus_areas_of_a_theme_are_put_in_order(signed_in, lead, self_assessment, inside, at):
    client, carers = signed_in(lead), inside[1]
    answer = client.post(at("section-move", carers.pk), {"way": "up"}, follow=True)
    assert answer.redirect_chain == [(at("outline") + f"#section-{carers.pk}", 302)]
    name = carers.theme.name
    assert f"“Carers” is now 1 of 3 focus areas in {name}." in answer.content.decode()
    page = client.post(at("section-move", carers.pk), {"way": "up"}, follow=True).content.decode()
    assert f"“Carers” is now 1 of 3 focus areas in {name}." in page


def test_buttons_stand_where_there_is_something_to_change_places_with(signed_in, lead, reader, self_assessment, at):
    add = {"review": self_assessment, "kind": "focus_area", "by": lead}
    alone = outline.add_section(**add, title="Waiting")
    one = outline.ask_about(review=self_assessment, text="Carers", by=lead)
    moves = [at("section-move", alone.pk), at("focus-area-move", one.pk)]
    page = signed_in(lead).get(at("outline")).content.decode()
    assert [move in page for move in moves] == [False, False]
    outline.add_section(**add, title="Sight")
    outline.ask_about(review=self_assessment, text="Transport", by=lead)
    page = signed_in(lead).get(at("outline")).content.decode()
    assert [move in page for move in moves] == [True, True]
    page = signed_in(reader).get(at("outline")).content.decode()
    assert [move in page for move in moves] == [False, False]


def test_what_the_council_asked_about_is_put_in_order(signed_in, lead, self_assessment, at):
    asked = [outline.ask_about(review=self_assessment, text=text, by=lead) for text in ("Waiting", "Carers")]
    page = signed_in(lead).post(at("focus-area-move", asked[0].pk), {"way": "down"}, follow=True).content.decode()
    assert "“Waiting” is now 2 of 2 focus areas." in page
    assert [area.text for area in self_assessment.lines_of_enquiry.all()] == ["Carers", "Waiting"]


def test_a_standing_alone_focus_area_says_its_place(signed_in, lead, self_assessment, at):
    add = {"review": self_assessment, "kind": "focus_area", "by": lead}
    alone = [outline.add_section(**add, title=title) for title in ("Waiting", "Sight")]
    page = signed_in(lead).post(at("section-move", alone[1].pk), {"way": "up"}, follow=True).content.decode()
    assert "“Sight” is now 1 of 2 focus areas." in page


def test_who_may_not_move(signed_in, reader, stranger, lead, section, inside, at, freeze, self_assessment):
    area = outline.ask_about(review=self_assessment, text="Waiting", by=lead)
    moves = [at("section-move", inside[1].pk), at("focus-area-move", area.pk)]
    assert [signed_in(reader).post(move).status_code for move in moves] == [403] * 2
    assert [signed_in(stranger).post(move).status_code for move in moves] == [404] * 2
    client = signed_in(lead)
    assert client.post(at("section-move", section.pk)).status_code == 404
    assert client.get(moves[0]).status_code == 405
    freeze(self_assessment)
    for move in moves:
        assert "Nothing was saved." in client.post(move, {"way": "up"}, follow=True).content.decode()
    assert list(self_assessment.sections.filter(kind="focus_area")) == inside
