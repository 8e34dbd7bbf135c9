import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.writers.escaping import breakable, escaped


@pytest.mark.parametrize("text", ["", "short & plain", "x" * 99, f"{'word ' * 90}"])
def test_ordinary_words_stay_whole(text):
    assert breakable(text) == escaped(text)


def test_a_word_that_no_line_holds_may_break_after_every_fifty_letters():
    assert breakable(f"a {'x' * 120}") == f"a {'x' * 50}<wbr>{'x' * 50}<wbr>{'x' * 20}"
    assert breakable("&" * 100) == f"{'&amp;' * 50}<wbr>{'&amp;' * 50}"


@given(st.text(max_size=400))
def test_breaks_are_no_text(text):
    assert breakable(text).replace("<wbr>", "") == escaped(text)
    assert not re.search(r"<wbr>(?:\s|$)", breakable(text))
