from reports.readers.ties import tie

BULLETS = [
    "The night nurses answer every call within minutes.",
    "Home care starts soon after hospital.",
    "The library hosts a market of providers.",
]


def test_a_paragraph_that_says_the_same():
    assert tie("Night nurses were praised: they answer a call within minutes, whoever rings.", BULLETS) == 0


def test_two_words_side_by_side_are_enough():
    assert tie("Each spring the library hosts whoever sells care.", BULLETS) == 2


def test_when_in_doubt_there_is_none():
    assert tie("The library is warm.", BULLETS) is None
    assert tie("Nothing of this was heard.", BULLETS) is None
    assert tie("Night nurses.", []) is None
    assert tie("Night nurses.", ["The of and"]) is None


def test_two_bullets_alike_take_no_tie():
    alike = ["Night nurses answer calls quickly.", "Night nurses answer calls gladly."]
    assert tie("Night nurses answer calls.", alike) is None


def test_what_comes_late_does_not_count():
    late = "Something else altogether. " * 20 + "Home care starts soon after hospital."
    assert tie(late, BULLETS) is None


def test_one_bullet_is_tied_by_its_words():
    assert tie("Night nurses answer.", ["Night nurses answer."]) == 0
