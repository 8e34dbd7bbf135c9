import json
import re
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings

from reports.document.limits import TooMuch
from reports.document.nodes import (
    Break,
    Document,
    Emphasis,
    Item,
    Link,
    List,
    Paragraph,
    People,
    Person,
    Quote,
    Role,
    Section,
    Strong,
    Table,
    Text,
)
from reports.document.serialise import from_json
from reports.document.style import HOUSE_STYLES
from reports.writers.docx.around import Around
from reports.writers.docx.body import Body
from tests.docx_words import assert_docx_says, lines
from tests.unit.reports.document import strategies
from tests.unit.reports.hostile import ADDRESSES, TEXTS, everywhere
from tests.unit.reports.kitchen_sink import KITCHEN_SINK
from tests.unit.reports.writers.docx_file import numbers, opened, say, with_blocks, written, written_afresh

GOLDEN = Path(__file__).parents[3] / "golden"


def test_kitchen_sink_says_everything_in_order():
    result = written()
    assert_docx_says(KITCHEN_SINK, result.data)
    assert result.messages == ()
    assert result.timings["docx"] > 0


@pytest.mark.parametrize(
    "path",
    [path for style in HOUSE_STYLES for path in sorted(GOLDEN.glob(f"{style}_*.json"))],
    ids=lambda path: path.stem,
)
def test_composed_reports_say_everything_in_order(path):
    document = from_json(json.loads(path.read_text("utf-8")))
    assert_docx_says(document, written(document).data)


def test_a_note_on_a_point_runs_on_and_a_topic_has_no_bar():
    note = say("See paragraph 1.", role=Role.NOTE)
    points = List((Item((say("Calls are answered."), note, note, say("More."))),), Role.POINTS)
    topic = Section((Text("Calls"),), (points,), Role.STRENGTHS)
    file = opened(with_blocks(Section((Text("Strengths"),), (topic,), Role.STRENGTHS)))
    heading, inner, point, more = file.paragraphs[-4:]
    assert point.text == "Calls are answered. See paragraph 1. See paragraph 1."
    assert more.text == "More."
    bars = [one._p.pPr.find(qn("w:pBdr")) is not None for one in (heading, inner)]
    assert bars == [True, False]


def test_headings_are_words_own_and_go_down_one_at_a_time():
    styles = [paragraph.style.name for paragraph in opened().paragraphs]
    levels = [int(name[-1]) for name in styles if name.startswith("Heading")]
    assert styles[:5] == ["Report Kicker", "Title", "Subtitle", "Report Date", "Report Status"]
    assert levels[0] == 1
    assert max(levels) == 3
    assert all(after <= before + 1 for before, after in pairwise(levels))


STYLES = """
Heading 1, Heading 2, Heading 3, Body Text, List Bullet, List Bullet 2, List Number, List Continue, Caption, Quote,
Quote Speaker, Lead Paragraph, Numbered Paragraph, Key Message, Recommendation, Note, Framework Text, I Statement,
Framework Note, Team Member, Contact, Table Text, Table Heading, Table Figures, Key Figure
"""


@pytest.mark.parametrize("name", [name.strip() for name in STYLES.split(",")])
def test_every_style_is_used(name):
    used = {line.style for line in lines(written().data)}
    assert name in {"Caption" if style == "caption" else style.replace("heading", "Heading") for style in used}


def test_a_section_without_heading_does_not_skip_a_level():
    inner = Section((), (Section((Text("Two"),), (), Role.STRENGTHS),), anchor="inner")
    assert [line.style for line in lines(written(with_blocks(inner)).data)][-2:] == ["Heading 1", "Heading 2"]


def test_chapters_begin_pages_but_short_ones_flow():
    headings = [p for p in opened().paragraphs if p.style.name == "Heading 1"]
    begins = {p.text: p._p.pPr.find(qn("w:pageBreakBefore")) is not None for p in headings}
    assert begins["Theme 1: Working with people"]
    assert not begins["Contact"]


def test_considerations_have_open_bullets_and_lists_have_three_levels():
    deep = List((Item((say("a"), List((Item((say("b"), List((Item((say("c"),)),)))),)))),))
    deeper = List((Item((say("top"), deep)),))
    assert numbers(deeper) == ["•", "–", "•", "•"]
    assert numbers(Section((Text("C"),), (deeper,), Role.CONSIDERATIONS))[1:] == ["○", "–", "○", "○"]


def test_strong_words_before_others_are_a_run_in_heading():
    strong, link = (
        Strong((Text("Title."),)),
        Link((Strong((Text("L"),)), Emphasis((Text("e"),))), "https://example.org"),
    )
    paragraphs = (Paragraph((strong, Text(" More"))), Paragraph((strong,)), Paragraph((Text("a"), strong, link)))
    marked = [
        [(run.style.name, run.text) for run in p.runs if run.style.name != "Default Paragraph Font"]
        for p in opened(with_blocks(*paragraphs)).paragraphs[-3:]
    ]
    assert marked == [[("Run-in Heading", "Title.")], [("Strong", "Title.")], [("Strong", "Title.")]]


def test_tables_have_a_marked_header_row_a_title_and_no_merged_cells():
    tables = opened().tables
    assert len(tables) == 5
    for table in tables:
        header = table.rows[0]._tr.trPr.find(qn("w:tblHeader"))
        assert (header is not None) == (table.rows[0].cells[0].text != "One")
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert not list(table._tbl.iter(qn("w:gridSpan"), qn("w:vMerge")))
        assert table.style.name == "Report Table"
    assert tables[1].cell(1, 0).paragraphs[0].style.name == "Key Figure"
    assert [cell.paragraphs[0].style.name for cell in tables[2].rows[0].cells][1:] == ["Table Figures"] * 2


def test_uneven_and_empty_tables():
    uneven = Table("", ("a",), (("b", "c", "d"), ()), None)
    file = opened(with_blocks(uneven, Table("Nothing", (), ()), Table("Head", ("only",), ())))
    assert [[len(row.cells) for row in table.rows] for table in file.tables] == [[3, 3, 3], [1]]
    assert "Nothing" in [paragraph.text for paragraph in file.paragraphs]


def test_two_tables_never_touch():
    table = Table("", (), (("a",),))
    body = opened(with_blocks(table, table)).element.body
    assert [child.tag for child in body][-5:] == [qn("w:tbl"), qn("w:p"), qn("w:tbl"), qn("w:p"), qn("w:sectPr")]


def test_contents_are_a_field_that_is_filled_in():
    (contents,) = opened().element.body.iterchildren(qn("w:sdt"))
    said = ["".join(t.text for t in p.iter(qn("w:t"))) for p in contents.iter(qn("w:p"))]
    assert said == [
        "Contents",
        *("".join(child.text for child in section.heading) for section in KITCHEN_SINK.sections),
    ]
    codes = [code.text.strip() for code in contents.iter(qn("w:instrText"))]
    assert codes[0] == 'TOC \\o "1-1" \\h \\z'
    assert {code.split()[0] for code in codes[1:]} == {"PAGEREF"}
    kinds = Counter(mark.get(qn("w:fldCharType")) for mark in contents.iter(qn("w:fldChar")))
    assert set(kinds.values()) == {1 + len(KITCHEN_SINK.sections)}
    assert not list(opened().settings.element.iter(qn("w:updateFields")))


def test_places_are_bookmarks_and_links_lead_to_them():
    body = opened().element.body
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    ids = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(set(marks)) == len(marks)
    assert ids == [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkEnd"))]
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in marks)
    targets = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert {"p1", "p3", "theme_1"} <= targets <= set(marks)


def test_two_anchors_never_become_one_bookmark():
    long = "a" * 60
    anchors = ("a-b", "a.b", "A_B", long, f"{long}x")
    body = opened(with_blocks(*(say("x", anchor=anchor) for anchor in anchors))).element.body
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))][1:]
    assert names == ["a_b", "a_b_2", "A_B_3", "a" * 40, f"{'a' * 34}_2"]


def test_outer_addresses_are_real_hyperlinks():
    file = opened()
    outer = [rel.target_ref for rel in file.part.rels.values() if rel.is_external]
    assert outer == ["https://example.org/method?a=1&b=2", "mailto:peer.challenge@example.org"]


def test_hostile_addresses_are_words_and_are_reported():
    result = written(everywhere("plain"))
    rels = docx.Document(BytesIO(result.data)).part.rels.values()
    assert [rel.target_ref for rel in rels if rel.is_external] == [
        'https://example.org/"onmouseover="alert(1)',
        "https://example.org/<script>",
        "http://127.0.0.1:1/fetched",
    ]
    assert len(result.messages) == len(ADDRESSES) - 3


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_is_only_text(name):
    text = TEXTS[name]
    assert_docx_says(everywhere(text.replace("\ud800", "\ufffd")), written(everywhere(text)).data)


def test_what_no_file_can_hold_is_told():
    (message,) = written(with_blocks(say("a\x00b\x1bc"), say("already \ufffd"))).messages
    assert message.text.startswith("The report holds 2 characters that a Word file cannot have.")
    (message,) = written(with_blocks(say("a\ud800b"))).messages
    assert "1 character that" in message.text


def test_words_from_right_to_left_are_marked():
    file = opened(with_blocks(say("He said صديق العمر, twice 2")))
    runs = [(run.text, run._r.rPr is not None) for run in file.paragraphs[-1].runs]
    assert runs == [("He said ", False), ("صديق العمر", True), (", twice 2", False)]


def test_a_draft_is_marked_and_a_final_is_not():
    assert opened(draft=True).sections[0].header.paragraphs[0].text.startswith("Draft, not for publication. Lantern")
    assert "Draft, not for publication" in [paragraph.text for paragraph in opened(draft=True).paragraphs]
    assert opened().sections[0].header.paragraphs[0].text.startswith("Lantern")
    assert "not for publication" not in " ".join(paragraph.text for paragraph in opened().paragraphs)


def test_pages_have_numbers_but_the_cover_has_not():
    section = opened().sections[0]
    assert "PAGE" in section.footer._element.xml
    assert "PAGE" not in section.first_page_footer._element.xml
    (decoration,) = section.first_page_header._element.xpath(".//*[local-name()='decorative']")
    assert decoration.get("val") == "1"


def test_the_file_says_what_it_is_and_nothing_about_people_or_days():
    file = opened()
    properties = file.core_properties
    assert properties.title == "Lanternshire County Council: Preparation for assurance peer challenge report"
    assert properties.author == "Lanternshire County Council"
    assert properties.language == "en-GB"
    assert (properties.last_modified_by, properties.created, properties.modified) == ("", None, None)
    assert {lang.get(qn("w:val")) for lang in file.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    welsh = opened(replace(KITCHEN_SINK, language="cy-GB"))
    assert welsh.core_properties.language == "cy-GB"
    assert opened(replace(KITCHEN_SINK, language='x"><y')).core_properties.language == "en-GB"


def test_equal_documents_give_equal_bytes():
    first = written_afresh(draft=True).data
    assert written_afresh(draft=True).data == first
    assert {entry.date_time for entry in ZipFile(BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_long_titles_are_set_smaller():
    sizes = [
        opened(Document(title, "", ())).paragraphs[1].runs[0].font.size
        for title in ("Council", "Lincolnshire and Rutland", "x" * 23, "word " * 30)
    ]
    assert [size and size.pt for size in sizes] == [None, None, 22, 22]


def test_nothing_gives_an_empty_file():
    file = opened(Document("", "", ()))
    assert [paragraph.text for paragraph in file.paragraphs] == ["Adult social care"]
    assert opened(with_blocks(List(()), People((), Role.TEAM))).paragraphs[-1].text == "One"


def test_people_have_three_lines_and_only_a_real_address_is_a_link():
    someone = Person("A", "Role", "Job", "Place", "a@example.org", "01")
    file = opened(with_blocks(People((someone, Person("", email="by post")), Role.CONTACTS)))
    said = [paragraph.text for paragraph in file.paragraphs[-2:]]
    assert said == ["A Role\nJob, Place\na@example.org, 01", "by post"]


def test_a_quote_stays_with_its_speaker():
    said = lines(
        written(with_blocks(Quote((say("“Yes.”"), Paragraph((Text("a"), Break(), Text("b")))), "Carers"))).data
    )
    assert [(line.style, line.text) for line in said[4:]] == [
        ("Quote", "“Yes.”"),
        ("Quote", "a\nb"),
        ("Quote Speaker", "Carers"),
    ]


def test_what_is_no_block_is_refused_loudly():
    with pytest.raises(TypeError, match="Not a block of the document tree: Text"):
        Body(KITCHEN_SINK, SimpleNamespace(styles=None)).blocks((Text("words"),), Around())


def test_too_much_is_refused():
    with pytest.raises(TooMuch):
        written(with_blocks(say("x" * 2_000)))


def numbered(node):
    """The tree with the numbers that Word gives to ordered lists without any."""
    if isinstance(node, tuple):
        return tuple(map(numbered, node))
    if not is_dataclass(node):
        return node
    node = replace(node, **{field.name: numbered(getattr(node, field.name)) for field in fields(node)})
    if isinstance(node, List) and node.ordered and not any(item.number for item in node.items):
        return replace(node, items=tuple(replace(item, number=str(at)) for at, item in enumerate(node.items, 1)))
    return node


ORDER = """
pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl
""".split()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.documents)
def test_any_document_keeps_every_word_and_every_property_in_its_place(document):
    data = written(document).data
    assert_docx_says(numbered(document), data)
    for properties in docx.Document(BytesIO(data)).element.body.iter(qn("w:pPr")):
        places = [ORDER.index(child.tag.partition("}")[2]) for child in properties]
        assert places == sorted(places)
