import pytest

from reports.readers.decode import LARGEST, NotReadable, decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café £5".encode(), "Café £5"),
        ("\ufeffCafé".encode(), "Café"),
        ("Café – “quoted”".encode("cp1252"), "Café – “quoted”"),
        ("Café".encode("utf-16"), "Café"),
        (b"one\r\ntwo\ftwo", "one\r\ntwo\ftwo"),
    ],
)
def test_text_in_the_alphabets_of_the_day(data, text):
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \r\n\t", "The file is empty."),
        ("\ufeff\n".encode("utf-16"), "The file is empty."),
        (b"a\x00b", "The file is not text."),
        (b"a\x81\x8d", "The file is not text."),
        (b"\x01\x02\x03 abc", "The file is not text."),
        (b"\xff\xfea", "The file is not text."),
        (b"%PDF-1.7 ...", "This is a PDF, not plain text."),
        (b"PK\x03\x04...", "This is a Word file or another Office file, not plain text."),
        (b"\xd0\xcf\x11\xe0\xa1...", "This is an old Word file or another old Office file, not plain text."),
        (b"{\\rtf1 hello}", "This is a rich text file, not plain text."),
        (b"\n<!DOCTYPE html><p>", "This is a web page, not plain text."),
        (b"a" * (LARGEST + 1), "The file is larger than 5 MB."),
    ],
)
def test_one_sentence_for_what_cannot_be_read(data, sentence):
    with pytest.raises(NotReadable) as caught:
        decode(data)
    assert str(caught.value).startswith(sentence)
    assert str(caught.value).count("\n") == 0
