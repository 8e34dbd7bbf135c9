import csv
import io
from datetime import date

import pytest
from django.urls import reverse

from assurance.actions import findings, reviews, scores
from assurance.models.review import ReviewKind
from assurance.triangulation import RULE
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db

OWN = (2, 3, 2, 3, 3, 2, 2, 3, 2)
CQC = (2, 2, 2, 3, 3, 2, 2, 2, 2)


@pytest.fixture
def url(council):
    return reverse("assurance:council-dashboard", args=[council.slug])


@pytest.fixture
def scored(council, framework, lead, dass):
    """A review with as many scores as values, each agreed."""

    def make(values, day, kind=ReviewKind.SELF_ASSESSMENT, title="Self-assessment"):
        review = reviews.create(
            council=council, framework=framework, kind=kind, title=title, starts_on=day, ends_on=day, by=lead
        )
        for statement, value in zip(framework.statements(), values, strict=False):
            score = scores.set_score(review=review, statement=statement, value=value, by=lead)
            scores.agree(score=score, version=score.version, by=dass)
        return review

    return make


def text_of(response):
    return response.content.decode()


def test_where_we_stand_in_words_and_figures(signed_in, dass, scored, url):
    scored(OWN, date(2026, 10, 10))
    scored(CQC, date(2025, 2, 10), ReviewKind.CQC_ASSESSMENT, "CQC")
    response = signed_in(dass).get(url)
    page = response.context["page"]
    assert (page.standing.percent, page.standing.headline) == (61, "Requires improvement, one point short of Good")
    assert page.standing.aside == "Self-assessment, October 2026: 22 of 36 points, nine of nine scored, nine agreed"
    assert page.standing.detail == (
        "Any one statement one score higher makes 23 points, 64%, Good. Outstanding is ten points away. "
        "The council’s own view: a rating is CQC’s to give."
    )
    assert page.bar_text.startswith(
        "The council scores itself at 61 percent, Requires improvement, in Oct 2026. "
        "CQC scored it at 56 percent, Requires improvement, in Feb 2025."
    )
    assert [str(group.average) for group in page.table.groups] == ["2.3", "3.0", "2.0", "2.5"]
    assert "You see this as Director of adult social services." in text_of(response)
    assert "Up 5 percentage points since February 2025." in text_of(response)


def test_self_against_cqc_statement_by_statement(signed_in, lead, scored, url):
    scored(OWN, date(2026, 10, 10))
    scored((3, *CQC[1:]), date(2025, 2, 10), ReviewKind.CQC_ASSESSMENT, "CQC")
    rows = signed_in(lead).get(url).context["page"].table.rows
    assert [row.change.word for row in rows[:3]] == ["down 1", "up 1", "no change"]
    assert rows[0].own.label == "Self score 2 of 4: Evidence shows some shortfalls"
    assert rows[0].regulator.is_quiet


def test_no_rating_until_all_nine_are_scored(signed_in, lead, scored, url):
    scored(OWN[:7], date(2026, 10, 10))
    page = signed_in(lead).get(url)
    standing = page.context["page"].standing
    assert standing.percent is None
    assert standing.headline == "No rating until every statement is scored"
    assert standing.detail == (
        "Still to be scored: Governance, management and sustainability and Learning, improvement and innovation."
    )
    assert page.context["page"].table.groups[3].average is None
    assert page.context["page"].trend is None
    assert "This can be said once every statement is scored." in text_of(page)


def test_a_review_without_any_score(signed_in, lead, self_assessment, url):
    assert signed_in(lead).get(url).context["page"].standing.detail == "No statement is scored yet."


def test_a_council_without_reviews_is_shown_the_way(signed_in, lead, reader, url):
    assert "Start a self-assessment" in text_of(signed_in(lead).get(url))
    assert "Start a self-assessment" not in text_of(signed_in(reader).get(url))


def test_only_what_cqc_gave(signed_in, lead, scored, url):
    scored([3] * 9, date(2025, 2, 10), ReviewKind.CQC_ASSESSMENT, "CQC")
    page = signed_in(lead).get(url).context["page"]
    assert (page.standing.percent, page.standing.headline) == (75, "Good")
    assert "own view" not in page.standing.detail
    assert page.table.rows[0].own is None


def test_a_printed_percent_stands_where_scores_are_missing(signed_in, lead, scored, url):
    review = scored([], date(2025, 2, 10), ReviewKind.CQC_ASSESSMENT, "CQC")
    reviews.set_result(review=review, rating="Good", percent=71, date_printed="May 2025", by=lead)
    page = signed_in(lead).get(url).context["page"]
    assert (page.standing.percent, page.standing.headline) == (71, "Good")
    assert page.lead.when == "May 2025"
    assert [mark.label for mark in page.bar.marks] == ["CQC 71%"]


@pytest.mark.parametrize(
    ("values", "headline", "movers", "falls"),
    [
        (([3] * 5 + [2] * 4), "Good, with no point to spare", 0, "9 statements"),
        ([4] * 9, "Outstanding", 0, "No single"),
        (([4] * 5 + [3] * 4), "Outstanding, with no point to spare", 0, "9 statements"),
        ([1] * 9, "Inadequate", 0, "No single"),
        ((4, 4, 4, 4, 3, 3, 3, 3, 2), "Good, two points short of Outstanding", 1, "No single"),
    ],
)
def test_how_near_the_next_rating_is(signed_in, lead, scored, url, values, headline, movers, falls):
    scored(values, date(2026, 10, 10))
    page = signed_in(lead).get(url).context["page"]
    assert page.standing.headline == headline
    assert len(page.movers) == movers
    assert page.falls_text.startswith(falls)


def test_what_would_move_the_rating_starts_where_least_is_open(signed_in, lead, scored, url, record_finding):
    review = scored(OWN, date(2026, 10, 10))
    for statement in review.framework.statements():
        for _ in range(9 - statement.number):
            record_finding(review, by=lead, kind="consideration", theme=statement.theme.number, statements=[statement])
    response = signed_in(lead).get(url)
    page = response.context["page"]
    assert [mover.considerations for mover in page.movers] == list(range(9))
    assert page.movers[0].name == "Learning, improvement and innovation"
    assert page.movers[0].change == "2 to 3"
    assert page.movers_text == "Any one of nine single changes makes the total 64%, Good."
    assert "Show 4 more" in text_of(response)


def test_findings_that_stand_are_counted_by_statement(signed_in, lead, self_assessment, url, record_finding):
    seven = self_assessment.framework.statements().get(number=7)
    record_finding(self_assessment, by=lead, theme=3, statements=[seven])
    record_finding(self_assessment, by=lead, theme=3, kind="consideration", statements=[seven])
    gone = record_finding(self_assessment, by=lead, theme=3, kind="consideration", statements=[seven])
    findings.withdraw(finding=gone, by=lead)
    record_finding(self_assessment, by=lead)
    response = signed_in(lead).get(url)
    row = response.context["page"].table.rows[6]
    assert (row.strengths, row.considerations) == (1, 1)
    assert "1 finding is tied to no statement" in text_of(response)


def test_older_reviews_do_not_count_again(signed_in, lead, scored, url, record_finding):
    old, new = scored(OWN, date(2024, 1, 1)), scored(OWN, date(2026, 1, 1))
    for review in (old, new):
        statement = review.framework.statements().get(number=1)
        record_finding(review, by=lead, kind="consideration", statements=[statement])
    assert signed_in(lead).get(url).context["page"].table.rows[0].considerations == 1


def test_a_team_s_draft_is_not_there_until_it_is_shared(
    signed_in, lead, scored, peer_challenge, manager, url, record_finding
):
    scored(OWN, date(2026, 10, 10))
    statement = peer_challenge.framework.statements().get(number=1)
    record_finding(peer_challenge, by=manager, kind="consideration", statements=[statement])
    client = signed_in(lead)
    assert "Peer challenge 2026" not in text_of(client.get(url))
    assert client.get(url).context["page"].table.rows[0].considerations == 0

    reviews.move(review=peer_challenge, to="shared", by=manager)
    page = client.get(url)
    assert "“Peer challenge 2026” gave no score, as peer challenges do not." in text_of(page)
    assert page.context["page"].table.rows[0].considerations == 1
    assert page.context["page"].trend_rows[0].percent == "no score"


def test_a_score_that_nobody_agreed_says_so(signed_in, lead, self_assessment, url):
    statement = self_assessment.framework.statements().get(number=7)
    scores.set_score(review=self_assessment, statement=statement, value=2, by=lead)
    assert text_of(signed_in(lead).get(url)).count("score not agreed") == 1


def test_what_stands_behind_each_statement(
    signed_in, dass, reader, lead, scored, url, council, framework, add_evidence
):
    scored(OWN, date(2026, 10, 10))
    statement = framework.statements()[0]
    for source in ("read", "heard"):
        item = add_evidence(council, by=lead, source=source, statements=[statement])
    client = signed_in(dass)
    page = client.get(url)
    first, second = page.context["page"].table.rows[:2]
    assert (first.evidence.backing.words, second.evidence.backing.words) == ("Read and heard", "Nothing behind it yet")
    assert "Read and heard" in text_of(page)
    assert all(sentence in text_of(page) for sentence in RULE)
    assert item.title in text_of(client.get(first.evidence.url))
    answer = text_of(signed_in(reader).get(url))
    assert "Read and heard" not in answer
    assert RULE[0] not in answer


def test_as_csv_for_a_reader(signed_in, reader, scored, council):
    """Without what only those may know who see evidence."""
    scored(OWN, date(2026, 10, 10))
    answer = signed_in(reader).get(reverse("assurance:council-statements-csv", args=[council.slug]))
    head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert head[-1] == "For consideration"
    assert {len(row) for row in rows} == {len(head)}


def test_as_csv(signed_in, lead, scored, council):
    scored(OWN, date(2026, 10, 10))
    scored(CQC, date(2025, 2, 10), ReviewKind.CQC_ASSESSMENT, "CQC")
    answer = signed_in(lead).get(reverse("assurance:council-statements-csv", args=[council.slug]))
    head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert head[3:5] == ["Self, Oct 2026", "CQC, Feb 2025"]
    assert len(rows) == 9
    assert rows[1] == [
        "Working with people", "2", "Supporting people to live healthier lives", "3", "2", "1", "yes", "0", "0", "0",
        "Nothing behind it yet",
    ]  # fmt: skip


def test_as_csv_before_anything_is_scored(signed_in, lead, council):
    answer = signed_in(lead).get(reverse("assurance:council-statements-csv", args=[council.slug]))
    assert "No review is scored yet" in answer.content.decode()


def test_as_csv_with_gaps(signed_in, lead, self_assessment, council):
    answer = signed_in(lead).get(reverse("assurance:council-statements-csv", args=[council.slug]))
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[1][3:7] == ["", "", "", ""]


@pytest.mark.slow
def test_asks_as_often_for_twenty_reviews_as_for_one(signed_in, lead, scored, url, record_finding):
    client = signed_in(lead)

    def more(number=19):
        for year in range(number):
            review = scored(OWN, date(2000 + year, 1, 1))
            record_finding(review, by=lead, kind="consideration", statements=review.framework.statements())

    more(1)
    same_number_of_queries(lambda: client.get(url), more=more)


def test_is_not_for_another_council(signed_in, stranger, url, client):
    assert signed_in(stranger).get(url).status_code == 404
    client.logout()
    assert client.get(url).status_code == 302


def test_a_peer_from_elsewhere_does_not_see_it(signed_in, peer, peer_challenge, url):
    assert signed_in(peer).get(url).status_code == 404
