"""Where a chapter begins and what its name is, in cases that the published reports do not show."""

from reports.document.nodes import List, Role, Section
from reports.document.words import inline_text
from reports.readers.findings import findings
from reports.readers.planning import plan
from reports.readers.reading import Why
from reports.readers.walking import every
from tests.unit.reports.readers.cases import headings, left_out, read


def test_chapters_by_the_level_of_their_hashes():
    text = "# Fenmarsh\n\n## Leadership\n\n### Strengths\n\n- Kind.\n\n## Use of money\n\n### Strengths\n\n- Careful."
    assert [(one.theme, one.section, one.heading) for one in findings(read(text).document)] == [
        (4, None, "Kind."),
        (None, "Use of money", "Careful."),
    ]
    assert read(text).document.title == "Fenmarsh"


def test_hashes_and_numbers_of_headings():
    text = "## 1. Working with people\n\n### Strengths\n\n- Kind."
    assert headings(text) == [(1, "strength", "Kind.")]
    assert left_out(text, Why.NUMBER) == ["1"]


def test_headings_with_numbers_that_only_this_report_has():
    text = "Background\n\n3. The town\n\nIt is old.\n\nIt is small."
    (background,) = read(text).document.sections
    assert [inline_text(child.heading) for child in background.blocks if isinstance(child, Section)] == ["The town"]


def test_numbered_lines_in_a_row_are_a_list():
    text = "Background\n\n1. The town\n\n2. The country\n\nIt is old."
    assert not list(every(read(text).document.sections[0].blocks, Section))


def test_a_theme_continued_on_the_next_page_is_the_same_theme():
    text = "Leadership\n\nStrengths\n\n- Kind.\n\nTheme 4: Leadership (continued)\n\nConsiderations\n\n- Slow."
    assert headings(text) == [(4, "strength", "Kind."), (4, "consideration", "Slow.")]
    kinds = [section.kind for section in plan(read(text).document).sections]
    assert kinds == ["theme", "prose"]


def test_a_theme_by_its_number_in_words():
    assert headings("Theme Four – People at the top\n\nStrengths\n\n- Kind.") == [(4, "strength", "Kind.")]


def test_a_theme_that_lists_its_statements_and_then_its_strengths_is_no_overview():
    text = (
        "Background\n\nProviding support\n\n- Partnerships and communities\n\nEnsuring safety\n\n- Safeguarding\n\n"
        "Strengths\n\n- Safe."
    )
    assert headings(text) == [(3, "strength", "Safe.")]


def test_an_overview_of_bare_names():
    text = (
        "Background\n\nThe themes are:\n\nWorking with people\n\nProviding support\n\nEnsuring safety\n\nLeadership\n\n"
        "So much for that.\n\nLeadership\n\nStrengths\n\n- Kind.\n\nProviding support\n\nStrengths\n\n- Near.\n\n"
        "Ensuring safety\n\nStrengths\n\n- Safe.\n\nWorking with people\n\nStrengths\n\n- Warm."
    )
    assert [one[0] for one in headings(text)] == [4, 2, 3, 1]


def test_an_overview_at_the_very_start():
    text = "Providing support\n\n- Partnerships and communities\n\nEnsuring safety\n\n- Safeguarding"
    assert next(every(read(text).document.sections, List)).role is Role.FRAMEWORK


def test_a_contents_list_at_the_very_end():
    text = "Peer challenge\n\nBackground\n\nText.\n\nContents\n\nBackground 2\nLeadership 3"
    assert left_out(text, Why.CONTENTS) == ["Contents", "Background 2", "Leadership 3"]


def test_a_contents_list_without_page_numbers():
    text = "Contents\n\nBackground\nMoney matters\n\nBackground\n\nText.\n\nMoney matters\n\nMore."
    document = read(text).document
    assert [inline_text(section.heading) for section in document.sections] == ["Background", "Money matters"]


def test_contents_that_are_no_list():
    assert left_out("Contents\n\nThis is about what is in it.", Why.CONTENTS) == []
