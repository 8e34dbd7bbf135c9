from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance import scoring
from assurance.scoring import Band, Distance

CQC = (
    Band("Inadequate", 25, 38),
    Band("Requires improvement", 39, 62),
    Band("Good", 63, 87),
    Band("Outstanding", 88, 100),
)
SCALE = (1, 2, 3, 4)
NINE = tuple(range(1, 10))


def nine(*values):
    return dict(zip(NINE, values, strict=True))


def rate(values, statements=NINE, scale_max=4, bands=CQC):
    return scoring.overall(values, statements, scale_max, bands)


@pytest.mark.parametrize(
    ("council", "values", "percent", "rating"),
    [
        ("Hertfordshire, 17 May 2024", (3, 3, 3, 3, 4, 3, 3, 3, 3), 78, "Good"),
        ("Hounslow", (2, 2, 3, 3, 3, 3, 3, 3, 3), 69, "Good"),
        ("Camden", (3, 3, 4, 3, 4, 4, 3, 4, 4), 89, "Outstanding"),
        ("Gloucestershire, 31 January 2025", (2,) * 9, 50, "Requires improvement"),
        ("Staffordshire, 30 May 2025", (3,) * 9, 75, "Good"),
        ("Croydon, 3 October 2025", (2, 2, 3, 2, 3, 2, 3, 3, 3), 64, "Good"),
    ],
)
def test_published_results_come_out_as_published(council, values, percent, rating):
    assert (rate(nine(*values)).percent, rate(nine(*values)).rating) == (percent, rating)


@pytest.mark.parametrize(
    ("points", "rating"),
    [(9, "Inadequate"), (13, "Inadequate"), (14, "Requires improvement"), (22, "Requires improvement"),
     (23, "Good"), (31, "Good"), (32, "Outstanding"), (36, "Outstanding")],
)  # fmt: skip
def test_ratings_by_total(points, rating):
    assert rate(scores_of(points)).rating == rating


def test_a_percent_between_two_bands_is_rounded_before_it_is_banded():
    assert rate(scores_of(14)).percent == 39, "14 of 36 is 38.9"


def test_a_tie_is_rounded_up():
    eight = dict(zip(NINE[:8], (2, 2, 2, 2, 3, 3, 3, 3), strict=True))
    result = rate(eight, statements=NINE[:8])
    assert (result.points, result.most, result.percent, result.rating) == (20, 32, 63, "Good")


@pytest.mark.parametrize("number", NINE)
def test_no_rating_until_every_statement_is_scored(number):
    scores = nine(*[4] * 9)
    del scores[number]
    assert rate(scores) is None
    assert scoring.missing(scores, NINE) == [number]
    assert scoring.what_would_move(scores, NINE, SCALE, CQC) == []


def test_nothing_to_score_gives_no_rating():
    assert rate({}, statements=()) is None
    assert scoring.theme_average([]) is None


def test_scores_of_other_statements_do_not_count():
    assert rate({**nine(*[2] * 9), "elsewhere": 4}).points == 18


def test_another_framework_has_its_own_scale_and_bands():
    maturity = (Band("Starting", 0, 49), Band("Established", 50, 100))
    result = scoring.overall({"a": 0, "b": 5}, ("a", "b"), 5, maturity)
    assert (result.percent, result.rating) == (50, "Established")


def test_bands_that_leave_a_percent_out_are_a_fault_of_the_data():
    with pytest.raises(scoring.NoBandHoldsIt, match="No band holds 50%"):
        rate(nine(*[2] * 9), bands=(Band("Low", 0, 49), Band("High", 51, 100)))


@pytest.mark.parametrize(
    ("values", "average"),
    [((2, 3, 2), "2.3"), ((3, 3), "3.0"), ((2, 3), "2.5"), ((1, 1, 2), "1.3"), ((2, 2, 2, 3), "2.3"), ((1,), "1.0")],
)
def test_a_theme_averages_to_one_decimal_half_up(values, average):
    assert scoring.theme_average(values) == Decimal(average)
    assert str(scoring.theme_average(values)) == average


def test_one_point_short_of_good():
    scores = nine(2, 3, 2, 3, 3, 2, 2, 3, 2)
    now = rate(scores)
    assert scoring.distances(now, CQC) == [Distance("Good", 1), Distance("Outstanding", 10)]
    assert scoring.to_spare(now) == 8
    moves = scoring.what_would_move(scores, NINE, SCALE, CQC)
    assert [(move.statement, move.value, move.to) for move in moves] == [
        (1, 2, 3), (2, 3, 4), (3, 2, 3), (4, 3, 4), (5, 3, 4), (6, 2, 3), (7, 2, 3), (8, 3, 4), (9, 2, 3),
    ]  # fmt: skip
    assert {move.overall.rating for move in moves} == {"Good"}


def test_no_point_to_spare_means_every_fall_costs_the_rating():
    scores = scores_of(23)
    assert scoring.to_spare(rate(scores)) == 0
    down = [move for move in scoring.what_would_move(scores, NINE, SCALE, CQC) if move.to < move.value]
    assert {move.statement for move in down} == {number for number in NINE if scores[number] > 1}
    assert {move.overall.rating for move in down} == {"Requires improvement"}


def test_at_the_top_nothing_is_above():
    assert scoring.distances(rate(nine(*[4] * 9)), CQC) == []


def scores_of(points):
    """Nine scores of 1 to 4 with this sum."""
    values, rest = [1] * 9, points - 9
    for place in range(9):
        values[place] += min(3, rest)
        rest -= min(3, rest)
    return nine(*values)


full = st.lists(st.sampled_from(SCALE), min_size=9, max_size=9).map(lambda values: nine(*values))


@given(full)
def test_the_percent_is_the_nearest_whole_one_and_ties_go_up(scores):
    exact = Fraction(100 * sum(scores.values()), 36)
    assert -Fraction(1, 2) < rate(scores).percent - exact <= Fraction(1, 2)


@given(full, st.sampled_from(NINE))
def test_a_better_score_never_makes_a_worse_rating(scores, number):
    better = {**scores, number: min(4, scores[number] + 1)}
    assert rate(better).percent >= rate(scores).percent
    assert rate(better).band.min_percent >= rate(scores).band.min_percent


@given(full)
def test_order_of_statements_does_not_matter(scores):
    assert rate(scores) == rate(dict(reversed(scores.items())), statements=NINE[::-1])


@given(full)
def test_moves_are_just_the_single_changes_that_cross_a_band(scores):
    now = rate(scores)
    moves = {(move.statement, move.to): move.overall for move in scoring.what_would_move(scores, NINE, SCALE, CQC)}
    for (number, value), then in moves.items():
        assert then == rate({**scores, number: value})
        assert then.rating != now.rating
    for number in NINE:
        for value in SCALE:
            crosses = rate({**scores, number: value}).rating != now.rating
            same_way = [
                to
                for statement, to in moves
                if statement == number and (to > scores[number]) == (value > scores[number])
            ]
            assert crosses == any(abs(to - scores[number]) <= abs(value - scores[number]) for to in same_way)


@given(full)
def test_distances_and_spare_are_exact(scores):
    now = rate(scores)
    assert scoring.percent_of(now.points - scoring.to_spare(now), 36) >= now.band.min_percent
    assert scoring.percent_of(now.points - scoring.to_spare(now) - 1, 36) < now.band.min_percent
    for distance in scoring.distances(now, CQC):
        band = next(band for band in CQC if band.rating == distance.rating)
        assert scoring.percent_of(now.points + distance.points, 36) >= band.min_percent
        assert scoring.percent_of(now.points + distance.points - 1, 36) < band.min_percent


@given(st.lists(st.integers(0, 10), min_size=1, max_size=12))
def test_a_theme_average_is_within_half_a_tenth(values):
    exact = Fraction(sum(values), len(values))
    assert -Fraction(1, 20) < Fraction(scoring.theme_average(values)) - exact <= Fraction(1, 20)
