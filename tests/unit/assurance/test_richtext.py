import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance import richtext


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("<p> </p><p><br></p>", ""),
        ("plain", "<p>plain</p>"),
        ("<p>a <b>b</b> <i>c</i></p>", "<p>a <strong>b</strong> <em>c</em></p>"),
        ("<h2>Title</h2>", "<p>Title</p>"),
        ("<p>a</p><script>alert(1)</script>", "<p>a</p>"),
        ('<p onclick="x" class="y">a</p>', "<p>a</p>"),
        ('<a href="javascript:x">a</a>', "<p><a>a</a></p>"),
        ('<p><a href="https://example.org/" target="_blank">a</a></p>', '<p><a href="https://example.org/">a</a></p>'),
        ("<table><tr><td>cell</td></tr></table>", "<p>cell</p>"),
        ("<p>{{ secret }} {% now %}</p>", "<p>{{ secret }} {% now %}</p>"),
        ("<p>nul\0</p>", "<p>nul</p>"),
    ],
)
def test_only_the_allowed_marks_stay(typed, kept):
    assert richtext.clean(typed) == kept


@given(st.text())
def test_cleaning_again_changes_nothing(text):
    once = richtext.clean(text)
    assert richtext.clean(once) == once


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_plain_text_survives_with_every_word(text):
    kept = richtext.clean(richtext.from_plain(text))
    assert richtext.to_plain(kept).split() == text.split()


def test_a_line_end_is_a_break_and_a_blank_line_a_paragraph():
    assert richtext.from_plain("a\nb\r\n\r\nc < d") == "<p>a<br>b</p><p>c &lt; d</p>"
    assert richtext.to_plain("<ul><li>a</li><li>b &amp; c</li></ul>") == "a\nb & c"
