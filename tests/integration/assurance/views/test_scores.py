import pytest
from django.urls import reverse

from assurance.actions import reviews, scores
from assurance.models import Score
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(self_assessment):
    return lambda name, *args: reverse(
        f"assurance:{name}", args=[self_assessment.council.slug, self_assessment.pk, *args]
    )


@pytest.fixture
def score(self_assessment):
    def give(number, value, *, by, **fields):
        statement = self_assessment.framework.statements().get(number=number)
        return scores.set_score(review=self_assessment, statement=statement, value=value, by=by, **fields)

    return give


def sent(number, value, rationale="", version=0):
    return {f"s{number}-value": value, f"s{number}-rationale": rationale, f"s{number}-version": version}


def text_of(response):
    return response.content.decode()


def test_all_nine_statements_stand_there(signed_in, lead, url, score):
    score(7, 2, by=lead, rationale="Waits are long.")
    page = text_of(signed_in(lead).get(url("score-list")))
    assert "1 of 9 scored, 0 agreed" in page
    assert "Present score 2 of 4: Evidence shows some shortfalls" in page
    assert "Waits are long." in page
    assert "Scored by I. Leadbetter" in page
    assert page.count("Give a score<") == 8
    assert "No rating is shown until every statement is scored." in page


def test_when_all_are_scored_nothing_is_awaited(signed_in, lead, url, score):
    for number in range(1, 10):
        score(number, 2, by=lead)
    page = text_of(signed_in(lead).get(url("score-list")))
    assert "9 of 9 scored, 0 agreed." in page
    assert "No rating is shown" not in page


def test_a_score_is_given_with_its_reasons(signed_in, lead, url):
    page = signed_in(lead).post(url("score-set", 3), sent(3, 4, "Because of this."), follow=True)
    assert "Equity in experience and outcomes is scored 4." in text_of(page)
    given = Score.objects.get()
    assert (given.value, given.rationale, given.statement.number, given.scored_by) == (4, "Because of this.", 3, lead)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (sent(3, ""), "Choose a score"),
        (sent(3, 5), "Choose one of the scores on the scale"),
        (sent(3, "three"), "Choose one of the scores on the scale"),
        (sent(3, 3, "x" * 5001), "Shorten the reasons to 5,000 characters or fewer"),
        (sent(3, 3, version="x"), "Reload the page and try again"),
        (sent(3, 3, version=-1), "Reload the page and try again"),
        ({}, "Choose a score"),
    ],
)
def test_a_wrong_form_says_so_and_writes_nothing(signed_in, lead, url, fields, sentence):
    page = signed_in(lead).post(url("score-set", 3), fields)
    assert page.status_code == 200
    assert sentence in text_of(page)
    assert "There is a problem" in text_of(page)
    assert not Score.objects.exists()


def test_typed_reasons_survive_a_wrong_score(signed_in, lead, url):
    page = text_of(signed_in(lead).post(url("score-set", 3), sent(3, 9, "Long thought about.")))
    assert "Long thought about." in page


def test_a_stale_form_shows_both_and_can_be_sent_again(signed_in, lead, dass, url, score):
    first = score(3, 2, by=dass, rationale="Hers.")
    second = score(3, 3, by=dass, rationale="Hers, second thoughts.", version=first.version)
    client = signed_in(lead)
    page = client.post(url("score-set", 3), sent(3, 4, "Mine.", first.version))
    assert "R. Okonjo saved a score of 3 while you were typing." in text_of(page)
    assert "Mine." in text_of(page)
    assert "Hers, second thoughts." in text_of(page)
    assert Score.objects.get().value == 3

    form = page.context["form"]
    assert form["version"].value() == second.version
    client.post(url("score-set", 3), sent(3, 4, "Mine.", form["version"].value()))
    assert Score.objects.get().rationale == "Mine."


def test_somebody_else_agrees(signed_in, lead, dass, url, score):
    given = score(1, 3, by=lead)
    assert "Agree<" not in text_of(signed_in(lead).get(url("score-list")))
    client = signed_in(dass)
    assert "Agree<" in text_of(client.get(url("score-list")))
    page = client.post(url("score-agree", 1), {"version": given.version}, follow=True)
    assert "The score for Assessing needs is agreed." in text_of(page)
    assert "Agreed by R. Okonjo" in text_of(page)


def test_nobody_agrees_their_own_score(signed_in, lead, url, score):
    given = score(1, 3, by=lead)
    page = signed_in(lead).post(url("score-agree", 1), {"version": given.version}, follow=True)
    assert "You gave this score. Somebody else agrees it." in text_of(page)
    assert Score.objects.get().agreed_at is None


@pytest.mark.parametrize("version", ["7", "", "x", "9" * 20])
def test_a_score_that_changed_is_read_again_before_it_is_agreed(signed_in, lead, dass, url, score, version):
    score(1, 3, by=lead)
    page = signed_in(dass).post(url("score-agree", 1), {"version": version}, follow=True)
    assert "The score has changed since you read it." in text_of(page)


def test_a_frozen_review_keeps_its_scores(signed_in, lead, dass, url, score, self_assessment):
    given = score(1, 3, by=lead)
    for step in ("shared", "agreed"):
        reviews.move(review=self_assessment, to=step, by=lead)
    client = signed_in(dass)
    assert "Change the score" not in text_of(client.get(url("score-list")))
    for there, form in (
        (url("score-set", 1), sent(1, 4, version=1)),
        (url("score-agree", 1), {"version": given.version}),
    ):
        page = client.post(there, form, follow=True)
        assert "The review is agreed or published, so its scores stay as they are." in text_of(page)
    assert Score.objects.get().value == 3


def test_who_may_not_score_reads(signed_in, contributor, lead, url, score):
    score(1, 3, by=lead)
    client = signed_in(contributor)
    page = text_of(client.get(url("score-list")))
    assert "Give a score" not in page
    assert "Agree<" not in page
    assert client.post(url("score-set", 1), sent(1, 4)).status_code == 403
    assert client.post(url("score-agree", 1), {"version": 1}).status_code == 403


def test_another_council_learns_nothing(signed_in, stranger, url):
    client = signed_in(stranger)
    assert client.get(url("score-list")).status_code == 404
    assert client.post(url("score-set", 1), sent(1, 4)).status_code == 404


def test_a_statement_that_is_not_there(signed_in, lead, dass, url):
    client = signed_in(lead)
    assert client.post(url("score-set", 10), sent(10, 4)).status_code == 404
    assert client.post(url("score-agree", 2), {"version": 1}).status_code == 404, "not scored yet"
    assert client.get(url("score-set", 1)).status_code == 405


def test_a_peer_challenge_has_no_scores(signed_in, manager, peer_challenge):
    there = reverse("assurance:score-list", args=[peer_challenge.council.slug, peer_challenge.pk])
    assert signed_in(manager).get(there).status_code == 404


def test_asks_as_often_for_nine_scores_as_for_one(signed_in, lead, url, score):
    client = signed_in(lead)
    score(1, 2, by=lead)
    same_number_of_queries(
        lambda: client.get(url("score-list")), more=lambda: [score(number, 2, by=lead) for number in range(2, 10)]
    )
