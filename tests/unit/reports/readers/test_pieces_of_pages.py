"""Lists, terms and tables of web pages that few reports have."""

import pytest
from lxml import html

from reports.readers.decode import NotReadable
from reports.readers.files import read
from reports.readers.html.parsing import parse
from reports.readers.html.tables import grid_of
from reports.readers.people import team
from tests.unit.reports.readers.words import vocabulary


def said_of(body):
    page = f"<html><body><h1>Fenmarsh peer challenge</h1><h2>Background</h2>{body}</body></html>"
    return str(read(page.encode(), vocabulary()).document)


def test_a_term_that_nothing_is_said_of_is_kept():
    said = said_of("<dl><dt>Doors</dt><dt>Letters</dt><dd>Plain ones.</dd><dt>Calls</dt><dd> </dd></dl>")
    assert "Doors" in said
    assert "Letters, Plain ones." in said
    assert "Calls" in said


def test_what_stands_in_a_list_beside_its_items_is_kept():
    assert "Between them." in said_of("<ul><li>First.</li><p>Between them.</p><li>Second.</li></ul>")


def test_a_heading_without_words_is_none():
    assert "Calls are short." in said_of("<h3> – </h3><p>Calls are short.</p>")


def test_a_caption_over_the_team_is_nobody_of_it():
    rows = "".join(f"<tr><td>{name}</td><td>Director of Adults</td></tr>" for name in ("Ada Quill", "Bo Reed"))
    page = f"""<html><body><h1>Fenmarsh peer challenge</h1><h2>The peer team</h2>
    <table><caption>Who came</caption><tr><th>Name</th><th>Role</th></tr>{rows}</table></body></html>"""
    assert [one.name for one in team(read(page.encode(), vocabulary()).document)] == ["Ada Quill", "Bo Reed"]


@pytest.mark.parametrize("inside", ["<ul><li>One.</li></ul>", "<p>One.</p><p>Two.</p>"])
def test_a_table_with_lists_or_paragraphs_lays_out_the_page(inside):
    assert grid_of(html.fromstring(f"<table><tr><td>{inside}</td><td>Three.</td></tr></table>")) is None


def test_a_table_of_more_cells_than_a_report_has_is_no_grid():
    row = f"<tr>{'<td>1</td>' * 250}</tr>"
    assert grid_of(html.fromstring(f"<table>{row * 161}</table>")) is None


def test_a_page_of_nothing_but_a_remark_is_refused_with_a_sentence():
    with pytest.raises(NotReadable, match="The web page is empty or damaged"):
        parse(b"<!-- only a remark -->")
