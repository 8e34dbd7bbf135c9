import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.returns.names import NAMELESS, Taken, safe, safe_file


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("IR01 Self-assessment", "IR01 Self-assessment"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("..", NAMELESS),
        ("", NAMELESS),
        ("C:\\Users\\me", "C-Users-me"),
        ("what? *why* <b>", "what why b"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("ends with dots...", "ends with dots"),
        ("gpj.\u202eexe", "gpj.exe"),
        ("two\nlines\tand  blanks", "two lines and blanks"),
        ("A plan for the whole of the county", "A plan for the whole"),
        ("x" * 30, "x" * 22),
    ],
)
def test_names(text, name):
    assert safe(text, most=22) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A long name of a report.docx", "A long name.docx"),
        ("report.pdf", "report.pdf"),
        ("no ending", "no ending"),
        (".hidden", "hidden"),
        ("strange.e/xe", "strange.e-xe"),
    ],
)
def test_a_file_keeps_its_ending(text, name):
    assert safe_file(text, most=17) == name


def test_names_of_one_folder_differ_for_every_computer():
    taken = Taken()
    assert [taken.claim("Plan", ".pdf"), taken.claim("PLAN", ".PDF"), taken.claim("plan", ".pdf")] == [
        "Plan.pdf",
        "PLAN (2).PDF",
        "plan (3).pdf",
    ]
    assert taken.claim("Plan") == "Plan"


@given(st.text(max_size=300), st.integers(min_value=20, max_value=90))
def test_any_text_makes_a_name(text, most):
    for name in (safe(text, most=most), safe_file(text, most=most)):
        assert 0 < len(name) <= most + 1
        assert len(name.encode()) <= 255
        assert not set('<>:"/\\|?*') & set(name)
        assert name == name.strip(" .")
        assert name not in ("", ".", "..")
        assert all(unicodedata.category(one) not in {"Cc", "Cf", "Cs"} for one in name)


@given(st.lists(st.text(max_size=5), max_size=30))
def test_no_two_are_the_same(texts):
    taken = Taken()
    names = [taken.claim(safe(text, most=20)).casefold() for text in texts]
    assert len(set(names)) == len(names)
