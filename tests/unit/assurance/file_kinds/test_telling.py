"""Each kind that is kept, and each refusal with its sentence. What a file is called plays no part: nobody is told."""

import io
import tracemalloc

import pytest

from assurance.file_kinds import refusals
from assurance.file_kinds.kinds import KINDS, name_of
from assurance.file_kinds.refusals import NotAccepted
from assurance.file_kinds.telling import tell
from tests import samples

TEXT = "Text"
NO_MACROS = {"Basic__script-lc.xml": b"", "Basic__Standard__script-lb.xml": b""}
KEPT = [
    (samples.PDF, "PDF"),
    (b"\xef\xbb\xbf\n" + samples.PDF, "PDF"),
    (samples.office(samples.WORD_MAIN), "Word document"),
    (samples.office(samples.EXCEL_MAIN), "Excel workbook"),
    (samples.office(samples.SLIDES_MAIN), "PowerPoint presentation"),
    (samples.open_document("text"), "OpenDocument text"),
    (samples.open_document("spreadsheet"), "OpenDocument spreadsheet"),
    (
        samples.open_document("presentation", **NO_MACROS),
        "OpenDocument presentation",
    ),
    (samples.picture("PNG"), "PNG picture"),
    (samples.photo(), "JPEG picture"),
    (samples.picture("WEBP"), "WebP picture"),
    (samples.moving(), "GIF picture"),
    (samples.mp4(b"isom"), "MP4 video"),
    (samples.mp4(b"M4A "), "M4A recording"),
    (samples.mp4(long_boxes=True), "MP4 video"),
    (samples.mp3(), "MP3 recording"),
    (samples.mp3(tag=b"ID3\x04\x00\x00\x00\x00\x02\x05" + bytes(261)), "MP3 recording"),
    (samples.compound("__nameid_version1.0", "__substg1.0_0037001F", "__properties_version1.0"), "Outlook e-mail"),
    (samples.MAIL, "E-mail"),
    (b"Name,Waited\r\nCarers,12\r\n", TEXT),
    ("Wörter – and a \N{GRINNING FACE}".encode(), TEXT),
    ("Caf\xe9 \x96 \xa3100".encode("windows-1252", "ignore") + b"\x96\xa3", TEXT),
    ("\ufeffName\tWaited\r\n".encode("utf-16-le"), TEXT),
    (b"MZ is what we call the meeting zone.", TEXT),
    (b"ID3 is not a tag here, and ftyp no box", TEXT),
    (b"Notes\n<script>alert(1)</script>\n<html>", TEXT),
    (b"Subject: one line\r\nthen text\r\n", TEXT),
]
REFUSED = [
    (b"", refusals.EMPTY),
    (samples.PROGRAM, refusals.PROGRAM),
    (b"\x7fELF\x02\x01\x01" + bytes(60), refusals.PROGRAM),
    (b"\xcf\xfa\xed\xfe" + bytes(60), refusals.PROGRAM),
    (b"#!/bin/sh\nrm -r /\n", refusals.PROGRAM),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00" + bytes(60), refusals.PROGRAM),
    (b"<!DOCTYPE html><p>Hello", refusals.WEB_PAGE),
    (b"\xef\xbb\xbf \n <HTML><body>", refusals.WEB_PAGE),
    ("\ufeff<script>alert(1)</script>".encode("utf-16-le"), refusals.WEB_PAGE),
    (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', refusals.WEB_PAGE),
    (b'<?xml version="1.0"?><svg/>', refusals.WEB_PAGE),
    (samples.zipped({"notes.txt": "words"}), refusals.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c" + bytes(40), refusals.ARCHIVE),
    (samples.office("application/vnd.ms-word.document.macroEnabled.main+xml"), refusals.MACROS),
    (samples.office(word__vbaProject=b"macros"), refusals.MACROS),
    (samples.office(samples.WORD_MAIN.replace("document.main", "template.main")), refusals.OTHER_OFFICE),
    (samples.open_document("text", Basic__Standard__Module1=b"Sub Main"), refusals.MACROS_OPEN),
    (samples.open_document("text", Scripts__python__evil=b"import os"), refusals.MACROS_OPEN),
    (samples.open_document("graphics"), refusals.UNKNOWN),
    (samples.zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), refusals.UNKNOWN),
    (samples.compound("EncryptedPackage", "EncryptionInfo"), refusals.LOCKED),
    (samples.compound("1Table", "WordDocument"), refusals.OLD_OFFICE),
    (samples.compound("Storage", of_class=bytes.fromhex("2008020000000000c000000000000046")), refusals.OLD_OFFICE),
    (samples.compound("Installer"), refusals.UNKNOWN),
    (samples.compound(), refusals.UNKNOWN),
    (b"{\\rtf1 words}", refusals.RICH_TEXT),
    (b"II*\x00" + bytes(40), refusals.OTHER_PICTURE),
    (samples.mp4(b"heic"), refusals.OTHER_PICTURE),
    (samples.mp4(b"isom", is_whole=False), refusals.DAMAGED),
    (samples.mp4(b"qt  "), refusals.UNKNOWN),
    (samples.box(b"ftyp", b"isom") + bytes(8), refusals.DAMAGED),
    (samples.box(b"ftyp", b"isom") + samples.box(b"free", b"") * 1_001 + samples.box(b"moov", b""), refusals.DAMAGED),
    (samples.mp3(frames=2) + b"\xff\xfb\xf0\x00", refusals.UNKNOWN),
    (samples.mp3(frames=2) + b"\xff\xeb\x90\x00", refusals.UNKNOWN),
    (samples.compound("__nameid_version1.0")[:300], refusals.DAMAGED),
    (samples.compound("__nameid_version1.0").replace(b"\x09\x00", b"\x07\x00", 1), refusals.DAMAGED),
    (samples.mp3(frames=2), refusals.UNKNOWN),
    (b"text with a \x00 in it", refusals.UNKNOWN),
    (bytes(range(256)) * 4, refusals.UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("content", "name"), KEPT)
def test_kept(content, name):
    file = io.BytesIO(content)
    kind = tell(file)
    assert (kind.name, file.tell()) == (name, 0)
    assert kind in KINDS
    assert name_of(kind.media_type) == name


@pytest.mark.parametrize(("content", "sentence"), REFUSED)
def test_refused(content, sentence):
    file = io.BytesIO(content)
    with pytest.raises(NotAccepted) as refused:
        tell(file)
    assert (str(refused.value), file.tell()) == (sentence, 0)


@pytest.mark.parametrize(
    ("content", "charset"),
    [("£".encode(), "utf-8"), ("£".encode("cp1252"), "windows-1252"), ("\ufeff£".encode("utf-16-be"), "utf-16")],
)
def test_each_charset_is_named_so_that_letters_come_out_right(content, charset):
    assert tell(io.BytesIO(content)).media_type == f"text/plain; charset={charset}"


def test_a_media_type_of_an_older_list_is_its_own_name():
    assert name_of("application/x-of-old") == "application/x-of-old"


def test_text_is_read_to_its_end():
    with pytest.raises(NotAccepted):
        tell(io.BytesIO(b"words " * 100_000 + b"\x00"))


def test_a_page_that_begins_with_thousands_of_comments_is_seen_at_once():
    with pytest.raises(NotAccepted, match="web page"):
        tell(io.BytesIO(b"<!---->" * 10_000 + b"words"))


def test_nothing_is_read_whole():
    file = io.BytesIO(b"A line of words\n" * 2_000_000)
    tracemalloc.start()
    tell(file)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
