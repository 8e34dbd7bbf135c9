import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.dividing import divide
from assurance.fragments import canonical
from assurance.richtext import clean, to_plain


@pytest.mark.parametrize(
    ("fragment", "after", "before", "behind"),
    [
        ("<p>One two</p>", 3, "<p>One</p>", "<p>two</p>"),
        ("<p>One two</p>", 0, "", "<p>One two</p>"),
        ("<p>One two</p>", 6, "<p>One two</p>", ""),
        ("<p>One two</p>", 99, "<p>One two</p>", ""),
        ("<p>One</p><p>two</p>", 3, "<p>One</p>", "<p>two</p>"),
        ("<p>a<strong>bc</strong>d</p>", 2, "<p>a<strong>b</strong></p>", "<p><strong>c</strong>d</p>"),
        ("<p>a<br>b</p>", 1, "<p>a</p>", "<p>b</p>"),
        ("<ul><li>One</li><li>two</li></ul>", 4, "<ul><li>One</li><li>t</li></ul>", "<ul><li>wo</li></ul>"),
        ("<ol><li>One</li></ol><p>x</p>", 3, "<ol><li>One</li></ol>", "<p>x</p>"),
        (
            "<blockquote><p>One</p><p>two</p></blockquote>",
            3,
            "<blockquote><p>One</p></blockquote>",
            "<blockquote><p>two</p></blockquote>",
        ),
        (
            '<p><a href="https://a.example">ab</a></p>',
            1,
            '<p><a href="https://a.example">a</a></p>',
            '<p><a href="https://a.example">b</a></p>',
        ),
    ],
)
def test_where_the_cut_falls(fragment, after, before, behind):
    assert divide(fragment, after) == (before, behind)


WORDS = st.text("ab é😀", min_size=1, max_size=8)
MARKED = st.one_of(WORDS, WORDS.map("<strong>{}</strong>".format), WORDS.map("<em>{}</em>".format), st.just("<br>"))
PARAGRAPH = st.lists(MARKED, min_size=1, max_size=4).map(lambda parts: f"<p>{''.join(parts)}</p>")
LIST = st.lists(PARAGRAPH, min_size=1, max_size=3).map(lambda ps: f"<ul>{''.join(f'<li>{p}</li>' for p in ps)}</ul>")
TEXT = st.lists(st.one_of(PARAGRAPH, LIST, PARAGRAPH.map("<blockquote>{}</blockquote>".format)), max_size=4)


def letters(fragment):
    return "".join(to_plain(fragment).split())


@given(TEXT.map("".join).map(clean), st.integers(-1, 60))
def test_no_letter_is_lost_and_the_cut_is_where_it_was_asked_for(fragment, after):
    before, behind = divide(fragment, after)
    whole = letters(fragment)
    assert letters(before) + letters(behind) == whole
    assert len(letters(before)) == max(0, min(after, len(whole)))
    assert (canonical(before), canonical(behind)) == (before, behind)
