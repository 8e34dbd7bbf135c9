import pytest

from reports.writers.titles import split_off, unbroken


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("Exampleshire County Council", "Exampleshire ", "County Council"),
        ("County Council", "County Council", ""),
        ("Council", "Council", ""),
        ("", "", ""),
        ("The council of Graythwaite-under-Holmsey Unitary", "The council of Graythwaite-under-Holmsey Unitary", ""),
    ],
)
def test_the_last_two_words_stay_together_unless_they_are_long_or_all_there_is(title, start, end):
    assert split_off(title) == (start, end)


def test_only_the_last_space_becomes_one_that_does_not_break():
    assert unbroken("London Borough of Exampleshire") == "London Borough of\N{NO-BREAK SPACE}Exampleshire"
    assert unbroken("Exampleshire Council") == "Exampleshire Council"
