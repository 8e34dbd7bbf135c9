"""Small things that the formats do in their own way."""

import io

import docx
import pytest

from reports.document.words import text_of
from reports.readers.files import read, transcribe
from reports.readers.findings import findings
from reports.readers.patience import Patience
from reports.readers.pdf.joining import HYPHEN, Joiner
from reports.readers.pdf.lines import lines_of
from reports.readers.pdf.pages import Page, Span
from reports.readers.people import team
from reports.readers.reading import Why
from tests.unit.reports.readers.word_files import word_file
from tests.unit.reports.readers.words import vocabulary


def lines(*texts):
    return [Span(text, 50, 700 - 14 * at, 300, 710 - 14 * at, 11) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("first", "second", "elsewhere", "joined"),
    [
        (f"prepa{HYPHEN}", "ration for all", "preparation", "preparation for all"),
        (f"a self{HYPHEN}", "assessment", "", "a self-assessment"),
        (f"multi{HYPHEN}", "agency work", "multiagency", "multi-agency work"),
        ("well-", "known", "", "well-known"),
        ("two", "words", "", "two words"),
    ],
)
def test_words_over_a_line_end(first, second, elsewhere, joined):
    joiner = Joiner([*lines(first, second), *lines(elsewhere)])
    assert "".join(run.text for run in joiner.runs(lines(first, second), 300)) == joined


def test_lists_of_terms_and_items_of_several_paragraphs():
    page = b"""<html><body><h1>Fenmarsh County Council peer challenge</h1><h2>Background</h2>
    <p>The members of the peer team were:</p>
    <dl><dt>Ada Quill</dt><dd>Director of Adults</dd><dt>Bo Reed</dt><dd>Lead Member</dd></dl>
    <h2>Theme 1: Working with people</h2><h3>Strengths</h3>
    <ul><li><p>First.</p><p>And more of it.</p></li><li>Second.<ul><li>Inside.</li></ul></li></ul></body></html>"""
    reading = read(page, vocabulary())
    assert [one.name for one in team(reading.document)] == ["Ada Quill", "Bo Reed"]
    assert [text_of(*one.blocks) for one in findings(reading.document)] == ["", "Inside."]
    assert [one.heading for one in findings(reading.document)] == ["First. And more of it.", "Second."]


def test_text_boxes_links_and_breaks_of_word():
    document = docx.Document()
    paragraph = document.add_paragraph("Line one")
    paragraph.runs[0].add_break()
    paragraph.add_run("line two")
    box = docx.oxml.parse_xml(
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:pict><w:txbxContent>'
        "<w:p><w:r><w:t>Words in a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    )
    paragraph._element.append(box)
    out = io.BytesIO()
    document.save(out)
    passages = transcribe(out.getvalue(), vocabulary()).passages
    assert [passage.text for passage in passages] == ["Line one\nline two", "Words in a box"]


WORD_PICTURE = """<w:p><w:r><w:t>A chart follows.</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline>
<wp:docPr id="1" name="Picture 1" descr="Waits fell from 12 weeks to 4."/></wp:inline></w:drawing></w:r></w:p>"""
WEB_PICTURE = b"""<html><body><h1>Report</h1><p>A chart follows.</p>
<img src="a.png" alt="Waits fell from 12 weeks to 4."><img alt=""><p>It ends.</p>
<svg role="img" aria-label="Two bars"><title>Waits</title><text>12 weeks</text></svg>"""


def pictures(data):
    return [one.text for one in transcribe(data, vocabulary()).left_out if one.why is Why.PICTURE]


def test_what_is_said_of_a_picture_is_named_and_no_text():
    assert pictures(word_file(WORD_PICTURE)) == ["Waits fell from 12 weeks to 4."]
    assert pictures(WEB_PICTURE) == ["Waits fell from 12 weeks to 4.", "Two bars Waits 12 weeks"]
    texts = [one.text for one in transcribe(WEB_PICTURE, vocabulary()).passages]
    assert texts == ["Report", "A chart follows.", "It ends."]


def test_a_picture_of_a_tagged_pdf():
    from weasyprint import HTML  # without Pango the import fails

    dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    page = (
        "<html lang=en><title>Report</title><h1>Report</h1><h2>Waits</h2><p>A chart follows.</p>"
        f"<p><img src='{dot}' alt='Waits fell from 12 weeks to 4.'></p><h2>More</h2><p>It ends.</p>"
    )
    made = HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
    assert pictures(made) == ["Waits fell from 12 weeks to 4."]
    texts = [one.text for one in transcribe(made, vocabulary()).passages]
    assert texts == ["Report", "Waits", "A chart follows.", "More", "It ends."]


def test_a_bullet_typed_in_an_item_is_its_mark():
    page = (
        "<html><body><h1>Fenmarsh County Council peer challenge</h1><h2>Theme 1: Working with people</h2>"
        "<h3>Strengths</h3><ul><li>\u2022 Calls are short.</li><li>\uf0b7 Visits are long.</li></ul></body></html>"
    )
    found = findings(read(page.encode(), vocabulary()).document)
    assert [one.heading for one in found] == ["Calls are short.", "Visits are long."]


def people_of(rows):
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = (
        f"<html><body><h1>Fenmarsh County Council peer challenge</h1><h2>Team</h2><table>{cells}</table></body></html>"
    )
    return [(one.name, one.job_title, one.organisation) for one in team(read(page.encode(), vocabulary()).document)]


def test_a_table_of_the_team_needs_no_row_of_headings():
    rows = [
        ("Ada Quill", "Director of Adults, Larkmoor Council"),
        ("Cllr Bo de Reed", "Lead Member, Ostrey City Council"),
        ("Cy Tan", "Peer with lived experience"),
    ]
    assert people_of(rows)[:2] == [
        ("Ada Quill", "Director of Adults", "Larkmoor Council"),
        ("Cllr Bo de Reed", "Lead Member", "Ostrey City Council"),
    ]
    assert people_of([("North East", "Larkmoor Council"), ("South West", "Ostrey City Council")]) == []


def test_a_name_may_stand_over_its_post():
    page = (
        "<html><body><h1>Fenmarsh County Council peer challenge</h1><h2>Team</h2><p>The peer team was:</p><ul>"
        "<li>Ada Quill<br>Director of Adults, Larkmoor Council</li><li>Cllr Bo Reed<br>Lead Member</li></ul>"
    )
    assert [one.name for one in team(read(page.encode(), vocabulary()).document)] == ["Ada Quill", "Cllr Bo Reed"]


def test_a_first_line_without_a_letter_that_can_be_read_is_no_line():
    """As where a PDF does not say which letters its signs are."""
    spans = lines("\x01\x02\x03", "of words that go", "on over lines")
    page = Page(1, 595, 842, tuple(spans))
    found = lines_of([(page, spans)], Patience())
    assert [line.text.strip() for line in found.lines] == ["of words that go", "on over lines"]


def spaced(*steps):
    """Lines of a page, each with the points that it stands below the one before."""
    below = 780
    for step, text in steps:
        below -= step
        yield Span(text, 50, below, 300, below + 10, 11)


def test_in_a_very_short_report_the_smaller_distance_is_that_of_lines():
    spans = list(
        spaced(
            (0, "Working with people"),
            (24, "We saw teams that know the people who live here and what"),
            (14, "matters to them."),
            (24, "We were impressed by:"),
            (24, "the care of teams"),
            (24, "Providing support"),
        )
    )
    found = [line.text for line in lines_of([(Page(1, 595, 842, tuple(spans)), spans)], Patience()).lines]
    assert found[2:5] == ["We saw teams that know the people who live here and what", "matters to them.", ""]
    assert found[-2:] == ["", "Providing support"]
