"""Space in Word files: what belongs together stands together."""

import pytest

from reports.document.nodes import Item, List, Paragraph, People, Person, Role, Section, Strong, Table, Text
from reports.document.style import BULLETS
from tests.unit.reports.writers.docx_file import opened, say, with_blocks


def titled(title, said):
    return Paragraph((Strong((Text(title),)), Text(f" {said}")))


def spaces(paragraphs):
    """Points before and after, where a paragraph has others than its style."""
    return [
        tuple(space and space.pt for space in (one.paragraph_format.space_before, one.paragraph_format.space_after))
        for one in paragraphs
    ]


def test_what_follows_a_list_stands_apart_from_it():
    inner = List((Item((say("b"),)), Item((say("c"),))))
    file = opened(with_blocks(List((Item((say("a"), inner)), Item((say("d"),)))), say("after")))
    assert spaces(file.paragraphs[-5:]) == [(None, None)] * 3 + [(None, 9), (None, None)]


@pytest.mark.parametrize("ordered", [True, False])
def test_a_list_may_end_with_the_list_in_its_last_item(ordered):
    inner = List((Item((say("b"),)), Item((say("c"),))), ordered=ordered)
    file = opened(with_blocks(List((Item((say("a"), inner)),)), say("after")))
    assert spaces(file.paragraphs[-4:]) == [(None, None)] * 2 + [(None, 9), (None, None)]


def test_what_follows_the_team_stands_apart_from_it():
    file = opened(with_blocks(People((Person("A"), Person("B")), Role.TEAM), say("after")))
    assert spaces(file.paragraphs[-3:]) == [(None, None), (None, 10), (None, None)]


def test_a_finding_with_a_title_stands_apart_and_what_it_comes_to_does_not():
    findings = (titled("Calls:", "one"), titled(BULLETS.words.impact, "more"), titled("Doors:", "two"))
    file = opened(with_blocks(Section((Text("Strengths"),), findings, Role.STRENGTHS)))
    assert spaces(file.paragraphs[-3:]) == [(None, None), (None, None), (13, None)]
    assert [one.runs[0].style.name for one in file.paragraphs[-3:]] == ["Run-in Heading", "Strong", "Run-in Heading"]


def test_a_paragraph_stays_with_the_note_on_it():
    file = opened(with_blocks(say("Said."), say("See paragraph 1.", role=Role.NOTE)))
    assert [one.paragraph_format.keep_with_next for one in file.paragraphs[-2:]] == [True, None]


def test_words_stand_on_one_line_with_the_figure_beside_them():
    table = Table("", ("Figure", "What it is"), (("642,300", "Residents"),), Role.KEY_FACTS)
    header, row = opened(with_blocks(table)).tables[0].rows
    assert spaces(cell.paragraphs[0] for cell in header.cells) == [(None, None), (None, None)]
    assert spaces(cell.paragraphs[0] for cell in row.cells) == [(None, None), (7, None)]


def test_headings_in_the_box_are_as_small_as_its_text():
    inner = Section((Text("We statements"),), (say("We ask."),), Role.WE_STATEMENTS)
    file = opened(with_blocks(Section((Text("What the framework asks"),), (inner,), Role.FRAMEWORK)))
    sizes = [one.runs[0].font.size for one in file.paragraphs[-3:]]
    assert [size and size.pt for size in sizes] == [13, 10.5, None]


def test_a_message_is_headed_small():
    file = opened(with_blocks(Section((Text("Message 1"),), (say("People are heard."),), Role.MESSAGE)))
    assert file.paragraphs[-2].style.name == "Heading 2"
    assert file.paragraphs[-2].runs[0].font.size.pt == 11.5


@pytest.mark.parametrize(("said", "kept"), [("They asked for:", True), ("They asked.", None)])
def test_a_line_that_announces_a_list_stays_with_it(said, kept):
    file = opened(with_blocks(say(said), List((Item((say("a"),)),))))
    assert file.paragraphs[-2].paragraph_format.keep_with_next is kept


def test_the_last_bullet_of_a_list_takes_the_one_before_it_along():
    file = opened(with_blocks(List(tuple(Item((say(word),)) for word in "abc"))))
    assert [one.paragraph_format.keep_with_next for one in file.paragraphs[-3:]] == [None, True, None]
