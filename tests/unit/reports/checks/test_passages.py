import pytest

from reports.checks.passages import lines_of, passages_of, shortened
from reports.document.nodes import Table
from reports.document.richtext import from_html
from tests.unit.reports.builders import universe
from tests.unit.reports.kitchen_sink import bullets


def test_every_typed_text_is_a_passage_with_its_row():
    found = [(passage.opens.kind, passage.opens.ref) for passage in passages_of(universe.PEER_CHALLENGE)]
    assert [ref for kind, ref in found if kind == "finding"] == [1, 2, 3, 4, 5, 6]
    assert {kind for kind, _ in found} == {"part", "finding", "paragraph", "key_message", "recommendation"}


def test_lines_of_narrative():
    html = "<p>One <b>two</b></p><ol><li>three<ul><li>four</li></ul></li></ol><blockquote><p>five</p></blockquote>"
    assert list(lines_of(from_html(html))) == ["One two", "three", "four", "five"]


@pytest.mark.parametrize("block", [Table("Caption", (), ()), "text"])
def test_what_no_narrative_has_is_refused(block):
    with pytest.raises(TypeError, match="Not a block of narrative"):
        list(lines_of((bullets("one"), block)))


@pytest.mark.parametrize(
    ("text", "short"),
    [("Short.", "Short."), ("A " * 40, f"{'A ' * 29}A…"), ("x" * 80, f"{'x' * 60}…"), ("", "")],
)
def test_names_are_cut_at_a_words_end(text, short):
    assert shortened(text) == short
