from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from reports.document.nodes import Break, Item, Link, List, Paragraph, Role, Section, Text
from tests.docx_words import lines
from tests.unit.reports.writers.docx_file import numbers, say, with_blocks, written


def test_numbers_are_words_own_and_print_what_the_tree_says():
    assert numbers(*(say("x", number=number) for number in ("1", "2", "5", "6", "1", "1"))) == [
        *("1.", "2.", "5.", "6.", "1.", "1.")
    ]
    assert numbers(say("x", number="9"), say("y"), Section((Text("h"),), (say("z", number="10"),))) == [
        *("9.", "", "", "10.")
    ]
    assert numbers(say("x", number="Message 1"), say("x", number="1"), say("x", number="Message 2")) == [
        *("Message 1.", "1.", "Message 2.")
    ]
    assert numbers(say("x", number="2.9"), say("x", number="2.10")) == ["2.9.", "2.10."]


def test_numbers_that_run_on_through_a_list_are_one_sequence():
    last = List((Item((say("x"),), "3"), Item((say("y"),), "4")), Role.RECOMMENDATIONS, ordered=True)
    blocks = (say("x", number="1"), say("x", number="2"), last, say("x", number="5"))
    assert numbers(*blocks) == ["1.", "2.", "3.", "4.", "5."]
    numbering = docx.Document(BytesIO(written(with_blocks(*blocks)).data)).part.numbering_part.element
    assert len(numbering.findall(qn("w:abstractNum"))) == 3


def link(*texts, to):
    return Paragraph((Link(tuple(Break() if text is None else Text(text) for text in texts), to),))


@pytest.mark.parametrize(
    ("said", "to", "code"),
    [
        (["paragraph 12"], "#p12", r"REF p12 \r \h"),
        (["12"], "#p12", r"REF p12 \r \h"),
        (["see", None, "Message 3"], "#m3", r"REF m3 \r \h"),
        (["paragraph 112"], "#p12", None),
        (["12 of them"], "#p12", None),
        (["12", None], "#p12", None),
        (["paragraph a"], "#pa", None),
        (["the chapter"], "#chapter", None),
    ],
)
def test_a_number_that_is_referred_to_follows_its_paragraph(said, to, code):
    places = [say("x", number=number, anchor=f"p{number}") for number in ("12", "a")]
    places += [say("x", number="Message 3", anchor="m3"), Section((Text("h"),), (), anchor="chapter")]
    file = docx.Document(BytesIO(written(with_blocks(link(*said, to=to), *places)).data))
    first = next(paragraph for paragraph in file.paragraphs if paragraph.style.name == "Body Text")
    assert [one.text.strip() for one in first._p.iter(qn("w:instrText"))] == ([code] if code else [])
    assert first.text == "".join("\n" if text is None else text for text in said)


@pytest.mark.parametrize("number", ["a", "07", "iv", "50%1", "12345", "٣"])
def test_a_number_that_word_cannot_count_is_text(number):
    (line,) = lines(written(with_blocks(say("words", number=number))).data)[4:]
    assert (line.number, line.text) == ("", f"{number}.\twords")
    assert line.style == "Numbered Paragraph"


def test_each_list_counts_for_itself():
    inner = List(tuple(Item((say("in"),), number=number) for number in "12"), ordered=True)
    outer = List(tuple(Item((say("out"), inner), number=number) for number in "12"), ordered=True)
    assert numbers(outer, outer) == ["1.", "1.", "2.", "2.", "1.", "2."] * 2


def test_an_ordered_list_without_numbers_counts_from_one():
    assert numbers(List((Item((say("a"),)), Item((say("b"),))), ordered=True)) == ["1.", "2."]


def test_an_item_that_begins_with_something_else_still_has_its_number():
    item = Item((say("x", number="7", anchor="seven"),), number="3", anchor="three")
    assert numbers(List((item,), ordered=True)) == ["3.", "7."]
    partly = List((Item((say("a"),), number="1"), Item((say("b"),))), ordered=True)
    assert numbers(partly) == ["1.", ""]
