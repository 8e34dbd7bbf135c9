import pytest

from reports.document.nodes import Document, Paragraph, Section, Text
from reports.document.style import BULLETS
from reports.writers.letters import said
from reports.writers.pdf import PdfWriter
from tests.pdf_words import assert_pdf_says


@pytest.mark.parametrize(
    ("text", "letter", "says"),
    [
        ("a", "a", "a"),
        ("a", "", "a"),
        ("", "O", "O"),
        ("Ọ", "\u0323", "\u0323"),
        ("Ọ\u0300", "\u0300", "\u0300"),
        ("fi", "", "fi"),
        ("fi", "\ufb01", "fi"),
        ("", "", "\u2060"),
    ],
)
def test_what_a_glyph_says(text, letter, says):
    assert said(text, letter) == says


@pytest.mark.parametrize("text", ["Ọ̀rẹ́ bọ Ọ o", "Ọ bọ Ọ̀rẹ́", "fi office ŵyneb Żółć"])
def test_a_letter_that_was_seen_under_a_mark_is_heard_without_it(text):
    """The validator and the comparison see the letters as a reader copies them."""
    document = Document(text, "Report", (Section((Text(text),), (Paragraph((Text(text),)),)),))
    assert_pdf_says(document, PdfWriter().write(document, style=BULLETS, draft=False).data)
