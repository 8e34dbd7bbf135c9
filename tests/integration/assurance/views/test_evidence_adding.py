"""Adding an item to a library by hand."""

from datetime import date

import pytest

from assurance.models import EvidenceItem
from tests.integration.assurance.evidence_form import words

pytestmark = pytest.mark.django_db


def test_adding_by_hand(signed_in, lead, shelf, framework):
    client = signed_in(lead)
    statement = framework.statements()[0]
    category = framework.evidence_categories.get(key="processes")
    sent = words(
        summary="What is promised.", url="www.example.gov.uk/carers", text="- one\n- two", occasion="Desk review",
        refers_on_0="24", refers_on_1="11", refers_on_2="2026", review_by_0="1", review_by_1="2", review_by_2="2027",
        statements=[statement.pk], category=category.pk, owner=lead.pk, is_by_those_heard="on", is_open_to_teams="on",
    )  # fmt: skip
    answer = client.post(shelf.url("evidence-create"), sent)
    item = EvidenceItem.objects.get()
    assert answer.url == shelf.url("evidence-detail", item.pk)
    assert (item.title, item.source, item.summary) == ("Carers’ strategy", "read", "What is promised.")
    assert (item.occasion, item.url) == ("Desk review", "https://www.example.gov.uk/carers")
    assert item.text == "<ul><li>one</li><li>two</li></ul>"
    assert (item.refers_on, item.review_by) == (date(2026, 11, 24), date(2027, 2, 1))
    assert (list(item.statements.all()), item.category, item.owner) == ([statement], category, lead)
    assert (item.is_by_those_heard, item.is_open_to_teams, item.review) == (True, True, None)
    page = client.get(answer.url).content.decode()
    for said in (
        "What is promised.",
        "Desk review",
        "24 Nov 2026",
        "you are improvement lead in Exampleshire",
        "one</li>",
    ):
        assert said in page


def test_what_is_known_already_is_filled_in_and_one_goes_on_to_the_next(signed_in, lead, shelf, framework):
    client = signed_in(lead)
    statement = framework.statements()[4]
    page = client.get(shelf.url("evidence-create") + f"?source=heard&statement={statement.pk}&category=partners")
    form = page.context["form"]
    assert [form[name].value() for name in ("source", "statements")] == ["heard", [str(statement.pk)]]
    assert form["category"].value() == framework.evidence_categories.get(key="partners").pk
    assert form["owner"].value() == lead.pk
    for nonsense in ("?source=smelt&statement=x&category=y", "?statement=" + "9" * 30):
        assert client.get(shelf.url("evidence-create") + nonsense).status_code == 200
    assert client.post(shelf.url("evidence-create"), words(then="another")).url == shelf.url("evidence-create")


def test_earlier_sessions_are_suggested(signed_in, lead, shelf, council, other_council, stranger, add_evidence):
    for occasion in ("Forum", "Visit", "Forum", ""):
        add_evidence(council, by=lead, occasion=occasion)
    add_evidence(other_council, by=stranger, occasion="Elsewhere")
    page = signed_in(lead).get(shelf.url("evidence-create"))
    assert list(page.context["occasions"]) == ["Forum", "Visit"]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"title": " "}, "Enter a title"),
        ({"title": "x" * 301}, "Shorten the title to 300 characters or fewer"),
        ({"source": ""}, "Choose whether it was read, heard or seen"),
        ({"source": "smelt"}, "Choose read, heard or seen"),
        ({"url": "javascript:alert(1)"}, "Enter a link that begins with https:// or http://"),
        ({"url": "https://" + "x" * 2000}, "Shorten the link to 2,000 characters or fewer"),
        ({"summary": "x" * 2001}, "Shorten the summary to 2,000 characters or fewer"),
        ({"occasion": "x" * 201}, "Shorten the session’s name to 200 characters or fewer"),
        ({"text": "x" * 50_001}, "Shorten the text to 50,000 characters or fewer"),
        ({"refers_on_0": "31", "refers_on_1": "2", "refers_on_2": "2026"}, "Enter the date it refers to as day, month"),
        ({"refers_on_0": "3", "refers_on_1": "2", "refers_on_2": "26"}, "Enter the date it refers to as day, month"),
        ({"review_by_0": "3"}, "Enter the day to look again by as day, month and year"),
        ({"version": "x"}, "Reload the page and try again"),
        ({"owner": "999999"}, "Select a valid choice"),
        ({"statements": ["999999"]}, "Select a valid choice"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_the_words_stay(signed_in, lead, shelf, sent, sentence):
    page = signed_in(lead).post(shelf.url("evidence-create"), words(text="Kept words") | sent)
    assert page.status_code in (200, 422)
    assert sentence in page.content.decode()
    assert not EvidenceItem.objects.exists()
    if "text" not in sent:
        assert "Kept words" in page.content.decode()


def test_a_reader_of_the_council_cannot_own_evidence(signed_in, lead, reader, contributor, shelf):
    page = signed_in(lead).get(shelf.url("evidence-create")).content.decode()
    assert contributor.name in page
    assert reader.name not in page


@pytest.mark.parametrize("where", ["title", "summary", "text"])
def test_a_heard_item_that_seems_to_name_somebody_is_saved_and_hinted_at(signed_in, lead, shelf, where):
    client = signed_in(lead)
    sent = words(source="heard", **{where: "What Mrs Dale said"})
    page = client.post(shelf.url("evidence-create"), sent, follow=True).content.decode()
    assert page.count("This looks as if it named somebody: “Mrs Dale”.") == 2
    item = EvidenceItem.objects.get()
    assert "named somebody" in client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    client.post(shelf.url("evidence-edit", item.pk), sent | {"source": "read", "version": 1})
    page = client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    assert "This looks as if" not in page.partition("<main")[2].partition("cf-stack-l")[2]
