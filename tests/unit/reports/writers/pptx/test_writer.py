from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt

from reports.builders.slides.compose import compose_deck
from reports.document.deck import Body, Deck, Layout, Mark, Point, Slide
from reports.document.limits import TooMuch
from reports.document.style import BULLETS
from reports.writers.pptx import layouts
from reports.writers.pptx.writer import PptxWriter
from tests.unit.reports.builders.universe import PEER_CHALLENGE as PEER
from tests.unit.reports.builders.universe import SELF_ASSESSMENT as SELF
from tests.unit.reports.hostile import TEXTS
from tests.unit.reports.writers.pptx.opened import data_of, languages, opened, words

FACTS = pytest.mark.parametrize("facts", [PEER, SELF], ids=["peer challenge", "self-assessment"])


@FACTS
def test_every_slide_has_its_layout_its_title_and_its_words(facts):
    deck, file = compose_deck(facts, BULLETS), opened(data_of(facts))
    assert len(file.slides) == len(deck.slides)
    for slide, drawn in zip(deck.slides, file.slides, strict=True):
        assert drawn.slide_layout.name == layouts.NAMES[slide.layout]
        assert drawn.shapes.title.text_frame.text == slide.title
        said = [line for shape in drawn.shapes for line in words(shape)]
        wanted = [point.text for body in slide.bodies for point in body.points]
        wanted += [body.heading for body in slide.bodies if body.heading]
        wanted += [cell for row in (slide.grid.header, *slide.grid.rows) for cell in row] if slide.grid else []
        assert [line for line in wanted if line not in said] == []


@FACTS
def test_notes_are_said_paragraph_by_paragraph(facts):
    for slide, drawn in zip(compose_deck(facts, BULLETS).slides, opened(data_of(facts)).slides, strict=True):
        assert drawn.has_notes_slide == bool(slide.notes)
        if slide.notes:
            assert drawn.notes_slide.notes_text_frame.text.split("\n") == list(slide.notes)


@FACTS
def test_everything_stands_in_placeholders_and_none_is_empty(facts):
    for drawn in opened(data_of(facts)).slides:
        assert all(shape.is_placeholder for shape in drawn.shapes)
        assert all(any(words(shape)) for shape in drawn.shapes)


@FACTS
def test_reading_order_is_the_order_on_the_slide(facts):
    for drawn in opened(data_of(facts)).slides:
        places = [(shape.left > Pt(480), shape.top) for shape in drawn.shapes if not is_foot(shape)]
        assert places == sorted(places)
        assert [is_foot(shape) for shape in drawn.shapes] == sorted(is_foot(shape) for shape in drawn.shapes)


def is_foot(shape):
    return shape.placeholder_format.type in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


@FACTS
def test_every_slide_but_the_cover_has_a_number_and_a_foot(facts):
    cover, *others = opened(data_of(facts)).slides
    assert not any(map(is_foot, cover.shapes))
    for drawn in others:
        foot, number = [shape for shape in drawn.shapes if is_foot(shape)]
        assert "Lanternshire County Council" in foot.text_frame.text
        assert 'type="slidenum"' in number._element.xml
        assert foot.text_frame.text.startswith("Draft for factual accuracy · ") == facts.is_draft
        assert len({shape.shape_id for shape in drawn.shapes}) == len(drawn.shapes)


def test_a_foot_may_say_no_more_than_what_a_draft_is():
    slide = Slide(Layout.POINTS, "Leadership", 30)

    def feet(**said):
        deck = Deck("Lanternshire", "", (slide,), **said)
        (drawn,) = opened(PptxWriter().write(deck, style=BULLETS, draft=True).data).slides
        return [shape.text_frame.text for shape in drawn.shapes if is_foot(shape)][:-1]

    assert feet(status="Draft, not agreed") == ["Draft, not agreed"]
    assert feet(footer="Lanternshire") == ["Lanternshire"]
    assert feet() == []


def test_tables_have_header_rows_and_words_for_who_cannot_see_them():
    tables = [shape for drawn in opened(data_of(PEER)).slides for shape in drawn.shapes if shape.has_table]
    assert len(tables) == 2
    for shape in tables:
        assert shape.table.first_row and shape.table.first_col
    said = tables[1]._element.nvGraphicFramePr.cNvPr.get("descr")
    assert said == (
        "Activity before and during the visit: more than 60 documents read; approximately 190 hours spent by the team"
    )


@FACTS
def test_every_word_says_its_language(facts):
    for drawn in opened(data_of(facts)).slides:
        assert languages(drawn._element) == {"en-GB"}
        if drawn.has_notes_slide:
            assert languages(drawn.notes_slide._element) == {"en-GB"}


def test_a_line_break_is_as_tall_as_its_words():
    body = Body((Point("Jo Winter\nAdviser", Mark.NONE),), 18)
    slide = Slide(Layout.POINTS, "Contacts", 30, bodies=(body,))
    deck = Deck("Lanternshire", "Peer challenge", (slide,))
    ((said,),) = [
        [shape.text_frame for shape in drawn.shapes if shape.has_text_frame and "Jo" in shape.text_frame.text]
        for drawn in opened(PptxWriter().write(deck, style=BULLETS, draft=False).data).slides
    ]
    assert said.text == "Jo Winter\vAdviser"
    (line_break,) = said._txBody.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}br")
    assert dict(line_break[0].attrib) == {"lang": "en-GB", "sz": "1800"}


def test_numbers_and_signs_before_points_are_real():
    by_title = {drawn.shapes.title.text_frame.text: drawn for drawn in opened(data_of(PEER)).slides}
    assert 'type="arabicPeriod" startAt="2"' in by_title["Summary of key findings"]._element.xml
    sides = by_title["Meeting people"]._element.xml
    assert sides.index('char="●"') < sides.index('char="○"')


def test_the_file_names_itself_and_never_the_hour():
    properties = opened(data_of(PEER)).core_properties
    assert properties.title == "Lanternshire County Council: Peer challenge 2026"
    assert (properties.language, properties.author) == ("en-GB", "Lanternshire County Council")
    assert properties.created == properties.modified
    assert data_of(PEER) == data_of(PEER)
    with ZipFile(BytesIO(data_of(PEER))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("printerSettings" in name or "thumbnail" in name for name in parts.namelist())


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_whatever_people_type_is_printed_as_text(text):
    listed = (replace(PEER.key_messages[0], text=""), *PEER.key_messages)
    finding = replace(PEER.findings[0], heading=text or "x", narrative="")
    member = replace(PEER.challenge.team[0], name=text)
    facts = replace(
        PEER,
        council=text,
        findings=(finding,),
        lines_of_enquiry=(text,),
        key_messages=listed,
        challenge=replace(PEER.challenge, team=(member,)),
    )
    said = " ".join(
        line for drawn in opened(data_of(facts)).slides for shape in drawn.shapes for line in words(shape)
    ).split()
    seen = text.translate(dict.fromkeys([*range(0x202A, 0x202F)]))
    for unprintable in "\x00\x07\x1b\x9d\ud800":
        seen = seen.replace(unprintable, "\ufffd")
    assert [word for word in seen.split() if word not in said] == []


def test_more_than_a_file_can_hold_is_refused_by_the_name_of_the_slide():
    def write(*notes):
        slide = Slide(Layout.POINTS, "Leadership", 30, notes=notes)
        return PptxWriter().write(Deck("Lanternshire", "", (slide,)), style=BULLETS, draft=False)

    assert write("a" * 50_000)
    with pytest.raises(TooMuch, match=r"A paragraph has 50,001 characters.*“Leadership”. Shorten or split it"):
        write("a" * 50_001)
    with pytest.raises(TooMuch, match="more than 2,000,000 characters"):
        write(*["a" * 50_000] * 41)
    with pytest.raises(TooMuch, match="more than 100,000 paragraphs"):
        write(*["a"] * 100_001)
