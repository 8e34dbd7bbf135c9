import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from reports.document import typesetting
from reports.document.typesetting import height, lines, width

FACES = {"regular": "LiberationSans-Regular.ttf", "bold": "LiberationSans-Bold.ttf"}
WIDTHS = json.loads((Path(typesetting.__file__).with_name("arial_widths.json")).read_text("utf-8"))


@pytest.mark.parametrize("face", FACES)
def test_the_widths_are_those_of_a_font_with_the_measures_of_arial(face):
    try:
        font = ImageFont.truetype(FACES[face], 2048, layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        pytest.skip("Liberation Sans is not on this machine.")
    wrong = {
        letter: units
        for units, letters in WIDTHS[face].items()
        for letter in letters
        if abs(font.getlength(letter) - int(units)) > 1
    }
    assert wrong == {}


def test_bold_is_wider_and_unknown_letters_are_widest():
    assert width("Strengths", 20) < width("Strengths", 20, bold=True)
    assert width("朋", 20) > width("W", 20)


def test_lines_break_between_words():
    room = width("two words", 18) + 0.01
    assert lines("two words", room, 18) == 1
    assert lines("two words more", room, 18) == 2
    assert lines("", room, 18) == 1
    assert height("two words more", room, 18) == pytest.approx(2 * 18 * 1.2)


def test_a_no_break_space_holds_words_together():
    room = width("four words (1 of", 18)
    assert lines("four words (1 of 2)", room, 18) == 2
    assert lines("four words (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)", room, 18) == 2
    assert lines("four words xx(1\N{NO-BREAK SPACE}of", width("four words xx(1", 18), 18) == 2


def test_a_word_wider_than_the_column_is_broken_by_its_letters():
    assert lines("x" * 100, width("x" * 10, 18) + 0.01, 18) == 10
    assert lines("a " + "x" * 25, width("x" * 10, 18) + 0.01, 18) == 4


@given(st.text(max_size=200), st.integers(20, 400))
def test_more_room_never_takes_more_lines(text, room):
    assert lines(text, room + 100, 18) <= lines(text, room, 18)
