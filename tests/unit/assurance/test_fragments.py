import pytest

from assurance.fragments import canonical


@pytest.mark.parametrize(
    ("fragment", "form"),
    [
        ("<p>a <em> </em> b</p>", "<p>a b</p>"),
        ("<p>a<em> </em></p>", "<p>a</p>"),
        ("<p>a<br>b</p>", "<p>a<br>b</p>"),
        ("<p>a<br> <br>b</p>", "<p>a</p><p>b</p>"),
        (
            "<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>",
            "<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>",
        ),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><p>x</p><li>y</ul>z", "<ul><li>x</li><li>y</li></ul><p>z</p>"),
        ("<li>alone</li>", "<p>alone</p>"),
        ("<blockquote><li>x</li></blockquote>", "<blockquote><p>x</p></blockquote>"),
        ("<ul></ul><p> </p><blockquote></blockquote>", ""),
        ("<p><a>no address</a></p>", "<p>no address</p>"),
        ('<p><a href="https://e.org?a=1&amp;b=2">x <em>y</em></a></p>',) * 2,
        ("<p>&lt;b&gt; &amp; c</p>",) * 2,
        ("<ol>" * 9 + "<li>deep</li>" + "</ol>" * 9, "<ol><li>" * 5 + "<ol><li>deep</li></ol>" + "</li></ol>" * 5),
    ],
)
def test_each_text_has_one_form(fragment, form):
    assert canonical(fragment) == form
    assert canonical(form) == form
