import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assurance.actions import evidence, evidence_links, findings, outline, reviews
from assurance.models import Finding, Review
from assurance.places import Place

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(self_assessment):
    """Headings that a filter leaves: ``found(words="carers")``."""

    def headings(**asked):
        return sorted(Finding.objects.of_review(self_assessment).matching(**asked).values_list("heading", flat=True))

    return headings


@pytest.fixture
def carers(self_assessment, lead, record_finding):
    return record_finding(
        self_assessment,
        by=lead,
        heading="Unpaid carers wait 24/7 for safeguarding",
        narrative="<p>Assessments of <strong>communities</strong> were delayed.</p>",
        impact="<p>Families struggle.</p>",
    )


@pytest.fixture
def staff(self_assessment, dass, record_finding):
    return record_finding(self_assessment, by=dass, kind="consideration", theme=2, heading="Staff stay", narrative="")


class TestWords:
    @pytest.mark.parametrize(
        "words",
        [
            "carer",
            "waiting carers",
            "assessment",
            "families",
            "communit",
            "safeg",
            "afeguard",
            "24/7",
            "WAIT 24/7 for",
            '"unpaid carers"',
            "nowhere or carers",
            "carers -staff",
            "for",
        ],
    )
    def test_found(self, carers, staff, found, words):
        assert found(words=words) == [carers.heading]

    @pytest.mark.parametrize(
        "words",
        [
            "strong",
            "carers staff",
            '"carers unpaid"',
            "carers -wait",
            "'; drop & (broken | ",
            "& ! <->",
            "the the",
            "%",
        ],
    )
    def test_not_found(self, carers, staff, found, words):
        assert found(words=words) == []

    def test_what_is_ruled_out_stays_out(self, carers, self_assessment, lead, record_finding, found):
        other = record_finding(self_assessment, by=lead, heading="Carers are young")
        assert found(words="carers") == sorted([carers.heading, other.heading])
        assert found(words="carers -young") == [carers.heading]

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
    @given(words=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=200))
    def test_nothing_that_can_be_typed_breaks_the_search(self, carers, found, words):
        assert found(words=words) in ([], [carers.heading])

    def test_the_index_answers_it(self, db):
        with connection.cursor() as cursor:
            # What the planner prefers depends on the rows that tests before this one left in its statistics.
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
        plan = Finding.objects.saying("waiting carers").explain()
        assert "Bitmap Index Scan on assurance_finding_words" in plan


class TestFilters:
    def test_by_statement_and_i_statement(self, self_assessment, lead, record_finding, staff, found):
        framework = self_assessment.framework
        statement, i_statement = framework.statements()[0], framework.i_statements.all()[0]
        tied = record_finding(self_assessment, by=lead, statements=[statement], i_statements=[i_statement])
        assert found(statement=statement) == found(i_statement=i_statement) == [tied.heading]
        assert found(statement=framework.statements()[1]) == []
        assert found(statement=statement, i_statement=framework.i_statements.all()[1]) == []

    def test_by_kind_state_and_author(self, carers, staff, found, lead, dass):
        findings.mark_for_review(finding=staff, by=dass)
        assert found(kind="consideration") == found(state="for_review") == found(author=dass) == [staff.heading]
        assert found(kind="strength", author=dass) == []

    def test_by_focus_area(self, self_assessment, lead, record_finding, staff, found):
        focus = outline.ask_about(review=self_assessment, text="Unpaid carers", by=lead)
        asked = record_finding(self_assessment, by=lead, line_of_enquiry=focus)
        assert found(focus=focus) == [asked.heading]

    def test_by_place(self, self_assessment, lead, record_finding, carers, staff, found):
        themes = self_assessment.framework.themes
        chapter = outline.add_section(
            review=self_assessment, kind="focus_area", title="Waiting well", theme=themes.get(number=1), by=lead
        )
        inside = record_finding(self_assessment, by=lead, section=chapter)
        across = record_finding(self_assessment, by=lead, theme=None)
        assert found(place=Place(self_assessment, themes.get(number=1))) == [carers.heading]
        assert found(place=Place(self_assessment, section=chapter)) == [inside.heading]
        assert found(place=Place(self_assessment)) == [across.heading]

    def test_by_evidence_that_stands(self, council, carers, staff, lead, add_evidence, found):
        item = add_evidence(council, by=lead)
        evidence_links.link(finding=carers, item=item, by=lead)
        assert found(evidence="with") == [carers.heading]
        assert found(evidence="without") == [staff.heading]
        evidence.remove(item=item, by=lead)
        assert found(evidence="with") == []
        assert found(evidence="without") == [staff.heading, carers.heading]

    def test_nothing_asked_for_leaves_all(self, carers, staff, found):
        assert found() == [staff.heading, carers.heading]


def test_the_reports_order(self_assessment, lead, record_finding):
    theme = self_assessment.framework.themes.get(number=1)
    chapter = outline.add_section(review=self_assessment, kind="focus_area", title="Waiting", theme=theme, by=lead)
    for name, kind, number, section in (
        ("across", "strength", None, None),
        ("second theme", "strength", 2, None),
        ("in a chapter", "strength", 1, chapter),
        ("observation", "observation", 1, None),
        ("consideration", "consideration", 1, None),
        ("strength", "strength", 1, None),
        ("second strength", "strength", 1, None),
    ):
        record_finding(self_assessment, by=lead, heading=name, kind=kind, theme=number, section=section)
    assert [finding.heading for finding in Finding.objects.in_order()] == [
        "strength", "second strength", "consideration", "observation", "in a chapter", "second theme", "across",
    ]  # fmt: skip


def test_what_is_visible_within_reviews_is_what_is_visible(
    self_assessment, peer_challenge, lead, reader, stranger, manager, peer, record_finding
):
    for review, by in ((self_assessment, lead), (peer_challenge, manager)):
        record_finding(review, by=by)
        findings.withdraw(finding=record_finding(review, by=by), by=by)
    reviews.move(review=peer_challenge, to="shared", by=manager)
    for user, number in ((lead, 3), (reader, 3), (manager, 2), (peer, 2), (stranger, 0)):
        open_to_them = list(Review.objects.visible_to(user))
        within = Finding.objects.visible_within(user, open_to_them)
        assert set(within) == set(Finding.objects.visible_to(user))
        assert len(within) == number, user
        for review in open_to_them:
            alone = Finding.objects.visible_within(user, [review])
            assert set(alone) == set(Finding.objects.visible_to(user).of_review(review))
