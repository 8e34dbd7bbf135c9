"""Word files as people make them: styles, typed marks, numbering, tables that lay out and tables that tell."""

import io
import zipfile
from collections import Counter

import docx
import pytest

from reports.document.nodes import Table
from reports.document.words import text_of
from reports.readers.accounting import tree_words
from reports.readers.decode import NotReadable
from reports.readers.files import read
from reports.readers.findings import findings, paragraphs
from reports.readers.lists import key_messages
from reports.readers.people import team
from reports.readers.walking import every
from reports.readers.wording import words
from tests.unit.reports.readers.words import vocabulary


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def made(*blocks):
    """A Word file of (style, text) pairs; a list of lists is a table."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, list):
            table = document.add_table(0, len(block[0]))
            for row in block:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        else:
            style, text = block
            document.add_paragraph(text, style=style)
    return document


REPORT = (
    ("Title", "Fenmarsh County Council peer challenge report"),
    ("Heading 1", "Background"),
    ("Normal", "The team was on site from 6th to 8th May 2031. It read about 80 documents."),
    [
        ["Name", "Role", "Organisation"],
        ["Ada Quill", "Director of Adults", "Saltway City Council"],
        ["Cy Marsh", "Expert by experience", "Saltway People First"],
    ],
    ("Heading 1", "Key messages"),
    ("List Number", "Staff like where they work."),
    ("List Number", "Data is late."),
    ("Heading 1", "Theme 1: Working with people"),
    ("Heading 2", "Strengths"),
    ("List Bullet", "Home care starts within two days."),
    ("List Bullet 2", "It starts at weekends, too."),
    ("List Bullet", "The carers line answers every call."),
    ("Heading 2", "For consideration"),
    ("List Bullet", "Which advice do people get who never ring?"),
    ("Heading 1", "Next steps"),
    ("Normal", "The council will think."),
    [["Area", "Said", "Seen"], ["East", "Busy", "Quiet"], ["West", "Calm", "Loud"]],
)


def rows(reading):
    return [(one.theme, one.kind.value, one.heading) for one in findings(reading.document)]


def source_words(document):
    said = (one.text for one in document.element.body.iter(docx.oxml.ns.qn("w:t")))
    return Counter(word for text in said for word in words(text))


def kept_words(reading):
    kept = Counter(tree_words(reading.document))
    for one in reading.unplaced:
        kept.update(words(one.text))
    return kept


def test_a_report_with_styles():
    document = made(*REPORT)
    reading = read(saved(document), vocabulary())
    assert rows(reading) == [
        (1, "strength", "Home care starts within two days."),
        (1, "strength", "The carers line answers every call."),
        (1, "consideration", "Which advice do people get who never ring?"),
    ]
    assert text_of(*findings(reading.document)[0].blocks) == "It starts at weekends, too."
    assert [one.number for one in key_messages(reading.document)] == ["1", "2"]
    assert [(one.name, one.organisation) for one in team(reading.document)] == [
        ("Ada Quill", "Saltway City Council"),
        ("Cy Marsh", ""),
    ]
    assert reading.found.on_site is not None
    assert source_words(document) - kept_words(reading) == Counter()
    areas = [one for one in every(reading.document.sections, Table) if one.role is None]
    assert [one.rows for one in areas] == [
        (("Area", "Said", "Seen"), ("East", "Busy", "Quiet"), ("West", "Calm", "Loud"))
    ]


def test_headings_that_are_only_bold():
    """A file without styles: bold lines are headings, as in plain text."""
    document = docx.Document()
    for text, bold in (
        ("Fenmarsh County Council peer challenge", False),
        ("1. Working with people", True),
        ("Strengths", True),
        ("Quick starts: Home care begins within days.", False),
        ("Considerations", True),
        ("Advice: People who never ring get none.", False),
    ):
        document.add_paragraph().add_run(text).bold = bold
    assert rows(read(saved(document), vocabulary())) == [
        (1, "strength", "Quick starts"),
        (1, "consideration", "Advice"),
    ]


def test_a_table_that_lays_out_the_page():
    document = made(("Heading 1", "Theme 4: Leadership"), ("Heading 2", "Strengths"))
    cell = document.add_table(1, 2).rows[0].cells[0]
    cell.text = ""
    for text in ("Leaders stay.", "Leaders listen."):
        cell.add_paragraph(text, style="List Bullet")
    document.add_paragraph("The end", style="Heading 1")
    assert rows(read(saved(document), vocabulary())) == [
        (4, "strength", "Leaders stay."),
        (4, "strength", "Leaders listen."),
    ]


def test_numbers_that_word_counts():
    blocks = [("Heading 1", "Theme 1: Working with people"), ("Heading 2", "Strengths"), ("List Bullet", "One thing.")]
    long = "This paragraph goes on for a while and says more of what was found than any item of a list would say. " * 3
    document = made(*blocks, ("List Number", long), ("List Number", long), ("Heading 1", "Next steps"))
    assert [one.number for one in paragraphs(read(saved(document), vocabulary()).document)] == ["1", "2"]


def test_heads_and_feet_contents_and_deleted_text():
    document = made(("Heading 1", "Theme 1: Working with people"), ("Heading 2", "Strengths"), ("Normal", "All good."))
    document.sections[0].header.paragraphs[0].text = "Peer challenge report"
    run = document.paragraphs[-1].add_run(" Taken back.")
    deleted = docx.oxml.parse_xml(
        '<w:del xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1" w:author="x"/>'
    )
    run._element.addprevious(deleted)
    deleted.append(run._element)
    reading = read(saved(document), vocabulary())
    assert [(one.text, one.why.value) for one in reading.unplaced] == [
        ("Peer challenge report", "running head or foot")
    ]
    assert "Taken" not in tree_words(reading.document)


def test_stars_and_brackets_mean_themselves():
    document = made(
        ("Heading 1", "Theme 1: Working with people"),
        ("Heading 2", "Strengths"),
        ("List Bullet", "A *star* and [a label](in brackets) with ** two stars."),
    )
    reading = read(saved(document), vocabulary())
    assert rows(reading)[0][2] == "A *star* and [a label](in brackets) with ** two stars."


def packed(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def bomb():
    return packed(word__document_xml=b" " * (31 * 1024 * 1024))


def with_a_password():
    """A file whose parts are marked as locked, in the directory at its end."""
    data = bytearray(saved(made(("Normal", "Calls are short."))))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def with_entities():
    """A file whose text is an entity that grows a thousandfold, and one that names a file of the machine."""
    document = saved(made(("Normal", "Here: XYZ")))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                head, rest = data.split(b"?>", 1)
                data = (
                    head
                    + b'?><!DOCTYPE d [<!ENTITY a "boom boom boom"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
                    + rest.replace(b"XYZ", b"&a;&f;")
                )
            new.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (saved(docx.Document())[:2000], "This is a packed file"),
        (packed(word__document_xml=b"<w/>"), "The Word file is damaged."),
        (packed(ppt__presentation_xml=b"<p/>"), "This is a packed file or a file of another Office program"),
        (bomb(), "The Word file unpacks to far more than a report."),
        (with_a_password(), "The Word file has a password."),
        (saved(docx.Document()), "There is no text in the file."),
    ],
    ids=["cut off", "not a document", "slides", "bomb", "locked", "empty"],
)
def test_what_cannot_be_read_is_a_sentence(data, sentence):
    with pytest.raises(NotReadable, match=sentence):
        read(data, vocabulary())


def test_entities_are_not_expanded():
    try:
        reading = read(with_entities(), vocabulary())
    except NotReadable:
        return
    assert "boom" not in tree_words(reading.document)
