import json
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings

from reports.document.nodes import (
    Break,
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
from tests.docx_words import assert_docx_says, lines
from tests.unit.reports.document import strategies
from tests.unit.reports.kitchen_sink import KITCHEN_SINK
from tests.unit.reports.writers.docx_file import numbers, opened, say, with_blocks, written

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
