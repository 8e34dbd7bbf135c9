"""What copying leaves in a text, in cases that the published reports do not show."""

import pytest

from reports.document.nodes import List, Paragraph
from reports.document.words import text_of
from reports.readers.accounting import unaccounted
from reports.readers.reading import Why
from tests.unit.reports.readers.cases import left_out, read


def test_tables_left_by_a_converter():
    text = "Background\n\nBoth:\t\nOne<br>two\t<ul><li>three</li><li>four</ul>\t<b>five</b>six"
    assert text_of(read(text).document).split() == "Background Both: One two three four five six".split()


def test_hyphens_at_a_page_break():
    assert "self-assessment was" in text_of(read("Background\n\nThe self-\n\n\f\n\nassessment was read.").document)


def test_a_sentence_that_leans_on_the_next_page():
    text = "Background\n\nIt was asked for by the\n\nGloucester team."
    assert "by the Gloucester team." in text_of(read(text).document)


def test_lists_inside_lists():
    text = "Background\n\n- one\n  - two\n    - three\n  - four\n- five"
    (outer,) = (block for block in read(text).document.sections[0].blocks if isinstance(block, List))
    inner = outer.items[0].blocks[1]
    assert [len(outer.items), len(inner.items), len(inner.items[0].blocks[1].items)] == [2, 2, 1]


def test_what_follows_a_bullet_without_indent_is_a_paragraph():
    text = "Background\n\n- one\nThis is said of all of them.\n- two"
    assert [type(block) for block in read(text).document.sections[0].blocks] == [List, Paragraph, List]


@pytest.mark.parametrize("line", ["Share this page", "Back to top", "Home > Councils > Fenmarsh", "Menu"])
def test_parts_of_a_web_page(line):
    assert left_out(f"Fenmarsh\n\n{line}\n\nBackground\n\nText.", Why.WEB_PAGE) == [line]


def test_a_repeated_sub_heading_is_no_running_line():
    text = "".join(f"\n\n{name}\n\nNights\n\nText about {name}." for name in ("Background", "Leadership", "Conclusion"))
    assert left_out(text, Why.RUNNING_LINE) == []


def test_a_figure_that_stands_alone_is_no_page_number():
    assert left_out("Background\n\n12\n\npeople came.\n\n40\n\npeople went.", Why.PAGE_NUMBER) == []


def test_the_balance_shows_what_was_made_up():
    reading = read("Leadership\n\nIt leads.")
    assert unaccounted("Leadership\n\nIt", reading) == {"leads": -1}


def test_a_page_number_that_comes_again_late_does_not_break_the_run():
    text = "Background\n\n" + "".join(f"Text of a page.\n\n{number}\n\n" for number in (1, 2, 2, 3, 4))
    assert left_out(text, Why.PAGE_NUMBER) == ["1", "2", "3", "4"]
