import pytest

from assurance.forms.quick_add import MOST_LINES, QuickLinesForm


def lines_of(text):
    form = QuickLinesForm({"kind": "strength", "lines": text})
    return form.headings if form.is_valid() else form.problem


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("One\nTwo", ["One", "Two"]),
        ("One\r\n\r\n  Two  \n", ["One", "Two"]),
        ("•\tFirst\n- second\n* third\n1. fourth\n2) fifth\no\tsixth",
         ["First", "second", "third", "fourth", "fifth", "sixth"]),
        ("3 conversations became two\n-5% fewer\n2024. A year\no one said so\n1.5 days",
         ["3 conversations became two", "-5% fewer", "2024. A year", "o one said so", "1.5 days"]),
        ("<b>bold</b>", ["<b>bold</b>"]),
    ],
)  # fmt: skip
def test_each_line_is_a_heading_without_its_bullet(text, headings):
    assert lines_of(text) == headings


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "Enter a heading on each line"),
        (" \n\t\n", "Enter a heading on each line"),
        ("- \n•", "Enter a heading on each line"),
        ("Good\n" + "x" * 501, "Shorten line 2 to 500 characters or fewer"),
        ("\n".join(["One"] * (MOST_LINES + 1)), "Add at most 100 lines at once. These are 101"),
    ],
)
def test_what_cannot_be_recorded_is_said(text, problem):
    assert lines_of(text) == problem


def test_an_unknown_kind_is_no_problem_of_the_words():
    form = QuickLinesForm({"kind": "weakness", "lines": "One"})
    assert not form.is_valid()
    assert form.problem == ""
