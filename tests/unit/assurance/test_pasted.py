import pytest

from assurance import richtext
from assurance.fragments import canonical
from tests.clipboard import COMES_TO, clipboard


@pytest.mark.parametrize("program", COMES_TO)
def test_what_other_programs_write_comes_to_the_few_marks(program):
    assert canonical(richtext.clean(clipboard(program))) == COMES_TO[program]


def listed(level: int, marker: str, words: str) -> str:
    return (
        f"<p class=MsoListParagraph style='mso-list:l0 level{level} lfo1'>"
        f"<span style='mso-list:Ignore'>{marker}</span>{words}</p>"
    )


@pytest.mark.parametrize(
    ("markers", "tag"), [("·o§-", "ul"), (["1.", "2)", "(3)", "a.", "iv.", "B)"], "ol"), (["", "x", "word"], "ul")]
)
def test_a_lists_kind_is_seen_from_its_markers(markers, tag):
    for marker in markers:
        assert richtext.clean(listed(1, marker, "a")) == f"<{tag}><li>a</li></{tag}>"


@pytest.mark.parametrize(
    ("fragment", "kept"),
    [
        (listed(2, "o", "a") + listed(1, "·", "b"), "<ul><li>a</li><li>b</li></ul>"),
        (
            listed(1, "1.", "a") + listed(2, "·", "b") + listed(1, "2.", "c"),
            "<ol><li><p>a</p><ul><li>b</li></ul></li><li>c</li></ol>",
        ),
        (listed(1, "·", "a") + listed(1, "1.", "b"), "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("<p style='mso-list:none'>a</p>", "<p>a</p>"),
        ("<p class=MsoQuote>a</p><p class='MsoIntenseQuote'>b</p>", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("<blockquote class=x>a</blockquote><blockquote>b</blockquote>",
         "<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>"),
        ("<b style='font-weight:normal'>a <span style='font-weight: 700'>b</span></b>", "<p>a <strong>b</strong></p>"),
        ("<p><span style='font-weight:bolder'>a</span> <span style='font-weight:500'>b</span></p>",
         "<p><strong>a</strong> b</p>"),
        ("<p><i style='font-style:normal'>a</i></p>", "<p>a</p>"),
        ("<p class=x><a href=' https://e.org '>a</a> <a href='#_Toc1'>b</a></p>",
         '<p><a href="https://e.org">a</a> b</p>'),
        ("<ol><li aria-level=3 class=x>a</li></ol>", "<ol><li>a</li></ol>"),
        ("<ul><li aria-level=x class=x>a</li></ul>", "<ul><li>a</li></ul>"),
        ("<ul class=x><ul><li>a</li></ul></ul>", "<ul><li>a</li></ul>"),
        ("<ul class=x><li><ul><li>a</li></ul>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul class=x><li>a<ol><li>b</li></ol></li></ul>", "<ul><li><p>a</p><ol><li>b</li></ol></li></ul>"),
        ("<p class=x>10&nbsp;&nbsp;km</p>", "<p>10 km</p>"),
        ("<p class=x style=';;:;color'>&nbsp;<br></p>", ""),
    ],
)  # fmt: skip
def test_lists_quotations_and_marks_of_other_programs(fragment, kept):
    assert richtext.clean(fragment) == kept


@pytest.mark.parametrize("piece", ["<ul class=x><li>a", "<div><blockquote>", "<a ", "<b class=x><i>", "</p></ul>"])
def test_a_hostile_paste_ends(piece):
    cleaned = richtext.clean(piece * (200_000 // len(piece)))
    assert "<script" not in cleaned
