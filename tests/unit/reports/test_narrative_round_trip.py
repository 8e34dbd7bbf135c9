"""What is written in a narrative is what the report says: row → tree → HTML and PDF, every mark and word."""

import re

import pytest
from hypothesis import given, settings

from assurance.fragments import canonical
from assurance.richtext import clean, to_plain
from reports.document.nodes import Document, Section, Text
from reports.document.richtext import from_html, to_html
from reports.document.style import BULLETS
from reports.document.words import text_of
from reports.writers.html import HtmlWriter
from reports.writers.pdf import PdfWriter
from tests.clipboard import COMES_TO
from tests.pdf_words import assert_pdf_says, words
from tests.unit.assurance.strategies import FRAGMENTS

KITCHEN_SINK = (
    "<p>Of eight files, <strong>five</strong> record a <em>joint</em> one, <strong><em>all</em></strong> in brief;"
    "<br>see "
    '<a href="https://www.example.org/a?b=1&amp;c=2">the <strong>audit</strong></a> &amp; ask &lt;us&gt;.</p>'
    "<ul><li>one<ul><li>nested<ol><li>deeper</li></ol></li></ul></li><li><p>two</p><p>more of two</p></li></ul>"
    "<ol><li>first</li><li>second</li></ol>"
    "<blockquote><p>“Nobody asked.”</p><ul><li>in a quotation</li></ul></blockquote>"
    '<p><a href="mailto:a@example.org">Żółć, naïve – 10&nbsp;km, 😀</a></p>'
)


def document_of(fragment: str) -> Document:
    return Document("Council", "Report", (Section((Text("One"),), from_html(fragment)),))


def read_back(page: str) -> str:
    """The narrative of a written page, in the tree's way to write it."""
    chapter = page[page.index("</h2>", page.index("<main>")) + 5 : page.index("</section>")]
    return to_html(from_html(re.sub(r'<span class="no">\d+\.</span> ', "", chapter)))


@given(FRAGMENTS)
def test_what_is_kept_is_what_was_written(fragment):
    assert canonical(clean(fragment)) == fragment
    assert to_html(from_html(clean(fragment))) == to_html(from_html(fragment))


@given(FRAGMENTS)
@settings(deadline=None)
def test_a_written_page_reads_back_with_every_mark(fragment):
    page = HtmlWriter().write(document_of(clean(fragment)), style=BULLETS, draft=False).data.decode()
    assert read_back(page) == to_html(from_html(fragment))


@given(FRAGMENTS.map(lambda fragment: fragment.replace("ol>", "ul>")))
def test_the_tree_says_every_letter_in_order(fragment):
    """Numbers of items, which the tree says too, are nobody's letters: so bullets only."""
    said, heads = (words("".join(text_of(document_of(text)).split())) for text in (fragment, ""))
    assert "".join(said) == "".join(heads) + "".join(words(to_plain(fragment)))


@pytest.mark.parametrize("fragment", [KITCHEN_SINK, *COMES_TO.values()])
def test_a_page_and_a_pdf_say_the_kitchen_sink(fragment):
    document = document_of(clean(fragment))
    page = HtmlWriter().write(document, style=BULLETS, draft=False).data.decode()
    assert read_back(page) == to_html(from_html(fragment))
    assert_pdf_says(document, PdfWriter().write(document, style=BULLETS, draft=False).data)
