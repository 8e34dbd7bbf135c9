"""All lines of a round: filtered, as a spreadsheet, answered, and as the annex."""

import csv
import io

import pytest
from django.urls import reverse

from peerchallenge.actions import accuracy_answers, accuracy_comments, accuracy_rounds
from tests.integration.reports.views.test_accuracy_draft import text_of
from tests.integration.reports.views.test_accuracy_rounds import url
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db
ACCEPT = {"outcome": "accepted", "change": "“Two teams” now.", "reason": "", "version": 1}


@pytest.fixture
def review(peer_challenge):
    return peer_challenge


@pytest.fixture
def sent(accuracy_round, say, lead):
    line = say(accuracy_round, suggestion="Both teams.")
    say(accuracy_round, kind="omitted", text="=The new hub is missing.", evidence="")
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    line.refresh_from_db()
    return line


def texts(answer):
    return [one.comment.text for one in answer.context["lines"]]


def test_lines_are_narrowed(signed_in, review, peer, lead, accuracy_round, sent):
    client, address = signed_in(peer), url("lines", review, accuracy_round.pk)
    assert texts(client.get(address)) == ["There are two teams.", "=The new hub is missing."]
    assert texts(client.get(address, {"kind": "omitted"})) == ["=The new hub is missing."]
    assert texts(client.get(address, {"words": "BOTH"})) == ["There are two teams."]
    assert texts(client.get(address, {"state": "accepted"})) == []
    assert "No comment is like that" in text_of(client.get(address, {"state": "accepted"}))
    assert "1 of 2 comments" in text_of(client.get(address, {"kind": "omitted"}))
    # An unknown value narrows nothing.
    assert len(texts(client.get(address, {"state": "x", "kind": "y"}))) == 2
    assert "author" not in client.get(address).context["filters"].fields
    assert len(texts(signed_in(lead).get(address, {"author": "me"}))) == 2


def test_nothing_said_yet(signed_in, review, peer, accuracy_round):
    page = text_of(signed_in(peer).get(url("lines", review, accuracy_round.pk)))
    assert "Nobody has said anything" in page


def test_the_council_changes_its_lines_there_and_the_team_answers(signed_in, review, lead, peer, accuracy_round, say):
    line = say(accuracy_round)
    address = url("lines", review, accuracy_round.pk)
    page = text_of(signed_in(lead).get(address))
    assert "Not sent" in page
    assert url("line-edit", review, accuracy_round.pk, line.pk) in page
    assert url("answer", review, accuracy_round.pk, line.pk) not in page
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    page = text_of(signed_in(peer).get(address))
    assert f'"{url("line-edit", review, accuracy_round.pk, line.pk)}"' not in page
    assert url("answer", review, accuracy_round.pk, line.pk) in page


def test_pages_of_twenty(signed_in, review, peer, lead, accuracy_round, say):
    for _ in range(21):
        say(accuracy_round)
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    client, address = signed_in(peer), url("lines", review, accuracy_round.pk)
    assert len(texts(client.get(address))) == 20
    assert len(texts(client.get(address, {"page": "2"}))) == 1


def test_asks_as_often_for_twenty_as_for_one(signed_in, review, lead, peer, accuracy_round, say):
    def more(number=19):
        for _ in range(number):
            line = say(accuracy_round)
            accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
            line.refresh_from_db()
            accuracy_answers.accept(comment=line, version=1, change="Done.", by=peer)

    more(1)
    client = signed_in(peer)
    names = ("lines", "csv", "detail", "annex", "close")

    def ask():
        for name in names[:-1]:
            assert client.get(url(name, review, accuracy_round.pk)).status_code == 200

    same_number_of_queries(ask, more=more)


def test_as_a_spreadsheet(signed_in, review, peer, accuracy_round, sent):
    answer = signed_in(peer).get(url("csv", review, accuracy_round.pk), {"kind": "omitted"})
    assert "exampleshire-factual-accuracy-1.csv" in answer["Content-Disposition"]
    head, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    found = dict(zip(head, row, strict=True))
    assert found["Place"] == "Paragraph 1"
    assert found["What the draft says"] == "All three teams."
    assert found["What is wrong or missing"] == "'=The new hub is missing."
    assert found["Written by"] == "Imogen Leadbetter"
    assert found["Answer"] == "Not answered"


def test_accepting_with_the_change(signed_in, review, peer, lead, accuracy_round, sent):
    client, address = signed_in(peer), url("answer", review, accuracy_round.pk, sent.pk)
    page = client.get(address)
    finding = sent.passage.finding_id
    assert reverse("assurance:finding-edit", args=[review.council.slug, review.pk, finding]) in text_of(page)
    assert page.context["form"].initial["change"] == "Both teams."
    answer = client.post(address, ACCEPT)
    assert answer.url == f"{url('lines', review, accuracy_round.pk)}#line-{sent.pk}"
    page = text_of(signed_in(lead).get(url("lines", review, accuracy_round.pk)))
    assert "“Two teams” now." in page
    assert "Accepted" in page


def test_declining_with_a_reason(signed_in, review, peer, accuracy_round, sent):
    data = {"outcome": "declined", "change": "Both teams.", "reason": "Three were seen.", "version": 1}
    signed_in(peer).post(url("answer", review, accuracy_round.pk, sent.pk), data)
    sent.refresh_from_db()
    assert (sent.outcome, sent.reason, sent.change) == ("declined", "Three were seen.", "")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"outcome": ""}, "Choose whether you accept it"),
        ({"outcome": "perhaps"}, "Choose an answer from the list"),
        ({"change": " "}, "Enter what was changed"),
        ({"outcome": "declined"}, "Enter why nothing is changed"),
        ({"change": "x" * 3001}, "Shorten this"),
    ],
)
def test_half_an_answer_is_none(signed_in, review, peer, accuracy_round, sent, change, sentence):
    page = signed_in(peer).post(url("answer", review, accuracy_round.pk, sent.pk), ACCEPT | change)
    assert sentence in text_of(page)
    sent.refresh_from_db()
    assert sent.outcome == ""


def test_two_answers_at_once_lose_neither(signed_in, review, peer, manager, accuracy_round, sent):
    address = url("answer", review, accuracy_round.pk, sent.pk)
    accuracy_answers.decline(comment=sent, version=1, reason="Three were seen.", by=manager)
    client = signed_in(peer)
    page = client.post(address, ACCEPT)
    assert page.status_code == 409
    assert "A colleague answered this comment meanwhile" in text_of(page)
    assert "Three were seen." in text_of(page)
    assert "“Two teams” now." in text_of(page)
    client.post(address, ACCEPT | {"version": page.context["form"]["version"].value()})
    sent.refresh_from_db()
    assert sent.outcome == "accepted"


def test_a_closed_round_is_answered_no_more(signed_in, review, peer, manager, accuracy_round, sent):
    accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=False, by=manager)
    client, address = signed_in(peer), url("answer", review, accuracy_round.pk, sent.pk)
    assert "Its answers no longer change" in text_of(client.get(address))
    page = client.post(address, ACCEPT)
    assert page.status_code == 409
    assert "“Two teams” now." in text_of(page)


def test_the_annex_alone(signed_in, review, peer, lead, manager, accuracy_round, sent):
    address = url("annex", review, accuracy_round.pk)
    answer = signed_in(peer).get(address)
    page = text_of(answer)
    assert "Annex: factual accuracy" in page
    assert "There are two teams." in page
    assert lead.name not in page
    assert answer["Cache-Control"] == "private, no-store"
    assert signed_in(lead).get(address).status_code == 403
    accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=False, by=manager)
    assert signed_in(lead).get(address).status_code == 200
    assert address in text_of(signed_in(lead).get(url("draft", review, accuracy_round.pk)))


def test_an_annex_of_nothing_says_so(signed_in, review, peer, accuracy_round):
    page = text_of(signed_in(peer).get(url("annex", review, accuracy_round.pk)))
    assert "The council made no comments on the draft." in page


def test_the_team_does_not_see_what_is_not_sent(signed_in, review, peer, accuracy_round, say):
    line = say(accuracy_round)
    assert signed_in(peer).get(url("answer", review, accuracy_round.pk, line.pk)).status_code == 404
