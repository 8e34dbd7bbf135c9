"""A council's own Word file: what is kept of it, what is mended, and what is refused."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from reports.document.style import BULLETS
from reports.writers.docx import template
from reports.writers.docx.base import own_base
from reports.writers.docx.template import NotATemplate, prepared
from reports.writers.docx.writer import DocxWriter
from tests import samples
from tests.docx_words import assert_docx_says, lines
from tests.unit.reports.kitchen_sink import KITCHEN_SINK
from tests.unit.reports.writers.docx_file import say, with_blocks

ATTACHED_TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"


def council_file(change=None, *, head="Council of Lanternshire"):
    """A Word file with a head, after `change` has been done to it."""
    file = docx.Document()
    if head:
        file.sections[0].header.paragraphs[0].text = head
    if change:
        change(file)
    return saved(file)


def saved(file):
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def opened(data):
    return docx.Document(BytesIO(data))


def written(data, document=KITCHEN_SINK, *, draft=False):
    return DocxWriter(prepared(data).data).write(document, style=BULLETS, draft=draft)


def with_parts(data, changes):
    """The archive with parts changed; None takes one out."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | changes
    return samples.zipped({name: content for name, content in parts.items() if content is not None})


def add_to_head(file, xml):
    file.sections[0].header._element.append(parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>"))


def refusal_of(data):
    with pytest.raises(NotATemplate) as refused:
        prepared(data)
    return str(refused.value)


def test_a_report_is_written_into_it_with_every_word_and_its_own_looks():
    result = written(council_file())
    assert_docx_says(KITCHEN_SINK, result.data)
    assert result.messages == ()
    file = opened(result.data)
    assert file.sections[0].header.paragraphs[0].text == "Council of Lanternshire"
    assert "PAGE" in file.sections[0].footer._element.xml
    assert not file.sections[0].different_first_page_header_footer
    heading = next(paragraph for paragraph in file.paragraphs if paragraph.style.name == "Heading 1")
    assert heading.style.font.size.pt == 14
    assert not list(file.element.body.iter(qn("w:color")))
    assert written(council_file()).data == result.data


def test_what_word_would_not_find_in_it_is_added_and_told():
    def without_styles(file):
        for name in ("Title", "List Bullet", "List Bullet 2", "Caption"):
            style = file.styles[name].element
            style.getparent().remove(style)

    made = prepared(council_file(without_styles))
    (note,) = [note for note in made.notes if "styles" in note]
    assert {"Title", "List Bullet", "List Bullet 2", "Caption"} <= set(re.split(r", |: |\.", note))
    assert "Report Kicker" not in note
    result = DocxWriter(made.data).write(KITCHEN_SINK, style=BULLETS, draft=False)
    assert_docx_says(KITCHEN_SINK, result.data)
    assert {line.number for line in lines(result.data) if line.style == "List Bullet"} == {"•"}


def test_an_id_that_the_file_has_given_to_another_style_is_not_taken():
    def with_ids(file):
        file.styles["Body Text"].element.set(qn("w:styleId"), "Note")

    ids = {style.name: style.style_id for style in opened(prepared(council_file(with_ids)).data).styles}
    assert (ids["Body Text"], ids["Note"]) == ("Note", "NoteReport")


def test_its_own_words_are_not_printed_and_that_is_told():
    def with_words(file):
        file.add_paragraph("Insert text here")
        file.add_table(1, 1)
        file.add_picture(BytesIO(samples.picture()))

    made = prepared(council_file(with_words))
    assert made.notes[0].startswith("The words in the file itself are not printed")
    file = opened(made.data)
    assert [child.tag for child in file.element.body] == [qn("w:sectPr")]
    assert not any(rel.reltype == RT.IMAGE for rel in file.part.rels.values())


def test_nothing_tells_who_made_it():
    def signed(file):
        file.core_properties.author = "Somebody"
        file.core_properties.last_modified_by = "Somebody Else"

    names = ZipFile(BytesIO(prepared(council_file(signed)).data)).namelist()
    assert not [name for name in names if "app.xml" in name or "thumbnail" in name or "customXml" in name]
    properties = opened(written(council_file(signed)).data).core_properties
    assert properties.author == "Lanternshire County Council"
    assert properties.last_modified_by == ""
    assert (properties.created, properties.modified) == (None, None)


def test_what_would_bother_people_is_taken_out():
    def bothering(file):
        for name in ("documentProtection", "trackRevisions", "updateFields"):
            file.settings.element.append(parse_xml(f"<w:{name} {nsdecls('w')}/>"))
        part = file.part.part_related_by(RT.SETTINGS)
        address = part.relate_to("file:///C:/Users/somebody/Normal.dotm", ATTACHED_TEMPLATE, is_external=True)
        link = f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{address}"/>'
        file.settings.element.append(parse_xml(link))

    made = prepared(council_file(bothering))
    assert any(note.startswith("Protection") for note in made.notes)
    assert b"somebody" not in b"".join(_all_parts(made.data))
    assert not any(note.startswith("Protection") for note in prepared(council_file()).notes)


def _all_parts(data):
    with ZipFile(BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_pictures_and_links_in_the_head_stay():
    def with_logo(file):
        header = file.sections[0].header
        header.paragraphs[0].add_run().add_picture(BytesIO(samples.picture()))
        address = header.part.relate_to("https://example.org", RT.HYPERLINK, is_external=True)
        add_to_head(file, f'<w:hyperlink r:id="{address}"><w:r><w:t>Website</w:t></w:r></w:hyperlink>')
        add_to_head(file, '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml"/>')

    header = opened(written(council_file(with_logo)).data).sections[0].header
    assert {rel.reltype for rel in header.part.rels.values()} == {RT.IMAGE, RT.HYPERLINK}


def related(kind, target, *, is_external=True):
    def change(file):
        file.sections[0].header.part.relate_to(target, kind, is_external=is_external)

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (related(RT.IMAGE, "https://example.org/logo.png"), "https://example.org/logo.png"),
        (related(RT.OLE_OBJECT, "file:///C:/secrets.xlsx"), "file:///C:/secrets.xlsx"),
        (related(RT.HYPERLINK, "javascript:alert(1)"), "javascript:alert(1)"),
        (lambda file: add_to_head(file, '<w:fldSimple w:instr="INCLUDEPICTURE x"/>'), "INCLUDEPICTURE"),
        (
            lambda file: add_to_head(
                file, "<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x</w:instrText></w:r>"
            ),
            "DDEAUTO",
        ),
        (
            lambda file: add_to_head(
                file, '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="https://example.org/a.png"/>'
            ),
            "https://example.org/a.png",
        ),
    ],
)
def test_what_fetches_something_is_refused(change, said):
    assert refusal_of(council_file(change)) == template.FETCHES.format(what=said)


def test_what_holds_other_files_is_refused():
    def with_chart(file):
        file.sections[0].header.part.relate_to(file.part.part_related_by(RT.SETTINGS), RT.CHART)

    assert refusal_of(council_file(with_chart)) == template.HOLDS.format(what="chart")


def test_what_stands_in_the_body_may_lead_anywhere_for_it_goes():
    def with_link(file):
        file.part.relate_to("file:///C:/secrets.xlsx", RT.OLE_OBJECT, is_external=True)

    assert b"secrets" not in b"".join(_all_parts(prepared(council_file(with_link)).data))


def test_a_file_without_head_and_foot_gets_ours():
    made = prepared(council_file(head=""))
    assert any("neither a head nor a foot" in note for note in made.notes)
    section = opened(DocxWriter(made.data).write(KITCHEN_SINK, style=BULLETS, draft=True).data).sections[0]
    assert section.header.paragraphs[0].text.startswith("Draft, not for publication. Lanternshire")
    assert section.different_first_page_header_footer


def test_a_draft_is_marked_in_its_own_head():
    heads = [
        paragraph.text for paragraph in opened(written(council_file(), draft=True).data).sections[0].header.paragraphs
    ]
    assert heads == ["Council of Lanternshire", "Draft, not for publication"]


def test_a_file_without_numbering_settings_and_measures():
    rels = ZipFile(BytesIO(own_base())).read("word/_rels/document.xml.rels")
    changes = {
        "word/numbering.xml": None,
        "word/settings.xml": None,
        "word/_rels/document.xml.rels": re.sub(rb'<Relationship Id="rId[23]"[^>]*/>', b"", rels),
        "word/document.xml": f"<w:document {nsdecls('w')}><w:body><w:p/></w:body></w:document>".encode(),
    }
    bare = with_parts(own_base(), changes)
    assert_docx_says(KITCHEN_SINK, written(bare).data)
    assert opened(prepared(bare).data).sections[0].page_width == opened(own_base()).sections[0].page_width


def test_narrow_pages_are_refused():
    def narrow(file):
        file.sections[0].left_margin = file.sections[0].page_width - Cm(9)

    assert refusal_of(council_file(narrow)) == template.NARROW


def test_parts_that_declare_types_are_refused():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    assert refusal_of(with_parts(council_file(), {"word/settings.xml": bomb})) == template.DECLARES
    hidden = bomb.decode().encode("utf-16")
    assert refusal_of(with_parts(council_file(), {"word/settings.xml": hidden})) == template.DECLARES


def test_what_unpacks_to_too_much_is_refused():
    heavy = with_parts(council_file(), {"word/media/a.xml": bytes(template.MOST_UNPACKED)})
    assert refusal_of(heavy) == template.TOO_MUCH


def damaged(data: bytes, part: bytes) -> bytes:
    """On its way: what is packed there cannot be unpacked any more."""
    begin = data.index(part) + len(part)
    return data[:begin] + b"\xff" * 40 + data[begin + 40 :]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no archive",
        samples.office(),
        samples.zipped({"a.txt": "words"}),
        with_parts(council_file(), {"word/document.xml": b"<w"}),
        with_parts(council_file(), {"word/document.xml": b"<html/>"}),
        with_parts(council_file(), {"word/styles.xml": None}),
        with_parts(council_file(), {"word/numbering.xml": b"<html/>"}),
        damaged(council_file(), b"word/styles.xml"),
    ],
    ids=[
        "nothing",
        "no archive",
        "hollow",
        "no office file",
        "cut",
        "web page",
        "no styles",
        "no numbering",
        "damaged",
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data):
    assert refusal_of(data) == template.DAMAGED


def test_numbers_stand_beside_the_files_own_numberings():
    def from_a_mac(file):
        file.part.numbering_part.element.append(parse_xml(f'<w:numIdMacAtCleanup {nsdecls("w")} w:val="1"/>'))
        file.styles.element.append(parse_xml(f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="Nameless"/>'))

    data = written(council_file(from_a_mac), with_blocks(say("x", number="4"), say("y", number="5"))).data
    numbering = opened(data).part.numbering_part.element
    kinds = [child.tag for child in numbering]
    assert kinds == sorted(kinds, key=[qn("w:abstractNum"), qn("w:num"), qn("w:numIdMacAtCleanup")].index)
    ids = [child.get(qn("w:numId")) for child in numbering.iterchildren(qn("w:num"))]
    assert len(set(ids)) == len(ids)
    assert [line.number for line in lines(data)][-2:] == ["4.", "5."]


@pytest.mark.slow
def test_a_file_of_another_program_is_taken(soffice):
    theirs = soffice.converted(DocxWriter().write(KITCHEN_SINK, style=BULLETS, draft=False).data, "docx", "docx")
    assert_docx_says(KITCHEN_SINK, written(theirs).data)
