import pytest

from reports.document.nodes import Break, Strong, Text
from reports.document.words import inline_text, text_of
from tests.unit.reports.kitchen_sink import BACKGROUND, CONTACTS, KEY_MESSAGES


def test_numbers_and_people_are_read_in_their_order():
    assert text_of(KEY_MESSAGES).startswith(
        "Summary of key findings The team would like these findings to be remembered before any other. 1. Lantern"
    )
    assert text_of(CONTACTS).startswith("Contact Jo Winterbourne Challenge manager Programme manager")


def test_pieces_of_a_paragraph_are_joined_as_they_stand():
    assert inline_text((Text("a"), Strong((Text("b"), Break())), Text("c"))) == "ab\nc"
    assert "critical friends, not inspectors. The method" in text_of(BACKGROUND)


def test_what_is_no_node_is_refused():
    with pytest.raises(TypeError, match="Not a node of the document tree: int"):
        text_of(1)
