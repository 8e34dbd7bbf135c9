import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance import richtext
from assurance.fragments import canonical
from assurance.typed_text import html_of_typed, typed_of
from tests.unit.assurance.strategies import FRAGMENTS


@given(FRAGMENTS)
def test_what_is_typed_out_reads_back_unchanged(fragment):
    assert html_of_typed(typed_of(fragment)) == fragment


@given(FRAGMENTS)
def test_the_canonical_form_is_its_own(fragment):
    assert canonical(fragment) == fragment


@given(st.text())
def test_typed_text_is_always_clean_and_canonical(text):
    fragment = html_of_typed(text)
    assert canonical(fragment) == fragment
    assert richtext.clean(fragment).replace("&nbsp;", "\xa0") in (fragment.replace("&nbsp;", "\xa0"), "")
    assert bool(richtext.clean(fragment)) == bool(richtext.to_plain(fragment))


@given(st.text(alphabet="ab1 .*_[]()\\->#\n", max_size=60))
def test_no_letter_is_lost(text):
    letters = [sign for sign in text if sign in "ab"]
    assert [sign for sign in richtext.to_plain(html_of_typed(text)) if sign in "ab"] == letters


@given(st.text())
def test_any_fragment_keeps_its_letters(text):
    fragment = richtext.clean(text)
    kept = "".join(richtext.to_plain(canonical(fragment)).split())
    assert kept == "".join(richtext.to_plain(fragment).split())


def test_a_text_reads_as_people_type_it():
    typed = "The files say:\n- one thing\n- **another**\n   with more\n\n  1. nested\n\n> a __quote__\nEnd [here](https://example.org)."
    assert html_of_typed(typed) == (
        "<p>The files say:</p><ul><li>one thing</li><li><p><strong>another</strong><br>with more</p>"
        "<ol><li>nested</li></ol></li></ul><blockquote><p>a <em>quote</em></p></blockquote>"
        '<p>End <a href="https://example.org">here</a>.</p>'
    )


@pytest.mark.parametrize(
    ("fragment", "typed"),
    [
        ("<p>One</p><p>Two<br>lines</p>", "One\n\nTwo\nlines"),
        ("<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>", "- a\n- b\n   - c"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        (
            "<p>- no bullet</p><p>1. no item</p><p>&gt; no quotation</p>",
            "\\- no bullet\n\n1\\. no item\n\n\\> no quotation",
        ),
        ("<p>2 * 3 * 4 and snake_case [sic] stay</p>", "2 * 3 * 4 and snake_case [sic] stay"),
        ('<p><a href="https://e.org">plain <strong>bold</strong></a></p>', "[plain **bold**](https://e.org)"),
        ("<p>**</p>", "\\*\\*"),
        ("", ""),
    ],
)
def test_how_a_text_is_typed_out(fragment, typed):
    assert typed_of(fragment) == typed
    assert html_of_typed(typed) == fragment


@pytest.mark.parametrize("text", ["____ and ****", "2 ** 3", "a __ b", "[words](no closing", "-", "2023. A year"])
def test_signs_that_fit_no_pattern_stay(text):
    assert richtext.to_plain(html_of_typed(text)) == text


@pytest.mark.parametrize(
    "text", [">" * 5000 + "deep", "- " * 5000 + "deep", "[" * 5000, "**" * 5001, "\n \n" * 20000, "- a\n\n" * 3000]
)
def test_hostile_text_is_read_in_time_and_depth(text):
    assert ("deep" in html_of_typed(text)) == ("deep" in text)


def test_script_and_foreign_addresses_do_not_pass_the_cleaning():
    fragment = richtext.clean(html_of_typed("<script>alert(1)</script> [x](javascript:alert)"))
    assert "javascript" not in fragment
    assert "<script>" not in fragment


def test_malformed_fragments_keep_their_words():
    fragment = canonical("</p></ul><li>a<ul>b<li>c<li>d</blockquote>e</a></em></strong>")
    assert fragment == "<p>a</p><ul><li>b</li><li>c</li><li><p>d</p><p>e</p></li></ul>"
