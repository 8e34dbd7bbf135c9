"""Sides in words that no rule has heard: told by wording, by where labels stand and by how their lists are put."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.readers.explaining import Sureness, explain
from reports.readers.files import read
from reports.readers.findings import findings
from reports.readers.text.known import Kind, recognise
from reports.readers.text.leaning import heading_leaning
from reports.readers.text.reader import read_text, transcribe
from tests.unit.reports.readers.unheard import (
    ASKED,
    PAIRS,
    PRAISED,
    START,
    THEMES,
    bullets,
    expected,
    found,
    kinds,
    paragraphs,
    report,
)
from tests.unit.reports.readers.words import vocabulary

each = pytest.mark.parametrize(("first", "second"), PAIRS)
STRONG = (
    ("There is a strong offer for carers.", "Staff feel valued by their managers."),
    ("Partners speak warmly of the council.", "Home care starts in two days."),
    ("The panel is chaired well.", "Enquiries are opened on the day."),
)
TO_DO = (
    ("Review how people are told what happens next.", "Reviews in the east are not yet on time."),
    ("Consider short breaks for the under thirties.", "Landlords hear of plans by chance."),
    ("Moves at weekends need to be safer.", "The council may wish to keep one record."),
)


def test_there_are_many_pairs_and_most_are_unheard():
    sides = [recognise(text, vocabulary()) for pair in PAIRS for text in pair]
    assert len(PAIRS) >= 40
    assert sum(side is not None and side.kind is Kind.SIDE for side in sides) < len(sides) / 5


@each
@pytest.mark.parametrize("themes", [2, 3, 4])
def test_pairs(first, second, themes):
    assert found(report(first, second, themes=themes)) == expected(themes)


@each
def test_in_bold_in_capitals_with_a_colon_with_letters(first, second):
    assert found(report(f"**{first}**", f"**{second}**")) == expected()
    assert found(report(first.upper(), second.upper())) == expected()
    assert found(report(f"{first}:", f"{second}:")) == expected()
    assert found(report(f"a) {first}", f"b) {second}")) == expected()
    assert found(report(f"## {first}", f"## {second}", above="# ")) == expected()


@each
def test_without_blank_lines_around_them(first, second):
    text = report(first, second).replace("\n\n-", "\n-").replace(f"\n\n{second}\n", f"\n{second}\n")
    assert found(text) == expected()


@pytest.mark.parametrize(("first", "second"), [pair for pair in PAIRS if not pair[1].endswith("from")])
def test_paragraphs_without_bullets(first, second):
    assert found(report(first, second, listed=paragraphs)) == expected()


@pytest.mark.parametrize(
    ("first", "second"),
    [pair for pair in PAIRS if pair[0] not in {"Sources of pride", "Working", "Things to celebrate"}],
)
def test_labels_that_name_their_theme(first, second):
    text = report("FIRST", "SECOND")
    for theme in THEMES:
        text = text.replace("FIRST", f"{theme}: {first}", 1).replace("SECOND", f"{theme} – {second}", 1)
    assert found(text) == expected()


def test_labels_that_name_their_theme_in_place_of_a_heading():
    said = [
        *START,
        *(
            one
            for at in range(3)
            for one in (
                f"{THEMES[at]}: glows",
                bullets(PRAISED[at]),
                f"{THEMES[at]}: grows",
                bullets(ASKED[at]),
            )
        ),
    ]
    assert found("\n\n".join(said)) == expected()
    assert found("\n\n".join(said).replace("glows", "strengths").replace("grows", "considerations")) == expected()


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        ("Doing well", "Doing less well", "**{}:** {}"),
        ("Wins", "Watch points", "**{}:** {}"),
        ("Proud", "Improve", "**{}** {}"),
        ("Strengths", "Areas for consideration", "**{}:** {}"),
        ("Strengths", "Areas for consideration", "{}: {}"),
    ],
)
def test_labels_that_run_in_to_their_text(first, second, label):
    said = [*START]
    for at in range(3):
        said += [THEMES[at], label.format(first, PRAISED[at][0]), label.format(second, ASKED[at][0])]
    one_each = (tuple(texts[:1] for texts in PRAISED), tuple(texts[:1] for texts in ASKED))
    assert found("\n\n".join(said) + "\n") == expected(lists=one_each)


def test_a_title_that_comes_once_a_theme_and_says_no_side_runs_in_as_before():
    said = [*START, *(one for at in range(3) for one in (THEMES[at], f"**Carers:** {PRAISED[at][0]}"))]
    assert {kind for _, kind, _ in found("\n\n".join(said))} == {"observation"}


@pytest.mark.parametrize(("first", "second"), [("Strengths", "Considerations"), ("Glows", "Grows"), ("Wins", "Next")])
@pytest.mark.parametrize("marks", [("", ""), ("# ", "## ")])
def test_all_themes_for_one_side_and_then_for_the_other(first, second, marks):
    said = [*START]
    for label, lists in ((first, PRAISED), (second, ASKED)):
        said.append(f"{marks[0]}{label}")
        for at in range(3):
            said += [f"{marks[1]}{THEMES[at]}", bullets(lists[at])]
    assert found("\n\n".join(said) + "\n") == expected()


def test_headings_over_all_themes_that_say_nothing():
    said = [*START]
    for label in ("Part one", "Part two"):
        said += [label, *(one for at in range(3) for one in (THEMES[at], bullets(PRAISED[at])))]
    assert {kind for _, kind, _ in found("\n\n".join(said))} == {"observation"}


@pytest.mark.parametrize(("first", "second"), [("Alpha", "Beta"), ("Ebb", "Flow"), ("Part one", "Part two")])
def test_words_that_say_nothing_are_told_by_their_lists(first, second):
    assert found(report(first, second, lists=(STRONG, TO_DO))) == expected(lists=(STRONG, TO_DO))


@pytest.mark.parametrize(("first", "second"), [("Alpha", "Beta"), ("What we heard", "What we saw")])
def test_words_and_lists_that_say_nothing_stay_unsplit(first, second):
    assert set(kinds(report(first, second, lists=(PRAISED, PRAISED))).values()) == {"observation"}


def test_what_was_heard_beside_the_sides_is_none_of_them():
    text = report("Glows", "Grows")
    for theme in THEMES[:3]:
        text = text.replace(f"{theme}\n", f"{theme}\n\nWhat we heard\n\nPeople spoke.\n", 1)
    assert [row for row in found(text) if row[2] != "People spoke."] == expected()


def test_a_silent_label_that_comes_twice_in_a_theme_is_no_other_side():
    twice = report("Strengths", "Ripe apples", themes=2) + "\nRipe apples\n\n- Trees stand.\n"
    assert "consideration" not in kinds(twice).values()


def test_it_is_a_guess_where_it_is_told():
    text = report("Glows", "Grows")
    explained = explain(transcribe(text, vocabulary()), vocabulary())
    assert {one.sureness for one in explained if one.passage.text in {"Glows", "Grows"}} == {Sureness.GUESSED}


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from(
        [("Bright spots", "Blind spots"), ("Celebrate", "Rethink"), ("Pluses", "Minuses"), ("Wins", "Gaps")]
    ),
    st.sampled_from([(PRAISED, ASKED), (STRONG, TO_DO), (ASKED, PRAISED), (TO_DO, STRONG)]),
    st.sampled_from([bullets, paragraphs]),
)
def test_swapping_two_labels_with_their_lists_changes_no_side(pair, lists, listed):
    themes = min(map(len, lists))
    one = report(*pair, themes=themes, lists=lists, listed=listed)
    other = report(*reversed(pair), themes=themes, lists=lists[::-1], listed=listed)
    assert kinds(one) == kinds(other)


@pytest.mark.parametrize("heads", [("Glows", "Grows"), ("Keep", "Change"), ("Strengths", "Considerations")])
@pytest.mark.parametrize("cell", ["<td>{}</td>", "<td><ul><li>{}</li></ul></td>"])
def test_side_by_side_in_a_table(heads, cell):
    cells = "".join(f"<td>{text}</td>" for text in heads)
    rows = "".join(
        f"<h2>{THEMES[at]}</h2><table><tr>{cells}</tr><tr>{cell.format(PRAISED[at][0])}{cell.format(ASKED[at][0])}</tr></table>"
        for at in range(3)
    )
    data = f"<html><body><h1>Fenmarsh peer challenge</h1>{rows}</body></html>".encode()
    read_rows = [(one.theme, one.kind.value, one.heading) for one in findings(read(data, vocabulary()).document)]
    one_each = (tuple(texts[:1] for texts in PRAISED), tuple(texts[:1] for texts in ASKED))
    assert read_rows == expected(lists=one_each)


def test_no_word_is_lost():
    text = report("**Glows**", "**Grows**")
    assert [row[2] for row in found(text)] == [row[2] for row in expected()]
    assert not read_text(text, vocabulary()).unplaced


def numbered(texts):
    return "\n".join(f"({'abc'[at]}) {text}" for at, text in enumerate(texts))


def test_a_numbered_list_of_one_beside_longer_ones():
    lists = (PRAISED, tuple(texts[:1] for texts in ASKED))
    assert found(report("Celebrate", "Develop", listed=numbered, lists=lists)) == expected(lists=lists)


def test_numbered_sentences_with_space_between_them():
    listed = [[f"{at}. {text}" for at, text in enumerate(texts, 1)] for texts in (*PRAISED, *ASKED)]
    lists = (tuple(listed[:4]), tuple(listed[4:]))
    assert found(report("Celebrate", "Develop", listed=paragraphs, lists=lists)) == expected()


def test_one_numbered_sentence_beside_a_list_and_prose():
    lists = (PRAISED[:2], ASKED[:2])
    text = report("Strengths", "Considerations", themes=2, listed=numbered, lists=lists)
    text += f"\n{THEMES[2]}\n\nStrengths\n\n1. Doors open.\n\nConsiderations\n\nPlans change often\n"
    assert found(text)[-2:] == [(3, "strength", "Doors open."), (3, "consideration", "Plans change often")]


def test_labels_of_the_themes_in_a_chapter_of_their_own():
    audit = "Case file audit\n\nGlows\n\n- Files are short.\n\nGrows\n\n- Dates are left out.\n"
    later = found(f"{report('Glows', 'Grows')}\n{audit}")
    assert later == [
        *expected(),
        (None, "strength", "Files are short."),
        (None, "consideration", "Dates are left out."),
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("How the council works with people", "How we provide support", "How the council ensures safety"),
        ("1 Working with people", "2 Providing support", "3 Ensuring safety"),
    ],
)
def test_themes_in_other_words(names):
    text = report("Glows", "Grows")
    for name, theme in zip(names, THEMES, strict=False):
        text = text.replace(theme, name)
    assert found(text) == expected()


def test_what_was_taken_apart_is_shown_whole():
    said = [*START]
    for at in range(3):
        said += [THEMES[at], f"**Doing well:** {PRAISED[at][0]}", f"**Doing less well:** {ASKED[at][0]}"]
    explained = explain(transcribe("\n\n".join(said), vocabulary()), vocabulary())
    assert [one.passage.text for one in explained] == [*said]


@pytest.mark.parametrize("heading", ["What the council should be proud of", "What shines"])
def test_words_of_praise(heading):
    assert heading_leaning(heading) < 0


@pytest.mark.parametrize("heading", ["What could shine", "Not so strong", "Less impressive", "Where they lag"])
def test_what_is_not_there_yet_looks_ahead(heading):
    assert heading_leaning(heading) > 0


@pytest.mark.parametrize("heading", ["Carers", "Strong partnerships in Fenmarsh", ""])
def test_a_heading_with_a_subject_leans_no_way(heading):
    assert heading_leaning(heading) == 0


def test_a_heading_that_leans_no_way_before_the_strengths_is_not_the_other_side():
    text = report("Strengths", "Ripe apples")
    for theme in THEMES[:3]:
        text = text.replace(f"{theme}\n\nStrengths", f"{theme}\n\nBarn doors\n\n- Trees stand.\n\nStrengths", 1)
    said = kinds(text)
    assert said["Reviews in the east run over by a month."] == "consideration"


def test_headings_that_come_again_only_where_no_side_is_tell_nothing():
    text = report("Strengths", "Strengths", themes=1)
    text += "".join(f"\n{theme}\n\nRipe apples\n\n- Trees stand.\n" for theme in THEMES[1:])
    assert "consideration" not in kinds(text).values()
