import csv
import io
from datetime import date

import pytest
from django.urls import reverse

from assurance.actions import findings, reviews
from assurance.models import Review
from assurance.models.review import ReviewKind
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(council):
    return lambda name, *args: reverse(f"assurance:{name}", args=[council.slug, *args])


@pytest.fixture
def start(council, framework, lead):
    def make(title, kind=ReviewKind.SELF_ASSESSMENT, **fields):
        return reviews.create(council=council, framework=framework, kind=kind, title=title, by=lead, **fields)

    return make


def text_of(response):
    return response.content.decode()


def titles(response):
    return [row.title for row in response.context["rows"]]


class TestList:
    def test_newest_first_with_counts(self, signed_in, lead, url, start, record_finding):
        start("Older", starts_on=date(2024, 3, 1), ends_on=date(2024, 3, 4))
        newer = start("Newer", starts_on=date(2026, 6, 9), ends_on=date(2026, 6, 12))
        record_finding(newer, by=lead)
        record_finding(newer, by=lead, kind="consideration")
        findings.withdraw(finding=record_finding(newer, by=lead), by=lead)
        page = signed_in(lead).get(url("review-list"))
        assert titles(page) == ["Newer", "Older"]
        row = page.context["rows"][0]
        assert (row.strengths, row.considerations, row.dates) == (1, 1, "9 to 12 June 2026")
        assert "2 reviews" in text_of(page)

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("q=sel", ["Self 2026"]),
            ("kind=case_file_audit", ["Audit 2025"]),
            ("status=shared", ["Audit 2025"]),
            ("kind=nonsense&status=nonsense", ["Self 2026", "Audit 2025"]),
            ("sort=title", ["Audit 2025", "Self 2026"]),
            ("sort=-title", ["Self 2026", "Audit 2025"]),
            ("sort=dates", ["Audit 2025", "Self 2026"]),
            ("sort=password", ["Self 2026", "Audit 2025"]),
            ("page=999", ["Self 2026", "Audit 2025"]),
        ],
    )
    def test_filters_and_orders(self, signed_in, lead, url, start, query, found):
        reviews.move(
            review=start("Audit 2025", ReviewKind.CASE_FILE_AUDIT, ends_on=date(2025, 1, 1)), to="shared", by=lead
        )
        start("Self 2026", ends_on=date(2026, 1, 1))
        assert titles(signed_in(lead).get(url("review-list") + "?" + query)) == found

    def test_nothing_found_says_so(self, signed_in, lead, url, self_assessment):
        page = text_of(signed_in(lead).get(url("review-list") + "?q=nothing-like-it"))
        assert "No review matches." in page
        assert "0 of 1 shown" in page

    def test_before_the_first_review_it_says_how_to_begin(self, signed_in, lead, reader, url):
        page = text_of(signed_in(lead).get(url("review-list")))
        assert "No review is open to you yet. Start one, or import a report that was published." in page
        assert "No review matches." not in page
        assert "Start one" not in text_of(signed_in(reader).get(url("review-list")))

    @pytest.mark.slow
    def test_the_second_page_keeps_the_filter(self, signed_in, lead, url, start):
        for number in range(26):
            start(f"Review {number}")
        page = signed_in(lead).get(url("review-list") + "?q=review&page=2")
        assert len(titles(page)) == 1
        assert "Page 2 of 2" in text_of(page)
        assert "?q=review&amp;page=1" in text_of(page)

    def test_a_team_keeps_its_draft_to_itself(self, signed_in, lead, url, peer_challenge, manager):
        assert titles(signed_in(lead).get(url("review-list"))) == []
        reviews.move(review=peer_challenge, to="shared", by=manager)
        assert titles(signed_in(lead).get(url("review-list"))) == ["Peer challenge 2026"]

    def test_as_csv(self, signed_in, lead, url, start):
        start("=HYPERLINK(1)", ends_on=date(2026, 1, 2))
        answer = signed_in(lead).get(url("review-list-csv") + "?kind=self_assessment")
        assert answer["Content-Disposition"] == 'attachment; filename="exampleshire-reviews.csv"'
        head, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
        assert head[0] == "Review"
        assert row[:5] == ["'=HYPERLINK(1)", "Self-assessment", "Drafting", "", "2026-01-02"]

    @pytest.mark.slow
    def test_asks_as_often_for_twenty_as_for_one(self, signed_in, lead, url, start, record_finding):
        client = signed_in(lead)

        def more(number=19):
            for _ in range(number):
                record_finding(start("Another"), by=lead)

        more(1)
        same_number_of_queries(lambda: client.get(url("review-list")), more=more)

    def test_is_not_for_another_council(self, signed_in, stranger, url):
        for name in ("review-list", "review-list-csv", "review-create"):
            assert signed_in(stranger).get(url(name)).status_code == 404


class TestCreate:
    WHOLE = {"title": "Self-assessment, autumn", "kind": "self_assessment"}

    def sent(self, known, **fields):
        days = {"starts_on_0": "24", "starts_on_1": "11", "starts_on_2": "2026"}
        return {**self.WHOLE, "framework": known.pk, **days, **fields}

    def test_starts_a_review_and_shows_it(self, signed_in, lead, url, framework):
        page = signed_in(lead).post(url("review-create"), self.sent(framework), follow=True)
        review = Review.objects.get()
        assert page.redirect_chain == [(review.get_absolute_url(), 302)]
        assert (review.starts_on, review.ends_on, review.created_by) == (date(2026, 11, 24), None, lead)
        assert "“Self-assessment, autumn” is started." in text_of(page)

    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"title": " "}, "Enter a title for the review"),
            ({"title": "x" * 201}, "Shorten the title to 200 characters or fewer"),
            ({"kind": ""}, "Choose what kind of review it is"),
            ({"kind": "inspection"}, "Choose one of the kinds in the list"),
            ({"framework": "0"}, "Choose one of the frameworks in the list"),
            ({"starts_on_1": "13"}, "Enter the first day as day, month and year, such as 24 11 2026"),
            ({"starts_on_2": ""}, "Enter the first day as day, month and year, such as 24 11 2026"),
            ({"ends_on_0": "x"}, "Enter the last day as day, month and year, such as 26 11 2026"),
            (
                {"ends_on_0": "23", "ends_on_1": "11", "ends_on_2": "2026"},
                "The last day must be the same as or after the first day",
            ),
        ],
    )
    def test_says_what_is_wrong_and_keeps_the_rest(self, signed_in, lead, url, framework, fields, sentence):
        page = signed_in(lead).post(url("review-create"), self.sent(framework, **fields))
        assert text_of(page).count(sentence) == 2
        assert not Review.objects.exists()
        kept = {**self.sent(framework), **fields}
        assert f'value="{kept["starts_on_0"]}"' in text_of(page)

    def test_is_for_who_may_start_reviews(self, signed_in, contributor, url):
        assert signed_in(contributor).get(url("review-create")).status_code == 403
        assert "Start a review" not in text_of(signed_in(contributor).get(url("review-list")))


class TestDetail:
    def test_counts_by_theme(self, signed_in, lead, dass, url, self_assessment, record_finding):
        finding = record_finding(self_assessment, by=lead)
        findings.agree(finding=finding, by=dass)
        record_finding(self_assessment, by=lead, kind="consideration", theme=None)
        page = signed_in(lead).get(self_assessment.get_absolute_url())
        overview = page.context["page"]
        assert [theme.name for theme in overview.themes][-1] == "Across themes"
        assert (overview.themes[0].strengths, overview.themes[0].agreed) == (1, 1)
        assert overview.summary == "2 findings, 1 agreed"
        assert "Share the draft" in text_of(page)

    def test_an_empty_one_says_so(self, signed_in, reader, self_assessment):
        page = text_of(signed_in(reader).get(self_assessment.get_absolute_url()))
        assert "Nothing is recorded yet" in page
        assert "Across themes" not in page
        assert "Share the draft" not in page

    def test_a_peer_sees_it_with_a_way_home(self, signed_in, peer, peer_challenge):
        page = text_of(signed_in(peer).get(peer_challenge.get_absolute_url()))
        assert "Judith Ashworth" in page
        assert "Only the team writes." in page
        assert 'href="/">Home</a>' in page
        assert "Scores" not in page

    def test_is_hidden_from_the_council_while_the_team_drafts(self, signed_in, lead, peer_challenge):
        assert signed_in(lead).get(peer_challenge.get_absolute_url()).status_code == 404

    def test_is_not_found_under_another_council(self, signed_in, lead, other_council, self_assessment):
        wrong = reverse("assurance:review-detail", args=[other_council.slug, self_assessment.pk])
        assert signed_in(lead).get(wrong).status_code == 404

    def test_is_not_for_another_council(self, signed_in, stranger, self_assessment):
        assert signed_in(stranger).get(self_assessment.get_absolute_url()).status_code == 404

    def test_asks_as_often_for_twenty_findings_as_for_one(self, signed_in, lead, self_assessment, record_finding):
        client = signed_in(lead)
        record_finding(self_assessment, by=lead)
        same_number_of_queries(
            lambda: client.get(self_assessment.get_absolute_url()),
            more=lambda: [record_finding(self_assessment, by=lead) for _ in range(19)],
        )


class TestMove:
    def test_is_explained_and_then_made(self, signed_in, lead, url, self_assessment, record_finding):
        record_finding(self_assessment, by=lead)
        there = url("review-move", self_assessment.pk, "shared")
        client = signed_in(lead)
        asked = text_of(client.get(there))
        assert "Says to people of Exampleshire that the draft is ready to be read." in asked
        assert "1 finding of this review is not agreed yet." in asked
        page = client.post(there, follow=True)
        assert "The draft is shared." in text_of(page)
        assert Review.objects.with_status().get().status == "shared"

    @pytest.mark.parametrize(
        ("steps", "to", "words"),
        [
            (["shared"], "drafting", "the draft is being worked on"),
            (["shared"], "agreed", "can then no longer be changed, unless the review is reopened"),
            (["shared", "agreed"], "shared", "can then be changed again"),
            (["shared", "agreed"], "published", "this cannot be undone"),
        ],
    )
    def test_every_step_says_what_it_means(self, signed_in, lead, url, self_assessment, steps, to, words):
        for step in steps:
            reviews.move(review=self_assessment, to=step, by=lead)
        there = url("review-move", self_assessment.pk, to)
        assert words in text_of(signed_in(lead).get(there))
        assert signed_in(lead).post(there).status_code == 302
        assert Review.objects.with_status().get().status == to

    @pytest.mark.parametrize(
        ("steps", "to", "words"),
        [
            ([], "shared", "can then read the draft and check its facts"),
            (["shared"], "drafting", "see nothing of it until it is shared again"),
        ],
    )
    def test_a_team_learns_what_the_council_will_see(self, signed_in, manager, url, peer_challenge, steps, to, words):
        for step in steps:
            reviews.move(review=peer_challenge, to=step, by=manager)
        assert words in text_of(signed_in(manager).get(url("review-move", peer_challenge.pk, to)))

    def test_a_step_the_table_lacks_is_explained(self, signed_in, lead, url, self_assessment):
        there = url("review-move", self_assessment.pk, "published")
        for page in (signed_in(lead).get(there, follow=True), signed_in(lead).post(there, follow=True)):
            assert "Somebody has moved the review in the meantime." in text_of(page)
        assert Review.objects.with_status().get().status == "drafting"

    def test_two_at_once(self, signed_in, lead, url, self_assessment, monkeypatch):
        real = reviews.move

        def after_a_colleague(**kwargs):
            real(**kwargs)
            return real(**kwargs)

        monkeypatch.setattr("assurance.views.reviews.reviews.move", after_a_colleague)
        page = signed_in(lead).post(url("review-move", self_assessment.pk, "shared"), follow=True)
        assert "Somebody has moved the review in the meantime." in text_of(page)

    def test_an_unknown_status_is_not_found(self, signed_in, lead, url, self_assessment):
        assert signed_in(lead).get(url("review-move", self_assessment.pk, "burnt")).status_code == 404

    def test_is_for_who_may_move(self, signed_in, contributor, url, self_assessment):
        there = url("review-move", self_assessment.pk, "shared")
        assert signed_in(contributor).get(there).status_code == 403
        assert signed_in(contributor).post(there).status_code == 403

    def test_a_published_review_offers_no_move(self, signed_in, lead, self_assessment):
        for step in ("shared", "agreed", "published"):
            reviews.move(review=self_assessment, to=step, by=lead)
        assert "what it says is fixed" in text_of(signed_in(lead).get(self_assessment.get_absolute_url()))
