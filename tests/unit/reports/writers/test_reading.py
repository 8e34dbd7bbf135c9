import re
from collections import Counter

import pytest

from reports.document.nodes import Document, Item, Link, List, Paragraph, Section, Text
from reports.document.passages import passages
from reports.document.words import text_of
from reports.writers.reading import Reading
from tests.unit.reports.hostile import TEXTS, everywhere
from tests.unit.reports.kitchen_sink import KITCHEN_SINK
from tests.unit.reports.writers.html_page import HtmlPage
from tests.unit.reports.writers.test_html import assert_in_order


def html_of(document=KITCHEN_SINK):
    return Reading(document, lambda anchor: f'<a href="/say/{anchor}/">+</a>').html()


def test_every_word_of_the_chapters_in_order():
    said = re.findall(r"\w+", HtmlPage(f"<body>{html_of()}</body>").text)
    assert Counter(said) == Counter(re.findall(r"\w+", text_of(KITCHEN_SINK.sections)))
    assert_in_order([re.findall(r"\w+", one.text)[0] for one in passages(KITCHEN_SINK)], iter(said))


def test_something_stands_beside_every_passage_and_its_place_has_a_name():
    html = html_of()
    for one in passages(KITCHEN_SINK):
        assert html.count(f'id="{one.anchor}"') == 1
        assert html.count(f'"/say/{one.anchor}/"') == 1


def test_headings_begin_below_the_pages_own_and_skip_no_level():
    document = Document("", "", (Section((Text("A"),), (Section((), (Section((Text("B"),), ()),)),)),))
    assert "<h2>A</h2>" in html_of(document)
    assert "<h3>B</h3>" in html_of(document)


def test_links_lead_to_passages_or_are_words():
    to = (Link((Text("there"),), "#p2"), Link((Text("nowhere"),), "#p9"), Link((Text("run"),), "javascript:x"))
    document = Document("", "", (Section((), (Paragraph(to), Paragraph((Text("Two"),), anchor="p2"))),))
    html = html_of(document)
    assert '<a href="#p2">there</a>nowhererun' in html
    assert 'id="p2"' in html


def test_an_empty_list_is_none():
    assert "<ul" not in html_of(Document("", "", (Section((Text("A"),), (List(()),)),)))


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_stays_text(text):
    page = HtmlPage(f"<body>{html_of(everywhere(TEXTS[text]))}</body>")
    assert not {"script", "img", "iframe", "svg"} & set(page.names())


def test_what_stands_in_an_item_is_no_section():
    inside = Item((Section((Text("A"),), ()),))
    with pytest.raises(TypeError, match="Section"):
        html_of(Document("", "", (Section((), (List((inside,)),)),)))
