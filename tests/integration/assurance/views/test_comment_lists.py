import csv
import io

import pytest

from assurance.actions import comments, findings
from assurance.presenters.reviews import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="People wait less")


@pytest.fixture
def said(finding, lead, dass, contributor, add_comment, record_finding):
    """An open comment with a reply that mentions the lead, a resolved one, and one on another finding."""
    other = record_finding(finding.review, by=lead, kind="consideration", heading="Carers wait", theme=0)
    asked = add_comment(finding, by=dass, text="Is it so?")
    comments.reply(to=asked, text="@Imogen Leadbetter knows.", address_of=str, by=contributor)
    comments.resolve(comment=add_comment(finding, by=contributor, text="A full stop is missing."), by=dass)
    add_comment(other, by=contributor, text="=1+1 carers")
    return other


@pytest.fixture
def shown(finding, signed_in):
    """First words of the conversations on the page: ``shown(user, show="open")``."""

    def ask(user, **query):
        page = signed_in(user).get(url_of("comment-list", finding.review), query)
        return [entry.thread.first.parts[0].text for entry in page.context["entries"]]

    return ask


def test_open_ones_come_first_to_hand_the_newest_on_top(shown, lead, said):
    assert shown(lead) == ["=1+1 carers", "Is it so?"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ({"show": "resolved"}, ["A full stop is missing."]),
        ({"show": "me"}, ["Is it so?"]),
        ({"show": "all"}, ["=1+1 carers", "A full stop is missing.", "Is it so?"]),
        ({"show": "all", "words": "KNOWS"}, ["Is it so?"]),
        ({"show": "all", "words": "is"}, ["A full stop is missing.", "Is it so?"]),
        ({"show": "all", "words": "nothing like it"}, []),
        ({"show": "nonsense"}, ["=1+1 carers", "A full stop is missing.", "Is it so?"]),
        ({"author": "999"}, ["=1+1 carers", "Is it so?"]),
        ({"page": "99"}, ["=1+1 carers", "Is it so?"]),
    ],
)
def test_a_filter_in_the_address(shown, lead, said, query, wanted):
    assert shown(lead, **query) == wanted


def test_conversations_in_which_somebody_wrote(shown, lead, dass, contributor, said):
    assert shown(lead, author=dass.pk, show="all") == ["Is it so?"]
    assert shown(lead, author=contributor.pk, show="open") == ["=1+1 carers", "Is it so?"]


def test_each_leads_to_its_place(signed_in, lead, finding, said):
    findings.withdraw(finding=said, by=lead)
    page = signed_in(lead).get(url_of("comment-list", finding.review), {"show": "all"}).content.decode()
    comment = finding.comments.first()
    assert f'href="{finding.get_absolute_url()}#comment-{comment.pk}"' in page
    assert "Strength, Working with people" in page
    assert "Consideration, Across themes, withdrawn" in page
    assert "3 comments" in page


def test_nothing_is_said_yet_or_nothing_fits(signed_in, lead, finding, add_comment):
    client, address = signed_in(lead), url_of("comment-list", finding.review)
    assert "Nobody has commented" in client.get(address).content.decode()
    add_comment(finding, by=lead)
    page = client.get(address, {"words": "nothing like it"}).content.decode()
    assert "No comment is like that." in page
    assert "0 of 1 comment" in page


def test_long_lists_have_pages(signed_in, lead, finding, add_comment):
    for _ in range(21):
        add_comment(finding, by=lead)
    client, address = signed_in(lead), url_of("comment-list", finding.review)
    assert len(client.get(address).context["entries"]) == 20
    last = client.get(address, {"page": 2, "words": "so"})
    assert len(last.context["entries"]) == 1
    assert "?page=1&amp;words=so" in last.content.decode()


def test_as_a_spreadsheet(signed_in, lead, dass, finding, said):
    answer = signed_in(lead).get(url_of("comment-csv", finding.review), {"show": "all"})
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="exampleshire-comments-{finding.review.pk}.csv"'
    )
    head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["Text"] for row in found] == [
        "'=1+1 carers", "A full stop is missing.", "Is it so?", "'@Imogen Leadbetter knows.",
    ]  # fmt: skip
    assert found[1]["Resolved by"] == "Ruth Okonjo"
    assert found[1]["Resolved at"][:2] == "20"
    assert found[3]["Replies to"] == found[2]["Comment"]
    assert found[3]["Mentions"] == "Imogen Leadbetter"
    assert [row["Theme or chapter"] for row in found[:2]] == ["Across themes", "Working with people"]
    only = signed_in(lead).get(url_of("comment-csv", finding.review), {"show": "resolved"}).content.decode()
    assert "Is it so?" not in only


def test_readers_have_no_such_page(signed_in, reader, finding, said):
    for name in ("comment-list", "comment-csv"):
        assert signed_in(reader).get(url_of(name, finding.review)).status_code == 403


def test_asks_as_often_for_twenty_as_for_one(signed_in, lead, dass, finding, add_comment, record_finding):
    client = signed_in(lead)

    def more(number=18):
        for _ in range(number):
            first = add_comment(record_finding(finding.review, by=lead), by=dass, text="@Imogen Leadbetter?")
            comments.reply(to=first, text="@Imogen Leadbetter!", address_of=str, by=dass)

    more(1)
    for name in ("comment-list", "comment-csv"):
        same_number_of_queries(lambda name=name: client.get(url_of(name, finding.review)), more=more)


def test_the_lists_of_findings_lead_there(signed_in, lead, reader, finding):
    address = url_of("comment-list", finding.review)
    lists = url_of("workspace", finding.review, 1)
    assert address in signed_in(lead).get(lists).content.decode()
    assert address not in signed_in(reader).get(lists).content.decode()
