"""No page asks the database more often because there is more to show: every address, with one row and with twenty."""

from collections import Counter
from os import urandom

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assurance.actions import (
    comments,
    evidence,
    evidence_files,
    evidence_links,
    evidence_requests,
    findings,
    glossary,
    members,
    messages,
    outline,
    paragraphs,
    reviews,
    scores,
)
from assurance.models import EvidenceItem, EvidenceRequest
from assurance.models.finding import FindingKind
from peerchallenge.actions import contacts, key_facts, team
from reports.actions import own_styles, runs
from reports.models import OwnStyle
from tests.architecture.addresses import addresses
from tests.architecture.test_urls import OPEN
from tests.integration.access.table import OF_ACCURACY, OF_CHALLENGES, OF_ITS_WRITER, OF_SCORES, rows, rows_of
from tests.integration.access.world import keep_style, keep_template

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
ONLY_CHALLENGES = {name for name, *_ in rows_of(OF_CHALLENGES)}
ONLY_ROUNDS = {name for name, *_ in rows_of(OF_ACCURACY)} | OF_ITS_WRITER.keys()
"""Counted in test_accuracy.py: a round shares the draft."""


class More:
    """Adds more of everything that a review's pages list."""

    def __init__(self, review, *, by, other):
        self.review, self.by, self.other = review, by, other
        self.theme = review.framework.themes.get(number=1)
        self.focus = outline.ask_about(review=review, text="How people wait", by=by)

    def finding(self, kind=FindingKind.STRENGTH):
        place = {"review": self.review, "kind": kind, "theme": self.theme}
        statements = self.theme.statements.all()[:1]
        finding = findings.record(
            **place, heading="Tied", line_of_enquiry=self.focus, statements=statements, by=self.other
        )
        evidence_links.add_behind(finding=finding, source="heard", title="Focus group", by=self.other)
        findings.mark_for_review(finding=finding, by=self.other)
        asked = comments.add(finding=finding, text="Is it so?", address_of=str, by=self.other)
        comments.reply(to=asked, text="It is.", address_of=str, by=self.by)
        paragraphs.add(**place, text="<p>Says more.</p>", finding=finding, by=self.by)
        for add in (messages.add_key_message, messages.add_recommendation):
            add(review=self.review, text="<p>Rests on it.</p>", findings=[finding], by=self.by)
        self.evidence(finding, self.review if self.review.is_team_owned else None)
        gone = findings.record(**place, heading="Taken back", by=self.by)
        findings.withdraw(finding=gone, by=self.by)

    def chapter(self):
        place = {"review": self.review, "kind": "focus_area", "title": "Chapter", "parts": [{"kind": "text"}]}
        section = outline.add_section(**place, by=self.by)
        findings.record(review=self.review, kind="strength", section=section, heading="Of a chapter", by=self.by)

    def evidence(self, finding, review=None):
        """In the council's library, or in that of the review's own team."""
        item = evidence.add(
            council=self.review.council, review=review, source="heard", title="Mrs Dale said", occasion="A visit",
            statements=self.theme.statements.all()[:1], owner=self.by, by=self.by,
        )  # fmt: skip
        evidence_links.link(finding=finding, item=item, note="It shows this.", by=self.by)
        self.files(item)
        return item

    def files(self, item):
        """One with two revisions and one that was removed, also on the item whose page is counted."""
        listed = EvidenceItem.objects.filter(council=item.council, review=item.review, title="Strategy")
        for one in (item, *listed):
            file = evidence_files.attach(item=one, upload=upload(b"One"), by=self.by).file
            evidence_files.revise(file=file, upload=upload(b"Two"), by=self.other)
            gone = evidence_files.attach(item=one, upload=upload(b"One"), by=self.by).file
            evidence_files.remove(file=gone, by=self.other)

    def request(self, keys):
        """In the council's information return, with evidence that goes with it; and one more item with the first."""
        asked = EvidenceRequest.objects.select_related("information_return").get(pk=keys["request_id"])
        place = asked.information_return
        statements, number = self.theme.statements.all()[:1], place.requests.count()
        another = evidence_requests.add(
            information_return=place,
            reference=f"A{number}",
            text="One",
            statements=statements,
            owner=self.by,
            by=self.by,
        )
        for request in (asked, another):
            item = evidence.add(council=self.review.council, source="read", title="Plan", text="<p>x</p>", by=self.by)
            evidence_requests.attach(request=request, item=item, by=self.by)

    def acronym(self):
        """One more in the report's text that somebody has explained."""
        acronym = f"Z{chr(65 + self.review.glossary.count())}Q"
        messages.add_key_message(review=self.review, text=f"<p>Ask the {acronym}.</p>", by=self.by)
        glossary.explain(review=self.review, acronym=acronym, meaning="Somebody", version=0, by=self.other)

    def version(self):
        run = runs.request(review=self.review, formats=["json"], is_draft=True, by=self.by)
        run.artefacts.create(format="json", media_type="application/json", file_name="a.json", data=b"{}", size=2)


def upload(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("notes.txt", content)


def grows(client, urls: dict[str, str], *, first, more) -> dict[str, Counter[str]]:
    """The pages that ask more often after `more` than before, each with the queries that were added."""
    first()
    for url in urls.values():
        asked(client, url)
    before = {name: asked(client, url) for name, url in urls.items()}
    more()
    after = {name: asked(client, url) for name, url in urls.items()}
    return {name: after[name] - before[name] for name in urls if after[name].total() != before[name].total()}


def asked(client, url: str) -> Counter[str]:
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url)
        answer.getvalue()
    assert answer.status_code in (200, 302), url
    return Counter(query["sql"].partition(" WHERE ")[0] for query in queries)


def pages(world, *, without: set[str]) -> dict[str, str]:
    found = [one for one in addresses() if "get" in one.methods and one.name not in OPEN | without]
    return {one.name: world.url(one.name, one.keys) for one in found}


def test_pages_of_a_council(world, council, framework, self_assessment, lead, dass, person):
    review = More(self_assessment, by=lead, other=dass)

    def add(number, kinds=(FindingKind.STRENGTH,)):
        for _ in range(number):
            person(council=council, role="reader")
            another = reviews.create(
                council=council, framework=framework, kind="self_assessment", title="Another year", by=lead
            )
            scores.set_score(review=another, statement=framework.statements()[0], value=3, by=lead)
            findings.record(review=another, kind="strength", theme=review.theme, heading="One", by=lead)
            for kind in kinds:
                review.finding(kind)
            review.chapter()
            review.acronym()
            review.version()
            keep_template(council, lead, urandom(8))
            keep_style(council, lead, urandom(8).hex())
            own_styles.archive(style=OwnStyle.objects.get(pk=keep_style(council, lead, "Old")), by=lead)
            review.request(world.keys)

    urls = pages(world, without=ONLY_CHALLENGES | ONLY_ROUNDS)
    assert len(urls) > 25
    assert grows(world.people["lead"], urls, first=lambda: add(1, FindingKind), more=lambda: add(19)) == {}


def test_pages_of_a_challenge(teams_world, peer_challenge, manager, peer, person):
    review = More(peer_challenge, by=manager, other=peer)

    def add(number, kinds=(FindingKind.STRENGTH,)):
        for _ in range(number):
            members.admit(review=peer_challenge, user=person(), role="peer", by=manager)
            team.add(review=peer_challenge, name="Nadia Peerless", by=manager)
            key_facts.add(review=peer_challenge, value="£1m", label="Budget", by=manager)
            contacts.add(review=peer_challenge, name="Connie Tact", by=manager)
            for kind in kinds:
                review.finding(kind)
            review.chapter()
            review.acronym()
            review.version()

    of_the_council = {name for name, *_ in rows("council")} | {"reports:import-found", "reports:import-source"}
    urls = pages(teams_world, without=of_the_council | OF_SCORES | ONLY_ROUNDS)
    assert urls.keys() > ONLY_CHALLENGES - {one.name for one in addresses() if "get" not in one.methods}
    assert grows(teams_world.people["manager"], urls, first=lambda: add(1, FindingKind), more=lambda: add(19)) == {}
