from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.builders.slides.budget import Piece, fixed, list_of, within
from reports.builders.slides.pages import SIZES, needed, spread
from reports.builders.slides.runs import Run
from reports.builders.slides.telling import Telling
from reports.document.deck import Body, Layout, Mark, Point, Slide
from reports.document.stage import BODY, Box, body_height, point_height, space_above

SHORT = Point("Short.")


def exactly(*points, size=SIZES[-1]):
    """A page as high as these points at the smallest size, and not a line higher."""
    return replace(BODY, height=sum(point_height(point, BODY, size) for point in points) - space_above(size))


def long(times):
    return Point("people who wait should hear " * times)


def test_the_largest_size_that_needs_no_more_pages():
    assert spread([SHORT] * 3, BODY, 5).size == 24
    assert spread([SHORT] * 11, BODY, 5).size == 20
    assert spread([SHORT] * 12, BODY, 1).size == 18
    assert spread([SHORT] * 12, BODY, 2).size == 24


def test_pages_are_evenly_filled():
    assert [len(page) for page in spread([SHORT] * 26, BODY, 5).pages] == [9, 9, 8]


def test_a_full_page_stays_full_where_nothing_smaller_holds_all():
    points = [long(1), long(12), long(12), long(1)]
    box = exactly(long(1), long(12))
    assert spread(points, box, 2).pages == ((0, 1), (2, 3))


def test_a_list_that_leaves_no_room_for_the_line_which_counts_is_said_whole():
    told = spread([long(10), SHORT], exactly(long(10)), 1)
    assert told.pages == ((),)
    assert told.unshown == (0, 1)
    assert told.aside.text == "This is told in the speaker’s notes and in the report."


def test_points_that_no_page_can_show_take_none():
    assert needed([long(100), SHORT], BODY, 18) == 1
    assert needed([], BODY, 18) == 0


texts = st.lists(st.integers(1, 120), max_size=40)


@given(texts, st.integers(1, 4), st.sampled_from(["bullet", "number", "none"]))
def test_every_page_holds_its_points_and_each_point_is_somewhere_once(lengths, most, mark):
    points = [Point("word " * length, Mark(mark), number) for number, length in enumerate(lengths)]
    told = spread(points, BODY, most)
    assert len(told.pages) <= most
    assert sorted([*(number for page in told.pages for number in page), *told.unshown]) == list(range(len(points)))
    assert [number for page in told.pages for number in page] == sorted(
        number for page in told.pages for number in page
    )
    assert bool(told.aside) == bool(told.unshown)
    for place, page in enumerate(told.pages):
        last = [told.aside] if told.aside and place == len(told.pages) - 1 else []
        body = Body((*(points[number] for number in page), *last), told.size)
        assert body_height(body, BODY) <= BODY.height


def run(count, **more):
    return Run("Key messages", tuple(Telling(f"Number {number}. {'word ' * 30}") for number in range(count)), **more)


def test_what_cannot_give_way_stays():
    pieces = fixed(Slide(Layout.POINTS, f"Slide {number}", 30) for number in range(3))
    assert within(pieces, 2) == pieces


def test_lists_get_smaller_before_they_get_shorter():
    pieces = [*list_of(run(20)), *list_of(run(11))]
    assert [piece.slides for piece in pieces] == [run(20).natural, run(11).natural] == [4, 2]
    assert [piece.slides for piece in within(pieces, 5)] == [3, 2]
    assert [piece.slides for piece in within(pieces, 3)] == [2, 1]


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_list_never_takes_more_slides_than_it_is_given(most):
    slides = Piece(most, run=run(60)).laid_out()
    assert len(slides) == most
    assert slides[-1].bodies[0].points[-1].mark is Mark.ASIDE


def test_the_first_slide_says_what_the_list_is_about_and_the_last_what_is_left():
    first, *_, last = run(20, spoken=("Before.",), rest=("After.",)).slides(3)
    assert first.notes[0] == "Before."
    assert last.notes[-1] == "After."


def test_a_box_of_no_height_shows_nothing():
    assert spread([SHORT], Box(0, 0, 400, 0), 1).unshown == (0,)
