"""Files that would fill the memory, hang, fetch or crash: a sentence, or what can be read of them."""

import io
import time
from functools import partial
from zlib import compress

import pikepdf
import pytest

from reports.document.limits import TooMuch
from reports.readers.accounting import tree_words
from reports.readers.decode import NotReadable
from reports.readers.files import read
from reports.readers.findings import findings
from reports.readers.patience import Patience
from tests.unit.reports.readers.variants import FOLDER
from tests.unit.reports.readers.word_files import word_file
from tests.unit.reports.readers.words import vocabulary


def pdf(pages=1, content=b"", password=""):
    out = io.BytesIO()
    with pikepdf.new() as made:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        for _ in range(pages):
            page = made.add_blank_page(page_size=(595, 842))
            page.Contents = made.make_stream(content)
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        locks = {"encryption": pikepdf.Encryption(owner="o", user=password)} if password else {}
        made.save(out, **locks)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7\nnothing of a PDF", "The PDF is damaged."),
        ((FOLDER / "penwick.pdf").read_bytes()[:9000], "The PDF is damaged."),
        (pdf(password="secret"), "The PDF has a password."),
        (pdf(), "There is no text in the file. A scan is a picture of text"),
        (pdf(pages=501), "The PDF has more than 500 pages."),
        (pdf(content=b"0 0 m 1 1 l S\n" * 40_001), "Page 1 of the PDF holds far more than a report does."),
        (pdf(content=b"0 0 m 1 1 l S\n" * 2_000_000), "The PDF unpacks to far more than a report does."),
        (b"%PDF-1.7\n1 0 obj<</Filter[/FlateDecode/FlateDecode]>>stream\n" + compress(b"x"), "The PDF unpacks to far"),
        (b"%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\nxx no such thing", "The PDF is damaged."),
        (b"<!doctype html>" + b"<div>" * 300 + b"words", "The web page holds far more than a report does."),
        (b"<!doctype html><p>" + b"<b>x</b>" * 210_000, "The web page holds far more than a report does."),
        (b"<html><body><script>words()</script></body></html>", "There is no text in the file."),
        (b"<html>" + b"a " * 3_000_000, "The web page is larger than 5 MB."),
        (b"{\\rtf1 report}", "This is a rich text file."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "This is an old Word file, or a file with a password."),
        (b"x" * (20 * 1024 * 1024 + 1), "The file is larger than 20 MB."),
    ],
    ids=[
        *(
            "not a pdf",
            "cut off",
            "locked",
            "empty",
            "many pages",
            "many drawings",
            "packed large",
            "packed twice",
            "not packed",
            "deep",
            "many elements",
            "script",
        ),
        *("large page", "rich text", "old word", "large"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(data, sentence):
    with pytest.raises(NotReadable) as caught:
        read(data, vocabulary())
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


PACKING, VERSION, FLAGS = 8, 4, 6
"""Where the head of a packed file says how it is packed, by which version, and whether in some strange way."""


@pytest.mark.parametrize(("at", "value"), [(PACKING, 97), (VERSION, 182), (FLAGS, 1 << 5), (FLAGS, 1 << 6)])
def test_a_word_file_that_is_packed_in_an_unknown_way(at, value):
    data = bytearray(word_file(PARAGRAPH))
    for mark, further in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        found = data.index(mark)
        while found != -1:
            data[found + at + further] = value
            found = data.find(mark, found + 4)
    with pytest.raises(NotReadable, match=r"(packed|damaged|password)"):
        read(bytes(data), vocabulary())


@pytest.mark.parametrize("part", [b"word/document.xml", b"[Content_Types].xml"])
def test_a_word_file_whose_parts_were_damaged_on_the_way(part):
    data = bytearray(word_file(PARAGRAPH))
    begin = data.index(part) + len(part)
    data[begin : begin + 40] = b"\xff" * 40
    with pytest.raises(NotReadable, match="damaged"):
        read(bytes(data), vocabulary())


def test_a_web_page_fetches_nothing_and_runs_nothing():
    page = (
        b'<!DOCTYPE html SYSTEM "http://127.0.0.1:9/dtd" [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>'
        b"<h1>Fenmarsh County Council</h1><h2>Theme 1: Working with people</h2><h3>Strengths</h3>"
        b'<ul><li onclick="x()">People are &x; kind.<img src="http://127.0.0.1:9/i.png"></li></ul>'
        b'<h3>Considerations</h3><p>Advice: <a href="javascript:alert(1)">None</a> is given.</p></body></html>'
    )
    reading = read(page, vocabulary())
    assert [one.heading.split()[0] for one in findings(reading.document)] == ["People", "Advice"]
    assert "javascript" not in tree_words(reading.document)


@pytest.mark.parametrize("times", [10, 40])
def test_reading_takes_time_in_proportion(times):
    """A page of many paragraphs of the same kind does not take squares of time."""
    page = "<html><body><h1>A</h1>" + "<h2>Strengths</h2><p>Title: Some words here.</p>" * 50 * times
    begun = time.process_time()
    read(page.encode(), vocabulary())
    assert time.process_time() - begun < 0.2 * times


_BOX = b"1 0 0 1 %d %d Tm (w%d) Tj "
BOXES = b"BT /F1 4 Tf " + b"".join(_BOX % (at % 500, at * 7 % 800, at) for at in range(300)) + b"ET"
PARAGRAPH = "<w:p><w:r><w:t>Some words here.</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("reader", "data"),
    [
        ("pdf.reader", pdf(pages=3, content=BOXES)),
        ("pdf.reader", (FOLDER / "penwick.pdf").read_bytes()),
        ("docx.walk", word_file(PARAGRAPH)),
        ("html.walk", b"<!doctype html><p>Some words here.</p>"),
    ],
    ids=["pdf", "tagged pdf", "docx", "html"],
)
def test_a_file_that_takes_too_long_is_given_up(monkeypatch, reader, data):
    assert findings(read(data, vocabulary()).document) is not None
    monkeypatch.setattr(f"reports.readers.{reader}.Patience", partial(Patience, 0))
    with pytest.raises(NotReadable, match=r"^The file takes far longer to read than a report does\."):
        read(data, vocabulary())


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"<!doctype html>" + b"<p>One.</p>" * 20_001, "The file has more than 20,000 paragraphs."),
        (
            b"<!doctype html>" + b"<p>%s</p>" % (b"One two. " * 5_000) * 45,
            "The file has more than 2,000,000 characters.",
        ),
        (b"<!doctype html><p>" + b"One two. " * 6_000, "A paragraph of the file has more than 50,000 characters."),
    ],
    ids=["paragraphs", "characters", "one paragraph"],
)
def test_what_no_report_is_by_its_size(data, sentence):
    with pytest.raises(TooMuch) as caught:
        read(data, vocabulary())
    assert str(caught.value).startswith(sentence)


def test_text_boxes_inside_one_another_are_read_once():
    """Each is read with the paragraph on which it hangs: else every level would double the work and the words."""
    box = "<w:p><w:r><w:pict><w:txbxContent>"
    data = word_file(box * 45 + PARAGRAPH + "</w:txbxContent></w:pict></w:r></w:p>" * 45)
    assert tree_words(read(data, vocabulary()).document) == ["Some", "words", "here"]


def test_tables_inside_one_another_are_read_once():
    cell = "<w:tbl><w:tr><w:tc>"
    data = word_file((cell * 30 + PARAGRAPH + "</w:tc></w:tr></w:tbl>" * 30) * 20)
    assert tree_words(read(data, vocabulary()).document) == ["Some", "words", "here"] * 20


def test_marks_of_a_word_file_that_unpack_to_too_much():
    with pytest.raises(NotReadable, match=r"^The Word file unpacks to far more than a report\."):
        read(word_file(PARAGRAPH * 650_000), vocabulary())
