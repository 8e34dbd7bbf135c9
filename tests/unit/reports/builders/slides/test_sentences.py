import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.builders.slides.sentences import opening, sentences


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It works. It lasts.", "It works."),
        ("Does it? Yes.", "Does it?"),
        ("She said “it works.” Then she left.", "She said “it works.”"),
        ("Some (e.g. Carers) wait. Others do not.", "Some (e.g. Carers) wait."),
        ("Cllr. Ashby and Dr. Lee came. They spoke.", "Cllr. Ashby and Dr. Lee came."),
        ("Led by J. Smith of St. Ives. Good.", "Led by J. Smith of St. Ives."),
        ("It costs £2.5 million. More later.", "It costs £2.5 million."),
        ("one line. still one, for no capital follows", "one line. still one, for no capital follows"),
        ("  Spaces \n collapse.  Yes. ", "Spaces collapse."),
        ("", ""),
    ],
)
def test_the_first_sentence_is_whole(text, first):
    assert opening(text, 0) == first


def test_as_many_sentences_as_there_is_room_for():
    assert opening("One. Two. Three.", 9) == "One. Two."
    assert opening("One. Two. Three.", 8) == "One."


@given(st.lists(st.sampled_from(["It works.", "Why?", "e.g. Ashby", "no. 5", "“So.”", "x", "(Well!)"])))
def test_no_word_is_lost_and_openings_are_beginnings(pieces):
    text = " ".join(pieces)
    assert " ".join(sentences(text)) == text
    assert text.startswith(opening(text, 12))
