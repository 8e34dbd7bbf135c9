from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from docx.oxml.ns import qn

from reports.document.nodes import Document, List, People, Role
from tests.unit.reports.kitchen_sink import KITCHEN_SINK
from tests.unit.reports.writers.docx_file import opened, with_blocks, written_afresh


def test_chapters_begin_pages_but_short_ones_flow():
    headings = [p for p in opened().paragraphs if p.style.name == "Heading 1"]
    begins = {p.text: p._p.pPr.find(qn("w:pageBreakBefore")) is not None for p in headings}
    assert begins["Theme 1: Working with people"]
    assert not begins["Contact"]


def test_a_draft_is_marked_and_a_final_is_not():
    assert opened(draft=True).sections[0].header.paragraphs[0].text.startswith("Draft, not for publication. Lantern")
    assert "Draft, not for publication" in [paragraph.text for paragraph in opened(draft=True).paragraphs]
    assert opened().sections[0].header.paragraphs[0].text.startswith("Lantern")
    assert "not for publication" not in " ".join(paragraph.text for paragraph in opened().paragraphs)


def test_pages_have_numbers_but_the_cover_has_not():
    section = opened().sections[0]
    assert "PAGE" in section.footer._element.xml
    assert "PAGE" not in section.first_page_footer._element.xml
    (decoration,) = section.first_page_header._element.xpath(".//*[local-name()='decorative']")
    assert decoration.get("val") == "1"


def test_the_file_says_what_it_is_and_nothing_about_people_or_days():
    file = opened()
    properties = file.core_properties
    assert properties.title == "Lanternshire County Council: Preparation for assurance peer challenge report"
    assert properties.author == "Lanternshire County Council"
    assert properties.language == "en-GB"
    assert (properties.last_modified_by, properties.created, properties.modified) == ("", None, None)
    assert {lang.get(qn("w:val")) for lang in file.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    welsh = opened(replace(KITCHEN_SINK, language="cy-GB"))
    assert welsh.core_properties.language == "cy-GB"
    assert opened(replace(KITCHEN_SINK, language='x"><y')).core_properties.language == "en-GB"


def test_equal_documents_give_equal_bytes():
    first = written_afresh(draft=True).data
    assert written_afresh(draft=True).data == first
    assert {entry.date_time for entry in ZipFile(BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_long_titles_are_set_smaller():
    sizes = [
        opened(Document(title, "", ())).paragraphs[1].runs[0].font.size
        for title in ("Council", "Lincolnshire and Rutland", "x" * 23, "word " * 30)
    ]
    assert [size and size.pt for size in sizes] == [None, None, 22, 22]


def test_nothing_gives_an_empty_file():
    file = opened(Document("", "", ()))
    assert [paragraph.text for paragraph in file.paragraphs] == ["Adult social care"]
    assert opened(with_blocks(List(()), People((), Role.TEAM))).paragraphs[-1].text == "One"
