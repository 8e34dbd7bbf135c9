import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document.nodes import (
    Break,
    Emphasis,
    Item,
    Link,
    List,
    Paragraph,
    Quote,
    Section,
    Strong,
    Table,
    Text,
)
from reports.document.richtext import DEEPEST, from_html, to_html
from reports.document.words import text_of
from tests.unit.reports.document import strategies


def paragraph(*children):
    return Paragraph(tuple(Text(child) if isinstance(child, str) else child for child in children))


def bullets(*items):
    return List(tuple(Item((paragraph(item),)) for item in items))


TAGS = ["p", "ul", "ol", "li", "strong", "b", "em", "i", "a", "blockquote", "br", "script", "td", "div", "h2", "x"]
markup = st.lists(
    st.one_of(
        st.text("ab &\"'\n\t\xa0é;", max_size=6),
        st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
        st.sampled_from(
            [
                '<a href="https://example.org/?a=1&amp;b=2">',
                '<ol start="4">',
                " < ",
                " > ",
                "<!--",
                "-->",
                "<![CDATA[",
                "<!",
            ]
        ),
    ),
    max_size=25,
).map("".join)


@pytest.mark.parametrize(
    ("fragment", "blocks"),
    [
        ("", ()),
        ("<p></p><p> <br> </p><ul><li></li></ul>", ()),
        ("plain words", (paragraph("plain words"),)),
        ("<p>One</p>\n<p>Two</p>", (paragraph("One"), paragraph("Two"))),
        ("<p>a <b>b</b> <i>c</i></p>", (paragraph("a ", Strong((Text("b"),)), " ", Emphasis((Text("c"),))),)),
        ("<p><i><b>x</i></b></p>", (paragraph(Strong((Emphasis((Text("x"),)),))),)),
        ("<p>a<br> b<br></p>", (paragraph("a", Break(), "b"),)),
        ("<ul><li>a</li><li>b</li></ul>", (bullets("a", "b"),)),
        ("<ul><li>a<li>b</ul>", (bullets("a", "b"),)),
        ("<ul>stray<li>b</li></ul>", (bullets("stray", "b"),)),
        ("<li>no list</li>", (paragraph("no list"),)),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", (List((Item((paragraph("a"), bullets("b"))),)),)),
        (
            "<ol start='3'><li>a</li><li>b</li></ol>",
            (List((Item((paragraph("a"),), "3"), Item((paragraph("b"),), "4")), ordered=True),),
        ),
        ("<blockquote>said</blockquote>", (Quote((paragraph("said"),)),)),
        ("<blockquote>a</ul>b</li>c</blockquote>", (Quote((paragraph("a"), paragraph("b"), paragraph("c"))),)),
        ("<ul><li><blockquote>q</li></blockquote>r</ul>", None),
        (
            "<h2>Head</h2><table><tr><td>1</td><td>2</td></tr></table>",
            (paragraph("Head"), paragraph("1"), paragraph("2")),
        ),
        ("<p>Fish &amp; chips &lt;3</p>", (paragraph("Fish & chips <3"),)),
        ("<p>H<sub>2</sub>O <span class=x>flows</span></p>", (paragraph("H2O flows"),)),
        ("a < b and <3", (paragraph("a < b and <3"),)),
        ("<!-- gone -->kept<!-- kept too", (paragraph("kept<!-- kept too"),)),
    ],
)
def test_from_html(fragment, blocks):
    read = from_html(fragment)
    if blocks is not None:
        assert read == blocks
    assert from_html(to_html(read)) == read


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://example.org/a?b=1&amp;c=2", "https://example.org/a?b=1&c=2"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("#p7", "#p7"),
        ("javascript:alert(1)", ""),
        ("java&#9;script:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("https://" + "a" * 3000, ""),
        ("", ""),
    ],
)
def test_only_safe_addresses_become_links(href, kept):
    expected = paragraph(Link((Text("words"),), kept)) if kept else paragraph("words")
    assert from_html(f'<p><a href="{href}">words</a></p>') == (expected,)


def test_a_script_is_only_its_words():
    fragment = "<script>alert(1)</script><p onclick='x()'>{{ secret }} ]]></p>"
    assert to_html(from_html(fragment)) == "<p>alert(1)</p><p>{{ secret }} ]]&gt;</p>"


def test_lists_deeper_than_the_limit_keep_their_words():
    fragment = "".join(f"<ul><li>level {n}" for n in range(200)) + "</li></ul>" * 200 + "<p>after</p>"
    blocks = from_html(fragment)
    assert text_of(blocks) == " ".join(f"level {n}" for n in range(200)) + " after"
    assert blocks[-1] == paragraph("after")
    assert to_html(blocks).count("<ul>") == DEEPEST


@pytest.mark.parametrize(
    "unit", ["<a ", '<a x="', "</", "&", "<!--", "<", "&#", "<ul>", "</ul>", "<b><p>", "<br>", " "]
)
def test_a_hundred_kilobytes_of_nonsense_take_no_time(unit):
    begun = time.process_time()
    blocks = from_html(unit * (100_000 // len(unit)))
    to_html(blocks)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("block", [Section((), ()), Table("", (), ())])
def test_what_is_not_narrative_is_refused(block):
    with pytest.raises(TypeError, match=type(block).__name__):
        to_html([block])


def test_a_speaker_becomes_the_last_paragraph():
    assert to_html([Quote((paragraph("a"),), "Carers")]) == "<blockquote><p>a</p><p>Carers</p></blockquote>"


@given(markup)
def test_canonical_form_is_stable(fragment):
    blocks = from_html(fragment)
    assert from_html(to_html(blocks)) == blocks


@given(markup)
def test_no_word_is_lost(fragment):
    """Every letter outside tags and comments comes through, in order."""
    plain = re.sub(r"<!--.*?-->", "", fragment, flags=re.DOTALL)
    plain = re.sub(r"</?[a-z0-9]+(?: [a-z]+=\"[^\"]*\")?>", " ", plain).replace("&amp;", "&")
    read = text_of(*(without_numbers(block) for block in from_html(fragment)))
    assert [c for c in read if c.isalpha()] == [c for c in plain if c.isalpha()]


@given(st.lists(strategies.narrative, max_size=3))
def test_any_narrative_keeps_its_words(blocks):
    blocks = tuple(without_numbers(block) for block in blocks)
    read = tuple(without_numbers(block) for block in from_html(to_html(blocks)))
    assert text_of(read).split() == text_of(blocks).split()


def without_numbers(block):
    match block:
        case Paragraph(children):
            return Paragraph(children)
        case List(items):
            return List(tuple(Item(tuple(map(without_numbers, item.blocks))) for item in items))
        case Quote(blocks, speaker):
            return Quote(tuple(map(without_numbers, blocks)), speaker)
