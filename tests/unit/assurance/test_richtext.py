import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance import richtext
from assurance.fragments import canonical


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
        ('<a href="javascript:x">a</a>', "<p>a</p>"),
        ('<p><a href="https://example.org/" target="_blank">a</a></p>', '<p><a href="https://example.org/">a</a></p>'),
        ("<table><tr><td>cell</td></tr></table>", "<p>cell</p>"),
        ("<p>{{ secret }} {% now %}</p>", "<p>{{ secret }} {% now %}</p>"),
        ("<p>nul\0</p>", "<p>nul</p>"),
        ("loose<p>a</p>more", "<p>loose</p><p>a</p><p>more</p>"),
        ("<strong><p>a</p><p>b</p></strong>", "<p><strong>a</strong></p><p><strong>b</strong></p>"),
        ("<li>alone</li>", "<p>alone</p>"),
        ("<ul>a<li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li><p>a</p></li></ul>", "<ul><li><p>a</p></li></ul>"),
        ("<table><tr><th>a</th><td>b</td></tr></table>", "<p>a</p><p>b</p>"),
        ("<div><div>a</div><section>b</section>c</div>", "<p>a</p><p>b</p><p>c</p>"),
        ('<p><a href="https://e.org/?a>b<p>">a</a></p>', '<p><a href="https://e.org/?a&gt;b&lt;p&gt;">a</a></p>'),
    ],
)
def test_only_the_allowed_marks_stay(typed, kept):
    assert richtext.clean(typed) == kept


@given(st.text())
def test_cleaning_again_changes_nothing(text):
    once = richtext.clean(text)
    assert richtext.clean(once) == once


BLOCKS = ["p", "div", "h1", "li", "ul", "ol", "blockquote", "table", "tr", "td", "section", "article", "pre", "body"]
MARKS = ["strong", "b", "em", "i", "a", "span", "u", "font", "o:p", "unknown"]
LOOKS = [
    "",
    " style='font-weight:700'",
    " style='mso-list:l0 level2 lfo1'",
    ' class="MsoQuote"',
    " href='https://e.org'",
]


@st.composite
def elsewhere(draw):
    """HTML of other programs, seldom well-formed, and its words in order."""
    words = draw(st.lists(st.sampled_from(["eins", "zwei", "drei", "a&amp;b", "1.", "ü"]), max_size=12))
    page = ""
    for word in words:
        for _ in range(draw(st.integers(0, 3))):
            name = draw(st.sampled_from(BLOCKS + MARKS))
            page += draw(
                st.sampled_from([f"<{name}{draw(st.sampled_from(LOOKS))}>", f"</{name}>", "<br>", "<!-- x -->"])
            )
        page += f" {word} "
    return page, [word.replace("&amp;", "&") for word in words]


@given(elsewhere())
def test_whatever_it_is_no_word_is_lost_and_cleaning_again_changes_nothing(page_and_words):
    page, words = page_and_words
    once = richtext.clean(page)
    assert sorted(richtext.to_plain(once).split()) == sorted(words)
    assert richtext.clean(once) == once
    assert canonical(canonical(once)) == canonical(once)


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_plain_text_survives_with_every_word(text):
    kept = richtext.clean(richtext.from_plain(text))
    assert richtext.to_plain(kept).split() == text.split()


def test_a_line_end_is_a_break_and_a_blank_line_a_paragraph():
    assert richtext.from_plain("a\nb\r\n\r\nc < d") == "<p>a<br>b</p><p>c &lt; d</p>"
    assert richtext.to_plain("<ul><li>a</li><li>b &amp; c</li></ul>") == "a\nb & c"
