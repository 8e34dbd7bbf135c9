import pytest

from assurance.actions import findings, reviews
from assurance.models import Finding
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="People wait less")


def page_of(client, finding):
    return client.get(finding.get_absolute_url()).content.decode()


def test_the_same_heading_elsewhere_in_the_review_is_pointed_out(signed_in, lead, finding, record_finding):
    other = record_finding(finding.review, by=lead, kind="consideration", theme=2, heading="people  wait less.")
    client = signed_in(lead)
    for one, twin, kind in ((finding, other, "consideration"), (other, finding, "strength")):
        page = page_of(client, one)
        assert "Another finding of this review has the same heading." in page
        assert f'<a href="{twin.get_absolute_url()}">the {kind} “' in page


def test_several_are_counted(signed_in, lead, finding, record_finding):
    for _ in range(2):
        record_finding(finding.review, by=lead, heading="People wait less")
    assert "2 other findings of this review have the same heading." in page_of(signed_in(lead), finding)


def test_other_headings_none_other_reviews_and_withdrawn_ones_are_not(
    signed_in, lead, council, framework, finding, record_finding
):
    other = reviews.create(council=council, framework=framework, kind="self_assessment", title="Other", by=lead)
    record_finding(other, by=lead, heading="People wait less")
    record_finding(finding.review, by=lead, heading="People wait more")
    gone = record_finding(finding.review, by=lead, heading="People wait less")
    findings.withdraw(finding=gone, by=lead)
    blank = findings.record(review=finding.review, kind="strength", heading="", narrative="<p>One</p>", by=lead)
    findings.record(review=finding.review, kind="strength", heading="", narrative="<p>Two</p>", by=lead)
    client = signed_in(lead)
    for one in (finding, gone, blank):
        assert "same heading" not in page_of(client, one)
    assert list(Finding.objects.same_heading_as(blank)) == []


def test_asks_as_often_for_twenty_as_for_one(signed_in, lead, finding, record_finding):
    client = signed_in(lead)

    def more(number=19):
        for _ in range(number):
            record_finding(finding.review, by=lead, heading="People wait less")

    more(1)
    same_number_of_queries(lambda: client.get(finding.get_absolute_url()), more=more)
