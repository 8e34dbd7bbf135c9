from hypothesis import given
from hypothesis import strategies as st

from assurance.differences import Side, combine, first_choices, rows
from assurance.settlements import Settlement, read, settle, spelled

ROWS = rows("<p>Same.</p><p>Five of eight.</p><p>Mine alone here.</p>", "<p>Same.</p><p>Six of eight.</p>")
FIRST = first_choices(ROWS)
THEIRS = [Side.MINE, Side.THEIRS, None]


def test_untouched_choices_leave_the_text_as_typed():
    assert settle(ROWS, choices=FIRST, built=FIRST, text="<p>By hand.</p>") == Settlement("<p>By hand.</p>")


def test_changed_choices_are_followed_while_the_text_is_untouched():
    untouched = combine(ROWS, FIRST)
    assert settle(ROWS, choices=THEIRS, built=FIRST, text=untouched) == Settlement("<p>Same.</p><p>Six of eight.</p>")


def test_a_text_that_says_what_was_chosen_is_settled():
    said = combine(ROWS, THEIRS)
    assert settle(ROWS, choices=THEIRS, built=FIRST, text=said) == Settlement(said)


def test_both_changed_is_open_and_keeps_the_text():
    found = settle(ROWS, choices=THEIRS, built=FIRST, text="<p>By hand.</p>")
    assert found == Settlement("<p>By hand.</p>", is_open=True)


@given(st.lists(st.sampled_from([Side.MINE, Side.THEIRS, None]), min_size=len(ROWS), max_size=len(ROWS)))
def test_choices_are_read_back(choices):
    assert read(spelled(choices), ROWS) == choices


def test_letters_that_do_not_fit_are_none():
    assert read("m", ROWS) is None
    assert read("mxt", ROWS) is None
