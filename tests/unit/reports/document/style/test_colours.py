import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document.style import HOUSE_STYLES, OURS, Colours
from reports.document.style.colours import (
    LEAST,
    PALE,
    WHITE,
    as_colour,
    contrast,
    is_readable,
    nearest_readable,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54), ("#0000ff", "#ffffff", 8.59),
     ("#ff0000", "#ffffff", 4.0), ("#1d70b8", "#ffffff", 5.17)],
)  # fmt: skip
def test_contrast_is_that_of_the_guidelines(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@given(colours, colours)
def test_contrast_does_not_mind_which_comes_first(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(colours)
def test_what_is_readable_is_so_on_every_ground_and_under_white(colour):
    assert is_readable(colour) == (contrast(colour, WHITE) >= LEAST and contrast(colour, PALE) >= LEAST)


@given(colours)
def test_the_nearest_shade_can_be_read_and_is_no_darker_than_it_must_be(colour):
    nearest = nearest_readable(colour)
    assert is_readable(nearest)
    if is_readable(colour):
        assert nearest == colour
    else:
        assert contrast(nearest, PALE) < LEAST * 1.1


@given(colours)
def test_the_nearest_shade_keeps_the_hue(colour):
    """Its parts stand to one another as they did, as far as whole numbers can."""
    before, after = (
        tuple(int(shade[at : at + 2], 16) for at in (1, 3, 5)) for shade in (colour, nearest_readable(colour))
    )
    share = max(after) / (max(before) or 1)
    assert all(abs(part * share - now) <= 1.5 for part, now in zip(before, after, strict=True))


@pytest.mark.parametrize(
    ("said", "colour"),
    [("#0F4C5C", "#0f4c5c"), (" 0f4c5c ", "#0f4c5c"), ("#abc", "#aabbcc"), ("ABC", "#aabbcc"), ("", ""), ("#12345", ""),
     ("petrol", ""), ("#0f4c5c0", ""), ("# 0f4c5c", ""), ("#٣٣٣", "")],
)  # fmt: skip
def test_a_colour_is_read_as_people_write_it(said, colour):
    assert as_colour(said) == colour


def test_our_own_colours_can_be_read():
    for style in HOUSE_STYLES.values():
        assert style.colours == OURS
    assert is_readable(OURS.main)
    assert is_readable(OURS.accent)


def test_rings_are_a_little_lighter_than_their_ground():
    assert Colours("#000000").rings == "#262626"
