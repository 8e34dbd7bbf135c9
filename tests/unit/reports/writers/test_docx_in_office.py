"""What a second program makes of our Word files: it lays them out and counts their numbers by itself."""

from collections.abc import Iterator
from io import BytesIO

import docx
import pypdfium2
import pytest

from reports.document.words import text_of
from tests.pdf_words import words
from tests.unit.reports.kitchen_sink import KITCHEN_SINK
from tests.unit.reports.writers.docx_file import written

pytestmark = pytest.mark.slow


def pages_of(pdf: bytes) -> Iterator[str]:
    file = pypdfium2.PdfDocument(pdf)
    for page in file:
        text = page.get_textpage()
        yield text.get_text_bounded()
        text.close()
    file.close()


def test_every_word_and_number_is_on_the_pages_in_order(soffice):
    """But for words with letters that come from several fonts: their order within a PDF's line says nothing."""
    cover, _contents, *pages = pages_of(soffice.converted(written().data, "docx", "pdf"))
    said = words(" ".join((cover, *pages)))
    expected = [word for word in words(text_of(KITCHEN_SINK)) if word.isascii()]
    rest = iter(said)
    missing = next((word for word in expected if word not in rest), None)
    assert missing is None, f"Not in its place: {missing}"
    assert len(expected) < len(said) < 1.2 * len(expected)


def test_another_programs_copy_keeps_headings_styles_and_words(soffice):
    data = written().data
    copy = docx.Document(BytesIO(soffice.converted(data, "docx", "docx")))
    ours = docx.Document(BytesIO(data))

    def told(file):
        return [(p.style.name.lower(), " ".join(p.text.split())) for p in file.paragraphs if p.text.strip()]

    # it writes its contents as plain paragraphs
    assert [line for line in told(copy) if not line[0].startswith(("toc", "contents heading"))] == told(ours)
    assert [[cell.text for cell in row.cells] for table in copy.tables for row in table.rows] == [
        [cell.text for cell in row.cells] for table in ours.tables for row in table.rows
    ]
