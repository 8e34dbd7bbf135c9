import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.headings import heading_key


@pytest.mark.parametrize(
    "other",
    ["people wait LESS", " People  wait\nless ", "People wait less.", "People wait less?!", "People wait less …"],
)
def test_headings_that_read_the_same(other):
    assert heading_key(other) == heading_key("People wait less")


@pytest.mark.parametrize("other", ["People wait", "People, wait less", "(People wait less", "People wait less 2"])
def test_headings_that_do_not(other):
    assert heading_key(other) != heading_key("People wait less")


@pytest.mark.parametrize("heading", ["", "  ", "...", "–"])
def test_no_word_at_all(heading):
    assert heading_key(heading) == ""


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(heading):
    assert heading_key(heading_key(heading)) == heading_key(heading)
