"""Writing on a card, and what cards show of evidence and comments."""

import pytest

from assurance.actions import evidence, evidence_links, findings
from assurance.models import Comment
from assurance.presenters.reviews import url_of
from tests.integration.assurance.views.test_conflicts import fields_of

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    statements = [self_assessment.framework.statements()[0]]
    return record_finding(
        self_assessment, by=lead, heading="People wait", narrative="<p>Long.</p>", impact="<p>They worry.</p>",
        statements=statements,
    )  # fmt: skip


@pytest.fixture
def send(signed_in, lead, finding):
    client = signed_in(lead)

    def run(*, htmx=True, **words):
        sent = {"heading": "People wait less", "narrative": "Shorter.", "version": 1, **words}
        return client.post(url_of("finding-card", finding.review, finding.pk), sent, headers=HTMX if htmx else {})

    return run


def test_heading_and_narrative_are_saved_and_the_rest_is_kept(send, finding):
    part = send()
    finding.refresh_from_db()
    assert (finding.heading, finding.narrative, finding.version) == ("People wait less", "<p>Shorter.</p>", 2)
    assert finding.impact == "<p>They worry.</p>"
    assert finding.statements.count() == 1
    page = part.content.decode()
    assert 'id="list-strength" hx-swap-oob="true"' in page
    assert "“People wait less” is saved." in page
    assert f'data-card="{finding.pk}-2"' in page


def test_the_form_comes_in_place_or_as_a_page(signed_in, lead, finding):
    client, url = signed_in(lead), url_of("finding-card", finding.review, finding.pk)
    part = client.get(url, headers=HTMX).content.decode()
    assert "<html" not in part
    assert "data-card-form" in part
    assert f'id="card-{finding.pk}-heading"' in part
    assert "<html" in client.get(url).content.decode()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [({"heading": "x" * 501}, "Shorten the heading"), ({"heading": " ", "narrative": ""}, "Enter a heading or some")],
)
def test_what_cannot_be_saved_stays_on_the_card(send, finding, words, sentence):
    part = send(**words)
    assert (part.status_code, part["HX-Retarget"], part["HX-Reswap"]) == (422, f"#finding-{finding.pk}", "outerHTML")
    assert sentence in part.content.decode()


def test_a_colleagues_save_in_between_opens_the_two_versions(send, client, finding, dass):
    findings.edit(finding=finding, version=1, heading="Ruth’s", narrative="<p>Long.</p>", by=dass)
    part = send()
    assert (part.status_code, part["HX-Trigger"]) == (409, "card:stale")
    page = send(htmx=False)
    assert page.status_code == 409
    assert "Two versions of one text" in page.content.decode()
    url = url_of("finding-card", finding.review, finding.pk)
    assert "People wait less" in client.post(url, {**fields_of(page), "settle": "back"}).content.decode()
    answer = client.post(url, {**fields_of(page), "settle": "save"})
    assert answer.url == f"{url_of('workspace', finding.review, 1)}#finding-{finding.pk}"
    finding.refresh_from_db()
    assert finding.heading == "People wait less Ruth’s", "untouched, both are kept side by side"
    assert finding.version == 3


def test_without_script_a_save_leads_back_to_the_card(send, finding):
    assert send(htmx=False).url == f"{url_of('workspace', finding.review, 1)}#finding-{finding.pk}"


def test_withdrawn_or_frozen_meanwhile_the_words_stay(send, finding, lead, freeze):
    findings.withdraw(finding=finding, by=lead)
    part = send()
    assert part.status_code == 409
    assert "withdrawn while you were typing" in part.content.decode()
    findings.restore(finding=finding, by=lead)
    freeze(finding.review)
    part = send()
    assert part.status_code == 409
    assert "no longer change" in part.content.decode()
    assert "People wait less" in part.content.decode()


def test_the_form_of_a_finding_that_cannot_be_written_leads_to_its_page(signed_in, lead, finding):
    findings.withdraw(finding=finding, by=lead)
    answer = signed_in(lead).get(url_of("finding-card", finding.review, finding.pk))
    assert answer.url == finding.get_absolute_url()


def test_a_new_heading_that_stands_already_is_pointed_out(send, finding, dass, record_finding):
    record_finding(finding.review, by=dass, heading="People wait  LESS", theme=2)
    assert "“People wait less” already stands in this review" in send().content.decode()
    assert "already stands" not in send(version=2, narrative="Other words.").content.decode(), "said once"
    assert "already stands" not in send(version=3, heading="").content.decode()


def test_marks_and_open_comments_are_shown_to_who_may_know_of_them(
    signed_in, lead, reader, finding, council, add_evidence
):
    heard = add_evidence(council, by=lead, source="heard")
    evidence_links.link(finding=finding, item=heard, by=lead)
    taken_out = add_evidence(council, by=lead, source="seen")
    evidence_links.link(finding=finding, item=taken_out, by=lead)
    evidence.remove(item=taken_out, by=lead)
    asked = Comment.objects.create(finding=finding, text="Which files?", created_by=lead)
    Comment.objects.create(finding=finding, parent=asked, text="These.", created_by=lead)
    url = url_of("workspace", finding.review, 1)
    page = signed_in(lead).get(url).content.decode()
    assert '<span class="cf-hidden">Heard</span>' in page
    assert '<span class="cf-hidden">Read: none</span>' in page
    assert '<span class="cf-hidden">Seen: none</span>' in page
    assert '1<span class="cf-hidden"> open comment on: People wait' in page
    assert f"{finding.get_absolute_url()}#comments" in page
    page = signed_in(reader).get(url).content.decode()
    assert "Heard" not in page
    assert "open comment" not in page
