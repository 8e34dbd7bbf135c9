import pytest

from councils.words import capitalised, counted, in_words, listed


@pytest.mark.parametrize(("number", "words"), [(0, "none"), (1, "one"), (10, "ten"), (11, "11"), (-1, "-1")])
def test_numbers_up_to_ten_are_words(number, words):
    assert in_words(number) == words


def test_counted_nouns():
    assert [counted(0, "finding"), counted(1, "finding"), counted(2, "finding")] == [
        "0 findings", "1 finding", "2 findings",
    ]  # fmt: skip
    assert counted(2, "person", "people") == "2 people"


@pytest.mark.parametrize(
    ("items", "sentence"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_read_as_sentences(items, sentence):
    assert listed(items) == sentence


def test_only_the_first_letter_is_raised():
    assert capitalised("good for CQC") == "Good for CQC"
    assert capitalised("") == ""
