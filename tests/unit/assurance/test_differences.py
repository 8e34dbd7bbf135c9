import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.differences import Change, Fate, Row, Side, Words, changes, combine, first_choices, rows, words
from assurance.fragments import canonical
from assurance.richtext import to_plain

WORDS = st.lists(
    st.sampled_from(["people", "carers", "wait", "longer", "than", "others", "say", "so"]), min_size=1, max_size=6
).map(" ".join)
PARTS = st.builds("<p>{}</p>".format, WORDS) | st.builds("<ul><li>{}</li><li>{}</li></ul>".format, WORDS, WORDS)
TEXTS = st.lists(PARTS, max_size=6).map("".join)


@given(TEXTS)
def test_identical_texts_have_no_difference(text):
    found = rows(text, text)
    assert all(row.is_same for row in found)
    assert combine(found, first_choices(found)) == canonical(text)


@given(TEXTS, TEXTS)
def test_either_text_can_be_had_back_whole(mine, theirs):
    found = rows(mine, theirs)
    assert combine(found, [Side.MINE if row.mine else None for row in found]) == canonical(mine)
    assert combine(found, [Side.THEIRS if row.theirs else None for row in found]) == canonical(theirs)


@given(TEXTS, TEXTS)
def test_first_choices_leave_out_only_the_other_version_of_a_paragraph(mine, theirs):
    found = rows(mine, theirs)
    kept = to_plain(combine(found, first_choices(found))).split("\n")
    assert all(to_plain(row.mine or row.theirs) in kept for row in found)


@given(WORDS, WORDS)
def test_words_of_both_are_all_there(mine, theirs):
    left, right = words(mine, theirs)
    assert ("".join(part.text for part in left), "".join(part.text for part in right)) == (mine, theirs)
    assert [w for part in left if not part.is_only_here for w in part.text.split()] == [
        w for part in right if not part.is_only_here for w in part.text.split()
    ]


def test_versions_of_one_paragraph_stand_side_by_side_and_a_new_one_alone():
    mine = "<p>Same start.</p><p>One carer declined.</p><p>The view is in two lines or fewer.</p>"
    theirs = "<p>Same start.</p><p>The view is in a line.</p>"
    assert rows(mine, theirs) == [
        Row("<p>Same start.</p>", "<p>Same start.</p>"),
        Row("<p>One carer declined.</p>", ""),
        Row("<p>The view is in two lines or fewer.</p>", "<p>The view is in a line.</p>"),
    ]


def test_marks_alone_are_a_difference():
    (row,) = rows("<p>so</p>", "<p><strong>so</strong></p>")
    assert row.is_choice


def test_items_are_compared_one_by_one_and_joined_again():
    found = rows("<ul><li>a b c</li><li>d</li></ul>", "<ul><li>a b x</li><li>d</li></ul>")
    assert [row.is_choice for row in found] == [True, False]
    assert combine(found, [Side.THEIRS, None]) == "<ul><li>a b x</li><li>d</li></ul>"


def test_words_that_differ_are_marked():
    assert words("in two lines.", "in a line.") == (
        [Words("in ", False), Words("two lines.", True)],
        [Words("in ", False), Words("a line.", True)],
    )


def test_very_many_paragraphs_are_paired_by_order():
    mine = "".join(f"<p>mine {number}</p>" for number in range(300))
    theirs = "".join(f"<p>theirs {number}</p>" for number in range(250))
    found = rows(mine, theirs)
    assert found[0] == Row("<p>mine 0</p>", "<p>theirs 0</p>")
    assert found[-1] == Row("<p>mine 299</p>", "")


def test_choices_that_do_not_fit_the_rows_are_refused():
    with pytest.raises(ValueError, match="zip"):
        combine(rows("<p>a</p>", "<p>b</p>"), [])


def test_what_went_stands_before_what_came_in_its_place():
    assert changes("The team saw five files.", "The team saw six files today.") == [
        Change("The team saw ", Fate.KEPT),
        Change("five files.", Fate.GONE),
        Change("six files today.", Fate.NEW),
    ]


@given(TEXTS.map(to_plain), TEXTS.map(to_plain))
def test_both_texts_are_in_their_changes(before, after):
    found = changes(before, after)
    assert split_up(c.text for c in found if c.fate != Fate.NEW) == before.split()
    assert split_up(c.text for c in found if c.fate != Fate.GONE) == after.split()


def split_up(parts):
    return " ".join(parts).split()
