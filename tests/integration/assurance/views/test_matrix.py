import csv
import io
from datetime import date

import pytest
from openpyxl import load_workbook
from time_machine import travel

from assurance.actions import evidence, evidence_links, reviews
from assurance.shelves import Shelf
from assurance.triangulation import RULE
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def statements(framework):
    return list(framework.statements())


@pytest.fixture
def lived(framework):
    return framework.evidence_categories.get(key="peoples_experience")


def matrix(client, council, review=None, name="evidence-matrix"):
    return client.get(Shelf(council, review).url(name))


def test_each_figure_leads_to_its_items(signed_in, lead, council, statements, lived, add_evidence):
    add_evidence(council, by=lead, source="heard", title="Panel", category=lived, statements=statements[:2])
    add_evidence(council, by=lead, source="heard", title="Calls", statements=statements[:1])
    client = signed_in(lead)
    first, second = matrix(client, council).context["page"].rows[:2]
    assert [cell.number for cell in first.cells] == [0, 2, 0, 1, 0, 0, 0]
    assert [cell.number for cell in second.cells] == [0, 1, 0, 1, 0, 0, 0]
    for row in (first, second):
        for cell in row.cells:
            assert client.get(cell.url).context["page"].paginator.count == cell.number, cell.about
        assert client.get(row.url).context["page"].paginator.count == row.cells[1].number


def test_holes_are_words_and_counted(signed_in, lead, council, statements, add_evidence):
    add_evidence(council, by=lead, source="heard", statements=statements)
    page = matrix(signed_in(lead), council)
    assert page.context["page"].aside == "54 holes"
    assert page.content.decode().count('class="cf-hole"') == 54
    assert page.content.decode().count(">none<span") == 54


def test_the_figure_is_triangulated_and_its_rule_printed(signed_in, lead, council, statements, add_evidence):
    for source, occasion in [("heard", "Visit"), ("seen", " visit"), ("heard", "Visit")]:
        add_evidence(council, by=lead, source=source, occasion=occasion, statements=statements[:1])
    add_evidence(council, by=lead, is_by_those_heard=True, statements=statements[:1])
    page = matrix(signed_in(lead), council)
    first, second = page.context["page"].rows[:2]
    assert (first.backing.strength, first.backing.words) == (1, "One kind only: heard")
    assert (second.backing.strength, second.backing.words) == (0, "Nothing behind it yet")
    assert all(sentence in page.content.decode() for sentence in RULE)


def test_what_is_old_is_said(signed_in, lead, council, statements, add_evidence):
    add_evidence(council, by=lead, statements=statements[:1], refers_on=date(2025, 3, 4))
    add_evidence(council, by=lead, statements=statements[:1])
    with travel(date(2026, 3, 4), tick=False):
        assert ">4 March 2025<" in matrix(signed_in(lead), council).content.decode()
    with travel(date(2026, 3, 5), tick=False):
        assert '<span class="cf-late">4 March 2025, old</span>' in matrix(signed_in(lead), council).content.decode()


def test_statements_of_which_nobody_who_uses_services_has_told_are_named(
    signed_in, lead, council, statements, lived, add_evidence
):
    client = signed_in(lead)
    add_evidence(council, by=lead, category=lived, statements=statements[2:])
    names = f"{statements[0].name}; {statements[1].name}"
    sentence = f"Nothing under “{lived.name}” stands behind two statements: {names}."
    assert matrix(client, council).context["page"].unheard == sentence
    add_evidence(council, by=lead, category=lived, statements=statements[:1])
    assert "stands behind one statement: " in matrix(client, council).context["page"].unheard
    add_evidence(council, by=lead, category=lived, statements=statements[:2])
    assert matrix(client, council).context["page"].unheard == f"{lived.name} stands behind every statement."


def test_what_counts_is_what_is_kept_here(signed_in, lead, stranger, council, other_council, manager, peer_challenge,
                                          statements, add_evidence):  # fmt: skip
    evidence.remove(item=add_evidence(council, by=lead, statements=statements), by=lead)
    add_evidence(other_council, by=stranger, statements=statements)
    add_evidence(council, by=manager, review=peer_challenge, statements=statements)
    add_evidence(council, by=lead, title="Loose")
    page = matrix(signed_in(lead), council).context["page"]
    assert {cell.number for row in page.rows for cell in row.cells} == {0}
    assert page.loose == "1 item is tied to no statement"
    assert matrix(signed_in(lead), council).context["page"].loose_url.endswith("?statement=none")
    add_evidence(council, by=lead, title="Loose, too")
    assert matrix(signed_in(lead), council).context["page"].loose == "2 items are tied to no statement"


def test_a_team_counts_its_own_and_what_is_open_to_it(
    signed_in, lead, manager, council, peer_challenge, statements, add_evidence
):
    add_evidence(council, by=manager, review=peer_challenge, source="seen", statements=statements[:1])
    add_evidence(council, by=lead, source="read", is_open_to_teams=True, statements=statements[:1])
    add_evidence(council, by=lead, source="heard", statements=statements[:1])
    client = signed_in(manager)
    page = matrix(client, council, peer_challenge)
    row = page.context["page"].rows[0]
    assert row.backing.words == "Read and seen"
    for cell in row.cells:
        assert client.get(cell.url).context["page"].paginator.count == cell.number
    assert "Team of Peer challenge 2026" in page.content.decode()


def test_findings_with_nothing_behind_them_are_counted(signed_in, lead, council, self_assessment, record_finding):
    first = record_finding(self_assessment, by=lead)
    record_finding(self_assessment, by=lead)
    record_finding(self_assessment, by=lead, kind="consideration")
    record_finding(self_assessment, by=lead, kind="observation")
    evidence_links.add_behind(finding=first, source="read", title="Strategy", by=lead)
    client = signed_in(lead)
    page = matrix(client, council)
    [one] = page.context["without"]
    assert [share.text for share in one.shares] == ["1 of 2 strengths", "1 of 1 consideration"]
    for share in one.shares:
        assert client.get(share.url).context["page"].paginator.count == 1
    for status in ("shared", "agreed"):
        reviews.move(review=self_assessment, to=status, by=lead)
    assert matrix(client, council).context["without"] == []


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_matrix_as_a_spreadsheet(signed_in, lead, council, statements, lived, add_evidence, kind):
    add_evidence(
        council, by=lead, source="heard", category=lived, statements=statements[:1], refers_on=date(2020, 1, 2)
    )
    answer = matrix(signed_in(lead), council, name=f"evidence-matrix-{kind}")
    assert f"exampleshire-evidence-matrix.{kind}" in answer["Content-Disposition"]
    if kind == "csv":
        rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    else:
        sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
        rows = [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    assert rows[0][:6] == ["Theme", "Number", "Quality statement", "Read", "Heard", "Seen"]
    assert rows[1][1:7] == ["1", "Assessing needs", "0", "1", "0", "1"]
    assert rows[1][10:12] == ["1", "One kind only: heard"]
    assert rows[1][12].startswith("2020-01-02")
    assert rows[1][13] == "yes"
    assert rows[2][10:14] == ["0", "Nothing behind it yet", "", ""]
    assert len(rows) == 1 + 9 + len(RULE)


def test_readers_of_the_council_see_no_evidence(signed_in, reader, council):
    assert matrix(signed_in(reader), council).status_code == 403


def test_as_many_queries_for_twenty_items_as_for_one(signed_in, lead, council, statements, add_evidence):
    def more(number=19):
        for _ in range(number):
            add_evidence(council, by=lead, source="heard", occasion="Visit", statements=statements)

    more(1)
    client = signed_in(lead)
    same_number_of_queries(lambda: matrix(client, council), more=more)
