import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.file_kinds.kinds import JPEG, KINDS, PDF, WORD, text_in
from assurance.file_kinds.names import LONGEST, shown_name, title_from

TEXT = text_in("utf-8")


@pytest.mark.parametrize(
    ("given", "kind", "shown"),
    [
        ("Strategy 2026.pdf", PDF, "Strategy 2026.pdf"),
        ("../../etc/passwd", TEXT, "passwd.txt"),
        ("C:\\Users\\ada\\Carers.PDF", PDF, "Carers.pdf"),
        ("folder/../", PDF, "folder.pdf"),
        ("annual\u202efdp.exe", TEXT, "annualfdp.exe.txt"),
        ("\u2067report\u2069.pdf", PDF, "report.pdf"),
        ("re\u0301sume\u0301.docx", WORD, "r\u00e9sum\u00e9.docx"),
        ("a\r\nContent-Type: x.pdf", PDF, "aContent-Type- x.pdf"),
        ("tab\there.pdf", PDF, "tabhere.pdf"),
        ("photo.png", JPEG, "photo.jpg"),
        ("photo.JPEG", JPEG, "photo.jpeg"),
        ("run.bat", TEXT, "run.bat.txt"),
        ("setup.exe", PDF, "setup.exe.pdf"),
        ("figures.csv", TEXT, "figures.csv"),
        ("notes v2.5", TEXT, "notes v2.5.txt"),
        ("minutes.docx.png", PDF, "minutes.docx.pdf"),
        (".htaccess", TEXT, "htaccess.txt"),
        ("name .pdf", PDF, "name.pdf"),
        ('what? "this" <is>|it*.pdf', PDF, "what- -this- -is--it-.pdf"),
        ("", PDF, "File.pdf"),
        ("...", PDF, "File.pdf"),
        (".pdf", PDF, "pdf.pdf"),
        ("\u202e\u200b", PDF, "File.pdf"),
        ("x" * 300 + ".pdf", PDF, "x" * 196 + ".pdf"),
        ("计划.docx", WORD, "计划.docx"),
    ],
)
def test_shown_name(given, kind, shown):
    assert shown_name(given, kind) == shown


@given(st.text(), st.sampled_from(KINDS))
def test_any_name(given, kind):
    shown = shown_name(given, kind)
    stem, _, extension = shown.rpartition(".")
    assert extension in kind.extensions
    assert stem
    assert len(shown) <= LONGEST
    assert not set(shown) & set('/\\<>:"|?*')
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert unicodedata.is_normalized("NFC", shown)
    assert shown_name(shown, kind) == shown


@pytest.mark.parametrize(
    ("name", "title"),
    [("Carers_strategy_2026.docx", "Carers strategy 2026"), ("a  b.pdf", "a b"), ("_.pdf", "File"), ("plain", "plain")],
)
def test_title_from(name, title):
    assert title_from(name) == title
