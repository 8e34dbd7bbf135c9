from dataclasses import replace

import pytest

from reports.document.limits import Limits, TooMuch, check_size
from reports.document.nodes import (
    Document,
    Emphasis,
    Item,
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
from tests.unit.reports.kitchen_sink import KITCHEN_SINK


def of(*blocks):
    return Document("Council", "Report", (Section((Text("Theme 1"),), blocks),))


def paragraph(text):
    return Paragraph((Text(text),))


def nested(levels, wrap, inner):
    for _ in range(levels):
        inner = wrap(inner)
    return inner


def in_list(block):
    return List((Item((block,)),))


def in_section(block):
    return Section((Text("Deep"),), (block,))


def in_strong(inline):
    return Strong((inline,))


WORDS = "word " * 20_000

HOSTILE = {
    "a word of 100 KB": (of(paragraph("x" * 40_000)), "A paragraph has a word of more than 1,000 characters"),
    "a paragraph of 100 KB": (of(paragraph(WORDS)), "A paragraph has 100,000 characters; 50,000 are the most"),
    "lists 150 deep": (of(nested(150, in_list, paragraph("x"))), "Blocks stand inside one another more than 12 deep"),
    "quotes 150 deep": (of(nested(150, lambda b: Quote((b,)), paragraph("x"))), "Blocks stand inside one another"),
    "sections 150 deep": (of(nested(150, in_section, paragraph("x"))), "Sections stand inside one another more than 8"),
    "marks 150 deep": (of(Paragraph((nested(150, in_strong, Text("x")),))), "Marks stand inside one another"),
    "emphasis 150 deep": (of(Paragraph((nested(150, lambda i: Emphasis((i,)), Text("x")),))), "Marks stand inside"),
    "10,000 rows": (of(Table("", (), (("a", "b"),) * 10_000)), "A table has 10,000 rows; 2,000 are the most"),
    "1,000 columns": (of(Table("", ("a",) * 1000, ())), "A table has 1,000 columns; 12 are the most"),
    "a vast cell": (of(Table("", (), (("word " * 2_000,),))), "A cell has 10,000 characters"),
    "a vast caption": (of(Table(WORDS, (), ())), "A caption has"),
    "10,000 items": (of(List((Item((paragraph("x"),)),) * 10_000)), "A list has 10,000 items; 2,000 are the most"),
    "a vast number": (of(List((Item((), number="1" * 5_000),))), "A number has 5,000 characters"),
    "10,000 people": (of(People((Person("x"),) * 10_000, Role.TEAM)), "A list of people has 10,000 names"),
    "a vast name": (of(People((Person("x " * 1_000),), Role.TEAM)), "A line about a person has"),
    "a vast speaker": (of(Quote((), WORDS)), "A speaker has"),
    "a vast number of a paragraph": (of(Paragraph((), "1" * 5_000)), "A number has 5,000 characters"),
    "a vast heading": (Document("", "", (Section((Text(WORDS),), ()),)), "A heading has"),
    "a vast title": (replace(KITCHEN_SINK, title=WORDS), "The title has 100,000 characters"),
    "a vast report": (of(*[paragraph("word " * 9_000)] * 60), "The report has more than 2,000,000 characters"),
    "a hundred thousand scraps": (of(*[paragraph("x")] * 60_000), "The report has more than 100,000 paragraphs"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_too_much_is_named(name):
    document, complaint = HOSTILE[name]
    with pytest.raises(TooMuch) as raised:
        check_size(document)
    assert complaint in str(raised.value)


def test_the_sentence_names_the_place_and_what_to_do():
    with pytest.raises(TooMuch) as raised:
        check_size(of(in_section(paragraph("x" * 1_001))))
    assert str(raised.value) == (
        "A paragraph has a word of more than 1,000 characters, without a space in it, in “Theme 1” › “Deep”."
        " Shorten or split it and make the report again."
    )


def test_a_long_heading_is_named_by_its_beginning():
    long = Section((Text("A heading of some length " * 10),), (paragraph("x" * 1_001),))
    with pytest.raises(TooMuch, match="“A heading of some length A heading of some length A heading…”"):
        check_size(Document("", "", (long,)))


def test_the_limits_themselves_pass():
    limits = Limits()
    check_size(of(paragraph("x" * limits.word), paragraph("y " * (limits.paragraph // 2))))
    check_size(of(Table("c", ("h",) * limits.columns, (("x",) * limits.columns,) * limits.rows)))
    check_size(of(List((Item((paragraph("x"),)),) * limits.items)))
    check_size(of(nested(limits.blocks_deep, in_list, paragraph("x"))))
    check_size(of(Paragraph((nested(limits.marks_deep, in_strong, Text("x")),))))
    check_size(Document("", "", (nested(limits.sections_deep, in_section, paragraph("x")),)))


def test_ten_times_the_longest_report_passes():
    """86,000 characters in 1,200 paragraphs, ten times."""
    check_size(of(*[paragraph("seven words of a report, more or less " * 2)] * 12_000))


def test_the_kitchen_sink_passes():
    check_size(KITCHEN_SINK)
