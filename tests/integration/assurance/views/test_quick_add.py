"""Several lines at once, and headings that stand already."""

import pytest

from assurance.actions import findings
from assurance.models import Finding
from assurance.presenters.reviews import url_of

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def send(signed_in, lead, self_assessment):
    client, url = signed_in(lead), url_of("finding-create", self_assessment)

    def run(*, htmx=True, **words):
        sent = {"kind": "strength", "place": "theme-1", **words}
        return client.post(url, sent, headers=HTMX if htmx else {})

    return run


def headings():
    return [finding.heading for finding in Finding.objects.order_by("position")]


def test_pasted_lines_become_findings_in_their_order(send):
    page = send(lines="• First\n\n• Second\n• Third").content.decode()
    assert headings() == ["First", "Second", "Third"]
    assert "3 findings added." in page
    assert "3 strengths, 0 to consider" in page
    send(lines="Only one")
    assert headings()[-1] == "Only one"


def test_one_line_too_long_and_none_is_recorded_and_all_come_back(send):
    answer = send(htmx=False, lines="Good\n" + "x" * 501)
    assert answer.status_code == 422
    assert "Shorten line 2 to 500 characters or fewer" in answer.content.decode()
    assert "Good\n" + "x" * 501 in answer.content.decode()
    assert '<details class="govuk-details cf-details cf-several" id="several-strength" open>' in answer.content.decode()
    part = send(lines=" ")
    assert (part.status_code, headings()) == (422, [])
    assert "Enter a heading on each line" in part.content.decode()


def test_lines_sent_to_a_frozen_review_are_shown_back(send, self_assessment, freeze):
    freeze(self_assessment)
    answer = send(htmx=False, lines="One\nTwo")
    assert answer.status_code == 409
    assert "You had typed: One\nTwo" in answer.content.decode()
    assert headings() == []


def test_without_script_lines_lead_back_to_the_list(send, self_assessment):
    answer = send(htmx=False, lines="One\nTwo")
    assert answer.url == url_of("workspace", self_assessment, 1) + "?added=strength#add-strength"


def test_a_heading_that_stands_already_is_pointed_out_not_refused(send, self_assessment, record_finding, dass, client):
    other = record_finding(self_assessment, by=dass, heading="Carers wait", kind="consideration", theme=4)
    page = send(heading="carers  WAIT").content.decode()
    assert "“carers WAIT” already stands in this review. Both are kept." in page
    assert f"Look at the other one: the consideration “Carers wait” in {other.theme.name}" in page
    assert other.get_absolute_url() in page
    answer = send(htmx=False, heading="Carers wait")
    assert "already stands in this review" in client.get(answer.url).content.decode()
    assert Finding.objects.count() == 3


def test_two_lines_of_one_heading_are_pointed_out_and_withdrawn_ones_are_not(
    send, self_assessment, record_finding, lead
):
    gone = record_finding(self_assessment, by=lead, heading="Gone")
    findings.withdraw(finding=gone, by=lead)
    page = send(lines="Twice\nTwice\nGone\nOnce").content.decode()
    assert page.count("already stands in this review") == 1
    assert "“Twice” already stands" in page


def test_a_heading_is_never_markup_in_the_notice(send):
    send(heading="<script>x</script>")
    page = send(heading="<script>x</script>").content.decode()
    assert "<script>x" not in page
    assert "“&lt;script&gt;x&lt;/script&gt;” already stands" in page
