from reports.document.nodes import Paragraph, Role, Section, Table, Text
from reports.writers.chapters import openings


def chapter(words: int = 0, *blocks, role: Role | None = None) -> Section:
    said = (Paragraph((Text("word " * words),)),) if words else ()
    return Section((Text("Heading"),), (*said, *blocks), role=role)


LONG, SHORT, EMPTY = chapter(500), chapter(20), chapter()
THEME = chapter(500, role=Role.THEME)
TABLE = chapter(5, Table("Figures", (), (("1", "2"),)))


def test_long_chapters_have_pages_of_their_own():
    assert openings([LONG, LONG]) == ["chapter", "chapter"]


def test_a_short_one_stands_behind_the_one_before_and_is_not_torn():
    assert openings([LONG, SHORT]) == ["chapter", "chapter flows whole"]


def test_a_short_one_alone_on_its_page_shares_it_with_the_next():
    assert openings([SHORT, LONG, LONG]) == ["chapter", "chapter flows", "chapter"]
    assert openings([LONG, SHORT, LONG]) == ["chapter", "chapter flows whole", "chapter"]


def test_a_table_is_never_short():
    assert openings([LONG, TABLE, LONG]) == ["chapter", "chapter", "chapter"]


def test_a_heading_with_nothing_under_it_is_a_title_over_the_next():
    assert openings([LONG, EMPTY, SHORT]) == ["chapter", "chapter title", "chapter"]
    assert openings([EMPTY, THEME]) == ["chapter title", "theme"]


def test_the_last_heading_has_nothing_to_be_a_title_of():
    assert openings([LONG, EMPTY]) == ["chapter", "chapter flows whole"]


def test_nothing_shares_a_page_with_a_theme():
    assert openings([SHORT, THEME, SHORT, THEME]) == ["chapter", "theme", "chapter", "theme"]
