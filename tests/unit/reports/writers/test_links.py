import pytest

from reports.document.nodes import Document, Section, Text
from reports.document.richtext import from_html
from reports.document.style import BULLETS
from reports.writers.pdf import PdfWriter
from tests.accessible_pdf import assert_accessible


@pytest.mark.parametrize("words", ["the <strong>audit</strong>", "<em>the <strong>whole</strong></em> audit"])
def test_marked_words_of_a_link_are_told_as_a_link(words):
    blocks = from_html(f'<p>See <a href="https://www.example.org/a">{words}</a>.</p>')
    document = Document("Council", "Report", (Section((Text("One"),), blocks),))
    assert_accessible(PdfWriter().write(document, style=BULLETS, draft=False).data)
