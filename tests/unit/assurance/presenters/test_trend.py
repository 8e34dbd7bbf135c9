from hypothesis import given
from hypothesis import strategies as st

from assurance.presenters.trend import TrendChart
from assurance.scoring import Band

BANDS = [
    Band("Inadequate", 25, 38),
    Band("Requires improvement", 39, 62),
    Band("Good", 63, 87),
    Band("Outstanding", 88, 100),
]


def test_a_rise_through_one_band():
    trend = TrendChart([(2024.2, 50, True), (2025.1, 56, False), (2026.7, 61, True)], BANDS).draw()
    assert [point.label for point in trend.points] == ["50", "56", "61"]
    assert [point.is_own for point in trend.points] == [True, False, True]
    assert trend.points[0].y > trend.points[1].y > trend.points[2].y
    assert [level.label for level in trend.levels] == ["40", "50", "60", "70"]
    assert [year for _, year in trend.years] == ["2024", "2025", "2026"]
    assert len(trend.lines) == 2
    low, high = trend.bands
    assert (low.label, low.anchor) == ("Requires improvement, 39 to 62", "end")
    assert (high.label, high.anchor) == ("Good, 63 to 87", "start")


def test_a_fall_has_its_names_on_the_other_side():
    trend = TrendChart([(2024.0, 61, True), (2026.0, 50, True)], BANDS).draw()
    assert [band.anchor for band in trend.bands] == ["start", "end"]


def test_two_reviews_in_one_season_keep_their_figures_apart():
    one, other = TrendChart([(2024.0, 60, True), (2024.0, 60, False), (2030.0, 62, True)], BANDS).draw().points[:2]
    assert one.label_y < one.y < other.label_y


values = st.lists(st.tuples(st.floats(2015, 2035), st.integers(25, 100), st.booleans()), min_size=2, max_size=12)


@given(values.map(sorted))
def test_everything_stands_inside_the_plot(values):
    trend = TrendChart(values, BANDS).draw()
    for point in trend.points:
        assert 9 <= float(point.x[:-1]) <= 97.01
        assert 22 <= point.y <= 150
    assert trend.bands[-1].y == 22.0
    assert abs(sum(band.height for band in trend.bands) - 128) < 0.5, "the bands fill the plot"
