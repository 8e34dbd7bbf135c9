"""Files that would fill the memory, hang, fetch or crash: a sentence, or what can be read of them."""

import io
import time

import pikepdf
import pytest

from reports.readers.accounting import tree_words
from reports.readers.decode import NotReadable
from reports.readers.files import read
from reports.readers.findings import findings
from tests.unit.reports.readers.variants import FOLDER
from tests.unit.reports.readers.words import vocabulary


def pdf(pages=1, content=b"", password=""):
    out = io.BytesIO()
    with pikepdf.new() as made:
        for _ in range(pages):
            page = made.add_blank_page()
            page.Contents = made.make_stream(content)
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
        (b"<!doctype html>" + b"<div>" * 300 + b"words", "The web page holds far more than a report does."),
        (b"<!doctype html><p>" + b"<b>x</b>" * 210_000, "The web page holds far more than a report does."),
        (b"<html><body><script>words()</script></body></html>", "There is no text in the file."),
        (b"<html>" + b"a " * 3_000_000, "The web page is larger than 5 MB."),
        (b"{\\rtf1 report}", "This is a rich text file."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "This is an old Word file, or a file with a password."),
        (b"x" * (20 * 1024 * 1024 + 1), "The file is larger than 20 MB."),
    ],
    ids=[
        *("not a pdf", "cut off", "locked", "empty", "many pages", "many drawings", "deep", "many elements", "script"),
        *("large page", "rich text", "old word", "large"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(data, sentence):
    with pytest.raises(NotReadable) as caught:
        read(data, vocabulary())
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


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
