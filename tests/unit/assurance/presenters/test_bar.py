import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.presenters.bar import BandedBar
from assurance.scoring import Band

BANDS = [
    Band("Inadequate", 25, 38),
    Band("Requires improvement", 39, 62),
    Band("Good", 63, 87),
    Band("Outstanding", 88, 100),
]


def draw(*marks, here=""):
    return BandedBar(BANDS, low=25).draw(totals=[25, 62.5, 100], marks=marks, here=here)


def test_bands_meet_halfway_and_fill_the_width():
    stretches = draw(here="Good").stretches
    assert [stretch.x for stretch in stretches] == ["0.00%", "18.00%", "50.00%", "83.33%"]
    assert [stretch.width for stretch in stretches] == ["18.00%", "32.00%", "33.33%", "16.67%"]
    assert [stretch.name for stretch in stretches if stretch.is_here] == [["Good"]]
    assert stretches[1].name == ["Requires", "improvement"]
    assert [stretch.name_anchor for stretch in stretches] == ["start", "middle", "middle", "end"]


def test_ticks_stand_at_possible_totals():
    assert draw().ticks == ["0.00%", "50.00%", "100.00%"]


def test_labels_lean_away_from_each_other():
    regulator, own = draw((61.1, "61% self", True), (55.6, "CQC 56%", False)).marks
    assert (regulator.label, regulator.anchor, own.anchor) == ("CQC 56%", "end", "start")
    assert regulator.label_y == own.label_y


@pytest.mark.parametrize(("first", "second", "leans"), [
    (30, 35, ["start", "start"]), (90, 95, ["end", "end"]), (30, 95, ["start", "end"]),
])  # fmt: skip
def test_labels_near_an_edge_get_a_row_each(first, second, leans):
    bar = draw((first, "A", False), (second, "B", True))
    assert [mark.anchor for mark in bar.marks] == leans
    assert bar.marks[0].label_y != bar.marks[1].label_y
    assert bar.top == draw((61, "A", True)).top + 18


def test_a_bar_without_marks_is_lower():
    assert draw().top < draw((61, "A", True)).top


@given(st.floats(25, 100), st.floats(25, 100))
def test_no_label_is_crossed_by_the_other_mark(own, regulator):
    """A line goes down from its own label; a label in a lower row must not reach over it."""
    bar = draw((own, "self", True), (regulator, "CQC", False))
    left, right = bar.marks
    x_left, x_right = float(left.x[:-1]), float(right.x[:-1])
    assert x_left <= x_right
    lower = max(bar.marks, key=lambda mark: mark.label_y)
    other = left if lower is right else right
    if left.label_y == right.label_y:
        assert (left.anchor, right.anchor) == ("end", "start")
    elif left.anchor != right.anchor:
        assert not lower.is_own, "the short label is the one that leans towards the other's line"
    elif x_left < x_right:
        x_lower, x_other = float(lower.x[:-1]), float(other.x[:-1])
        assert (lower.anchor == "start") == (x_lower >= x_other)
    assert bar.bottom < bar.limit_y < bar.name_y < bar.height
