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


@pytest.mark.parametrize("span", ["2025–26", "£1.5–£2", "9.5–12.5%", "3–4"])
def test_a_span_of_figures_stays_on_one_line(span):
    assert breakable(f"in {span} & after") == f'in <span class="together">{span}</span> &amp; after'


@pytest.mark.parametrize("text", ["here – there", "Monday–Friday", "5 – 6", "–5"])
def test_a_dash_between_words_may_end_a_line(text):
    assert breakable(text) == text


@given(st.text(max_size=400) | st.from_regex(r"[0-9£%.,–<> ]{0,40}", fullmatch=True))
def test_breaks_are_no_text(text):
    assert re.sub(r'<wbr>|<span class="together">|</span>', "", breakable(text)) == escaped(text)
    assert not re.search(r"<wbr>(?:\s|$)", breakable(text))
