from hypothesis import given
from hypothesis import strategies as st

from reports.document.nodes import Role, Table
from reports.writers.tables import table, widths
from tests.unit.reports.writers.html_page import HtmlPage

rows = st.integers(1, 12).flatmap(
    lambda columns: st.lists(st.tuples(*[st.text(max_size=60)] * columns), min_size=1, max_size=6)
)


@given(rows, st.floats(1, 2))
def test_widths_are_whole_steps_that_fill_the_line(cells, large):
    given_widths = widths(cells, [False] * len(cells[0]), large)
    assert sum(given_widths) == 100
    assert all(width >= 5 and width % 5 == 0 for width in given_widths)


def test_a_column_is_wide_enough_for_its_longest_word():
    first, second = widths([("Administration", "x " * 200)], [False, False])
    assert 25 <= first <= 30
    assert first + second == 100


def test_columns_share_what_is_left_by_what_they_say():
    first, second, third = widths([("a few", "rather more to say than that", "a few")], [False] * 3)
    assert second > first == third


def test_key_facts_with_much_to_say_are_set_smaller():
    facts = (("around 642,300", "Residents", "2025", "641,000 a year before"),)
    crowded = table(Table("", ("Figure", "What it is", "Period", "Compared with"), facts, Role.KEY_FACTS))
    roomy = table(Table("", ("Figure", "What it is"), (("642,300", "Residents"),), Role.KEY_FACTS))
    assert '"key-facts crowded"' in crowded
    assert '"key-facts"' in roomy


def test_a_figure_and_its_qualifier_stay_on_one_line():
    (first, *_), with_month = (
        widths([("around 642,300", *[text * 20] * 3)], [False] * 4) for text in ("Residents ", "A month ")
    )
    assert first >= 20
    assert sum(with_month) == 100


def test_short_rows_are_filled_up():
    page = HtmlPage(table(Table("", ("A", "B", "C"), (("1",), (), ("1", "2", "3")))))
    assert page.names().count("td") == 6
    assert page.names().count("th") == 3 + 3


def test_a_row_may_be_longer_than_the_header():
    page = HtmlPage(table(Table("", ("A",), (("1", "2"),))))
    assert page.names().count("th") == 2 + 1


def test_an_empty_table_is_only_its_caption():
    page = HtmlPage(f"<body>{table(Table('Nothing', (), ()))}</body>")
    assert page.text.strip() == "Nothing"
    assert not {"thead", "tbody", "colgroup"} & set(page.names())


def test_figures_stand_to_the_right_and_words_do_not():
    markup = table(Table("", ("A", "B", "C"), (("1", "56%", "word"), ("2", "–1", "1")), Role.SHARES))
    assert markup.count('class="figure"') == 3


def test_a_wide_table_can_be_reached_by_keyboard():
    assert 'tabindex="0" role="region" aria-label="Scores"' in table(Table("Scores", ("A", "B", "C"), ()))
    assert 'aria-label="Table"' in table(Table("", ("A", "B", "C"), ()))
    assert "tabindex" not in table(Table("Scores", ("A", "B"), ()))


def test_a_long_table_may_break():
    assert '"table long"' in table(Table("", (), (("a",),) * 16))


def test_a_table_of_much_text_may_break_whatever_its_rows():
    assert '"table long"' in table(Table("", (), (("words " * 100, "words " * 100),) * 2))
    assert '"table long"' not in table(Table("", (), (("Figure", "words " * 20),) * 8))
    assert '"table"' in table(Table("", (), (("a",),) * 15))
