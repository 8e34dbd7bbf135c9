import pytest

from assurance.actions import findings, reviews, scores
from assurance.models.review import ReviewKind
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(signed_in):
    return lambda user: signed_in(user).get("/").context["page"]


def waiting(page):
    return [(item.text, item.place) for item in page.waiting]


def test_councils_and_reviews_that_i_may_see(signed_in, lead, stranger, self_assessment, peer_challenge, home):
    [place] = home(lead).places
    assert place.council.name == "Exampleshire"
    assert place.council_url == "/councils/exampleshire/"
    assert [row.title for row in place.rows] == ["Self-assessment 2026"]
    [other] = home(stranger).places
    assert other.rows == []
    assert "No review is open to you yet." in signed_in(stranger).get("/").content.decode()


def test_a_peer_sees_the_challenge_and_not_the_council(home, peer, peer_challenge):
    [place] = home(peer).places
    assert place.council_url == ""
    assert [row.title for row in place.rows] == ["Peer challenge 2026"]


def test_nobody_without_access_sees_anything(signed_in, person):
    assert "You have no access" in signed_in(person()).get("/").content.decode()


def test_published_reviews_come_last_and_long_lists_are_cut(home, lead, council, framework):
    for number in range(10):
        review = reviews.create(
            council=council, framework=framework, kind=ReviewKind.CASE_FILE_AUDIT, title=f"Audit {number}", by=lead
        )
        if number == 9:
            for step in ("shared", "agreed", "published"):
                reviews.move(review=review, to=step, by=lead)
    [place] = home(lead).places
    assert place.rows[0].title == "Audit 8"
    assert len(place.rows) == 8
    assert place.note == "2 more reviews on the council’s list"


def test_the_list_of_the_others_is_a_link(signed_in, lead, council, framework):
    for number in range(9):
        reviews.create(
            council=council, framework=framework, kind=ReviewKind.CASE_FILE_AUDIT, title=f"Audit {number}", by=lead
        )
    page = signed_in(lead).get("/").content.decode()
    assert f'<a href="/councils/{council.slug}/reviews/">1 more review on the council’s list</a>' in page


class TestWaiting:
    def test_findings_for_review_that_somebody_else_wrote(
        self, home, lead, dass, contributor, council, framework, record_finding
    ):
        audit = reviews.create(
            council=council, framework=framework, kind=ReviewKind.CASE_FILE_AUDIT, title="Audit", by=lead
        )
        findings.mark_for_review(finding=record_finding(audit, by=lead), by=lead)
        findings.mark_for_review(finding=record_finding(audit, by=contributor), by=contributor)
        record_finding(audit, by=contributor)
        assert waiting(home(dass)) == [("Review 2 findings", "Audit, Exampleshire")]
        assert waiting(home(lead)) == [("Review 1 finding", "Audit, Exampleshire")]
        assert waiting(home(contributor)) == []

    def test_scores_to_agree_and_statements_to_score(self, home, lead, dass, reader, self_assessment):
        for statement in self_assessment.framework.statements():
            if statement.number < 8:
                scores.set_score(review=self_assessment, statement=statement, value=2, by=lead)
        place = "Self-assessment 2026, Exampleshire"
        assert waiting(home(dass)) == [("Agree 7 scores", place), ("Score 2 statements", place)]
        assert waiting(home(lead)) == [("Score 2 statements", place)]
        assert waiting(home(reader)) == []

    def test_nothing_waits_in_a_review_that_is_agreed(self, home, lead, dass, self_assessment, record_finding):
        findings.mark_for_review(finding=record_finding(self_assessment, by=lead), by=lead)
        for step in ("shared", "agreed"):
            reviews.move(review=self_assessment, to=step, by=lead)
        assert waiting(home(dass)) == []

    def test_a_team_s_findings_wait_for_the_team_only(self, home, lead, peer, manager, peer_challenge, record_finding):
        findings.mark_for_review(finding=record_finding(peer_challenge, by=manager), by=manager)
        reviews.move(review=peer_challenge, to="shared", by=manager)
        assert waiting(home(peer)) == [("Review 1 finding", "Peer challenge 2026, Exampleshire")]
        assert waiting(home(lead)) == []

    def test_comments_that_mention_me_until_i_have_opened_the_finding(
        self, home, signed_in, lead, dass, contributor, self_assessment, record_finding, add_comment
    ):
        finding = record_finding(self_assessment, by=lead, heading="People wait less")
        other = record_finding(self_assessment, by=lead, heading="Carers wait")
        first = add_comment(finding, by=lead, text="@Ruth Okonjo, is it so?")
        add_comment(finding, by=contributor, text="@Ruth Okonjo, I think so.")
        add_comment(other, by=lead, text="@Ruth Okonjo?")
        add_comment(other, by=dass, text="@Imogen Leadbetter!")
        place = "Self-assessment 2026, Exampleshire"
        found = [(item.text, item.place, item.about) for item in home(dass).waiting[:2]]
        assert found == [
            ("Imogen Leadbetter mentioned you in a comment", place, "Carers wait"),
            ("Colin Tribune and Imogen Leadbetter mentioned you in 2 comments", place, "People wait less"),
        ]
        address = home(dass).waiting[1].url
        assert address == f"{finding.get_absolute_url()}#comment-{first.pk}"
        signed_in(dass).get(address)
        assert [item.about for item in home(dass).waiting[:2]] == ["Carers wait", ""]

    def test_what_waits_stands_below_its_review(
        self, signed_in, dass, lead, self_assessment, record_finding, add_comment
    ):
        add_comment(record_finding(self_assessment, by=lead, heading="Carers wait"), by=lead, text="@Ruth Okonjo?")
        page = signed_in(dass).get("/").content.decode()
        assert page.count(">Self-assessment 2026, Exampleshire</h3>") == 1
        assert '<p class="cf-meta" aria-hidden="true">Carers wait</p>' in page

    def test_a_mention_in_a_challenge_waits_for_its_team_only(
        self, home, lead, peer, manager, peer_challenge, record_finding, add_comment
    ):
        finding = record_finding(peer_challenge, by=peer)
        add_comment(finding, by=manager, text="@Priya Venkataraman and @Imogen Leadbetter")
        reviews.move(review=peer_challenge, to="shared", by=manager)
        assert [item.text for item in home(peer).waiting] == ["Judith Ashworth mentioned you in a comment"]
        assert waiting(home(lead)) == []

    def test_another_council_s_work_does_not_wait_for_me(self, home, stranger, lead, self_assessment):
        assert waiting(home(stranger)) == []


@pytest.mark.slow
def test_asks_as_often_for_twenty_reviews_as_for_one(
    signed_in, dass, lead, council, framework, record_finding, add_comment
):
    client = signed_in(dass)

    def more(number=19):
        for _ in range(number):
            review = reviews.create(
                council=council, framework=framework, kind=ReviewKind.SELF_ASSESSMENT, title="Self", by=lead
            )
            finding = findings.mark_for_review(finding=record_finding(review, by=lead), by=lead)
            add_comment(finding, by=lead, text="@Ruth Okonjo, look.")

    more(1)
    same_number_of_queries(lambda: client.get("/"), more=more)
