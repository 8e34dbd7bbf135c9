"""Reports that go through the themes twice: first all that is strong, then all that is to be considered."""

from tests.unit.reports.readers.unheard import ASKED, PRAISED, START, THEMES, bullets, expected, found


def rounds(first, second, *, between=(), themes=3):
    said = [*START]
    for label, lists in ((first, PRAISED), (second, ASKED)):
        said += [label, *between]
        for at in range(themes):
            said += [THEMES[at], bullets(lists[at])]
    return "\n\n".join(said) + "\n"


def kinds_of(text):
    return {kind for _, kind, _ in found(text)}


def test_a_heading_that_all_reports_share_tells_the_other():
    assert found(rounds("Strengths", "Part two")) == expected()
    assert found(rounds("Part one", "Areas for consideration")) == expected()


def test_a_side_that_is_said_twice_tells_nothing():
    assert "consideration" not in kinds_of(rounds("Strengths", "Strengths"))


def test_a_sentence_may_introduce_each_side():
    said = rounds("Glows", "Grows", between=("These lists follow the order of the themes.",))
    assert [row for row in found(said) if row in expected()] == expected()


def test_one_theme_that_is_said_twice_is_too_few():
    assert [row[0] for row in found(rounds("Glows", "Grows", themes=1))] != []
    assert found(rounds("Glows", "Grows", themes=2)) == expected(2)
