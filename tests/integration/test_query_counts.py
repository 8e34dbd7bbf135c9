"""No page asks the database more often because there is more to show: every address, with one row and with twenty."""

from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assurance.actions import findings, messages, outline, paragraphs, reviews, scores
from assurance.models.finding import FindingKind
from reports.actions import runs
from tests.architecture.addresses import addresses
from tests.architecture.test_urls import OPEN
from tests.integration.test_access import client_of, furnish, keep_upload

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


@pytest.fixture
def more(council, framework, self_assessment, lead, dass, person):
    """A function that adds a number of everything to the council and to the review that is looked at."""
    theme = framework.themes.get(number=1)
    statement = theme.statements.first()
    focus = outline.ask_about(review=self_assessment, text="How people wait", by=lead)

    def add(number: int, kinds=(FindingKind.STRENGTH,)) -> None:
        for _ in range(number):
            person(council=council, role="reader")
            one_more_review()
            for kind in kinds:
                one_more_finding(kind)
            one_more_chapter()
            run = runs.request(review=self_assessment, formats=["json"], is_draft=True, by=lead)
            run.artefacts.create(format="json", media_type="application/json", file_name="a.json", data=b"{}", size=2)

    def one_more_review():
        review = reviews.create(
            council=council, framework=framework, kind="self_assessment", title="Another year", by=lead
        )
        scores.set_score(review=review, statement=statement, value=3, by=lead)
        findings.record(review=review, kind="strength", theme=theme, heading="One", by=lead)

    def one_more_finding(kind):
        place = {"review": self_assessment, "kind": kind, "theme": theme}
        finding = findings.record(**place, heading="Tied", line_of_enquiry=focus, statements=[statement], by=dass)
        findings.mark_for_review(finding=finding, by=dass)
        paragraphs.add(**place, text="<p>Says more.</p>", finding=finding, by=lead)
        for add_message in (messages.add_key_message, messages.add_recommendation):
            add_message(review=self_assessment, text="<p>Rests on it.</p>", findings=[finding], by=lead)
        gone = findings.record(**place, heading="Taken back", by=lead)
        findings.withdraw(finding=gone, by=lead)

    def one_more_chapter():
        section = outline.add_section(
            review=self_assessment, kind="focus_area", title="Chapter", parts=[{"kind": "text"}], by=lead
        )
        findings.record(review=self_assessment, kind="strength", section=section, heading="Of a chapter", by=lead)

    return add


def asked(client, url: str) -> Counter[str]:
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url)
    assert answer.status_code in (200, 302), url
    return Counter(query["sql"].partition(" WHERE ")[0] for query in queries)


def url_of(address, keys: dict) -> str:
    of_messages = {"message_id": keys["recommendation_id" if "recommendation" in address.name else "key_message_id"]}
    found = reverse(address.name, kwargs={key: (keys | of_messages)[key] for key in address.keys})
    return f"{found}?place=theme-1&kind=strength" if address.name == "assurance:paragraph-create" else found


def test_every_page_asks_as_often_for_twenty_rows_as_for_one(more, council, self_assessment, lead, dass, reader):
    keys = furnish(self_assessment, by=lead, agreed_by=dass)
    keys |= {"membership_id": council.memberships.get(user=reader).pk, "upload_id": keep_upload(council, lead)}
    client = client_of(lead)
    urls = {a.name: url_of(a, keys) for a in addresses() if "get" in a.methods and a.name not in OPEN}
    more(1, kinds=FindingKind)
    for url in urls.values():
        asked(client, url)
    one = {name: asked(client, url) for name, url in urls.items()}
    more(19)
    twenty = {name: asked(client, url) for name, url in urls.items()}
    assert {name: twenty[name] - one[name] for name in urls if twenty[name].total() != one[name].total()} == {}
    assert len(urls) > 25
