import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from reports.document.limits import TooMuch
from reports.document.nodes import Document, Item, Link, List, Paragraph, People, Person, Role, Section, Strong, Text
from reports.document.style import BULLETS
from reports.document.words import text_of
from reports.writers.html import HtmlWriter
from tests.pdf_words import words
from tests.unit.reports.document import strategies
from tests.unit.reports.hostile import ADDRESSES, TEXTS, everywhere
from tests.unit.reports.kitchen_sink import KITCHEN_SINK
from tests.unit.reports.writers.html_page import HtmlPage


def written(document=KITCHEN_SINK, *, draft=False):
    return HtmlWriter().write(document, style=BULLETS, draft=draft)


def page_of(document=KITCHEN_SINK, *, draft=False):
    return HtmlPage(written(document, draft=draft).data.decode())


def assert_in_order(expected, said):
    """Every expected word is among the said, in order (the contents stand between)."""
    rest = iter(said)
    missing = next((word for word in expected if word not in rest), None)
    assert missing is None, f"Not in its place: {missing}"


def with_blocks(*blocks, **fields):
    return Document("Council", "Report", (Section((Text("One"),), blocks, **fields),))


def test_kitchen_sink_says_everything_in_order():
    page = page_of()
    main = page.text[page.text.index("Contents") :]
    body = words(text_of(KITCHEN_SINK.sections))
    entries = sum(len(words(text_of(replace(section, blocks=())))) for section in KITCHEN_SINK.sections)
    assert words(main)[1 + entries :] == body
    assert_in_order(words(text_of(KITCHEN_SINK)), words(page.text))
    assert written().messages == ()


def test_headings_go_down_one_at_a_time():
    levels = [int(tag[1]) for tag in page_of().names() if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_section_without_heading_does_not_skip_a_level():
    inner = Section((), (Section((Text("Two"),), (), Role.STRENGTHS),))
    assert [tag for tag in page_of(with_blocks(inner)).names() if tag[0] == "h" and tag[1:].isdigit()] == [
        "h1",
        "h2",
        "h2",
        "h3",
    ]


def test_ids_are_unique_and_links_resolve():
    page = page_of()
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    targets = [href[1:] for href in page.values("href") if href.startswith("#")]
    assert len(targets) > 6
    assert set(targets) <= set(ids)


def test_language_title_and_tables_are_marked():
    page = page_of()
    assert page.all("html") == [{"lang": "en-GB"}]
    assert {cell["scope"] for cell in page.all("th")} == {"row", "col"}
    assert len(page.all("main")) == len(page.all("nav")) == len(page.all("h1")) == 1


VOCABULARY = """
cover contents theme chapter framework strengths considerations focus lead ask source points we i key-messages see
recommendations do rests team contact quote speaker para no key-facts crowded activity figures note
"""


@pytest.mark.parametrize("name", VOCABULARY.split())
def test_every_word_of_the_vocabulary_is_used(name):
    assert name in " ".join(page_of().values("class")).split()


def test_draft_is_said_only_while_it_is_one():
    assert "Draft, not for publication" in page_of(draft=True).text
    assert "Draft, not for publication" not in page_of().text
    assert "not for publication" not in "".join(page_of().styles)


def test_policy_allows_nothing_but_the_two_stylesheets():
    page = page_of(draft=True)
    policy = page.all("meta")[1]["content"]
    hashes = " ".join(f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" for style in page.styles)
    assert f"default-src 'none'; style-src {hashes};" in policy
    assert not {"script", "link", "img", "iframe", "object"} & set(page.names())
    assert not re.search(r"url\((?!\"data:image/svg)", "".join(page.styles))
    assert "style" not in page.values("style")
    assert page.values("style") == []


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_is_only_text(name):
    document = everywhere(TEXTS[name])
    page = page_of(document)
    assert not {"script", "img"} & set(page.names())
    assert page.names().count("style") == 2
    assert not [attribute for _, attributes in page.elements for attribute in attributes if attribute.startswith("on")]
    expected = words(TEXTS[name].replace("\x00", "\ufffd"))
    said = words(page.text)
    assert_in_order([word for word in expected if word.isalpha()], said)


def test_hostile_addresses_are_words_and_are_reported():
    result = written(everywhere("plain"))
    page = HtmlPage(result.data.decode())
    kept = {href for href in page.values("href") if not href.startswith("#section")}
    assert kept == {
        'https://example.org/"onmouseover="alert(1)',
        "https://example.org/<script>",
        "http://127.0.0.1:1/fetched",
    }
    assert len(result.messages) == len(ADDRESSES) - 3
    assert all(f"link {number}" in page.text for number in range(len(ADDRESSES)))


def test_a_place_that_cannot_be_or_is_taken_is_reported():
    result = written(with_blocks(Paragraph((), anchor="a b"), Paragraph((), anchor="p"), Paragraph((), anchor="p")))
    assert [message.text for message in result.messages] == [
        "A place has a name that links cannot use: 'a b'.",
        "Two places have the same name, and links lead to the first: 'p'.",
    ]


def test_made_anchors_keep_clear_of_given_ones():
    page = page_of(with_blocks(Paragraph((), anchor="section-1")))
    assert sorted(page.values("id")) == ["section-1", "section-1-"]


def test_a_link_in_a_link_is_only_its_words():
    inner = Link((Text("inner"),), "https://example.org/b")
    page = page_of(with_blocks(Paragraph((Link((Strong((inner,)), Text(" outer")), "https://example.org/a"),))))
    assert page.values("href")[1:] == ["https://example.org/a"]
    assert "inner" in page.text


def test_a_band_of_many_bullets_may_break():
    many = List(tuple(Item((Paragraph((Text("bullet " * 10),)),)) for _ in range(30)), Role.POINTS)
    assert "points long" in page_of(with_blocks(many)).values("class")


def test_a_list_inside_a_band_is_not_a_band():
    inner = List((Item((Paragraph((Text("inner"),)),)),))
    band = List((Item((Paragraph((Text("outer"),)), inner)),), Role.POINTS)
    assert page_of(with_blocks(band)).values("class").count("points") == 1


def test_titles_of_findings_and_what_they_come_to_are_told_apart():
    title, label = (Strong((Text(words),)) for words in ("Calls are answered:", BULLETS.words.impact))
    said = tuple(Paragraph((first, Text(" In a minute."))) for first in (title, label))
    html = written(with_blocks(Section((Text("Strengths"),), said, Role.STRENGTHS), *said)).data.decode()
    assert html.count('<p class="titled">') == 1
    assert html.count('<p class="impact">') == 2


def test_a_person_with_a_strange_address_is_printed_as_words():
    page = page_of(with_blocks(People((Person("A", email="not an address"),), Role.CONTACTS)))
    assert "not an address" in page.text
    assert not [href for href in page.values("href") if href.startswith("mailto")]


def test_empty_parts_leave_nothing_behind():
    page = page_of(Document("", "", (Section((), (List(()), People((), Role.TEAM), People((), Role.CONTACTS))),)))
    assert not {"nav", "ul", "li", "h2"} & set(page.names())


def test_too_much_is_refused():
    with pytest.raises(TooMuch):
        written(with_blocks(Paragraph((Text("x" * 2_000),))))


def test_equal_documents_give_equal_bytes():
    assert written(draft=True).data == written(draft=True).data


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.documents)
def test_any_document_gives_a_well_formed_page_with_every_word(document):
    page = page_of(document)
    assert len(page.values("id")) == len(set(page.values("id")))
    assert_in_order(words(text_of(document.sections)), words(page.text[page.text.find("</nav>") + 1 :]))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Calls are answered in a minute", '<span class="together">a minute</span>'),
        ("Calls", "<li"),
        ("Extraordinarily comprehensive commissioning", "commissioning</li>"),
    ],
)
def test_a_bullet_of_a_band_does_not_end_in_a_lone_word(said, kept):
    band = List((Item((Paragraph((Text(said),)),)),), Role.POINTS)
    assert kept in written(with_blocks(band)).data.decode()
