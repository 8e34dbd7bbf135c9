import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.models.full_text import CLOSES, OPENS
from assurance.presenters.found import marked, marked_as_typed, marked_snippet

TEXT = st.text(st.sampled_from(f"ab<>&\"' {OPENS}{CLOSES}"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"a {OPENS}b{CLOSES} c", 'a <mark class="cf-found">b</mark> c'),
        ("<b>&", "&lt;b&gt;&amp;"),
        (f"{OPENS}never closed", '<mark class="cf-found">never closed</mark>'),
        (f"{CLOSES}never opened", "never opened"),
        (f"{OPENS}{OPENS}twice{CLOSES}", '<mark class="cf-found">twice</mark>'),
        ("", ""),
    ],
)
def test_only_what_was_found_is_markup(text, shown):
    assert marked(text) == shown


@given(TEXT, TEXT)
def test_no_text_makes_markup_of_its_own(text, words):
    for shown in (marked(text), marked_as_typed(text, words), marked_snippet(text, of=words)):
        rest = shown.replace('<mark class="cf-found">', "").replace("</mark>", "")
        assert not re.search("[<>\"']", rest)
        assert shown.count("<mark") == shown.count("</mark>")


def test_words_as_typed_are_marked_whatever_their_case():
    assert marked_as_typed("Wait 24/7", "WAIT") == '<mark class="cf-found">Wait</mark> 24/7'
    assert marked_as_typed("a.b", "a?b") == "a.b"
    assert marked_as_typed("a.b", "") == "a.b"


@pytest.mark.parametrize(
    ("snippet", "whole", "shown"),
    [
        ("All of it.", "All  of it.", "All of it."),
        ("the middle", "Not the middle of it", "…\N{NO-BREAK SPACE}the middle\N{NO-BREAK SPACE}…"),
        ("Its end &amp; all", "It is Its end & all", "…\N{NO-BREAK SPACE}Its end &amp; all"),
        ("  ", "", ""),
    ],
)
def test_a_snippet_says_where_it_leaves_something_out(snippet, whole, shown):
    assert marked_snippet(snippet, of=whole) == shown
