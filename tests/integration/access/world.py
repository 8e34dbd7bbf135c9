"""One review with one of everything, and the people who ask for it."""

from dataclasses import dataclass, field

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse

from assurance.actions import (
    comments,
    evidence,
    evidence_files,
    evidence_requests,
    findings,
    information_returns,
    messages,
    outline,
    paragraphs,
    scores,
)
from assurance.shelves import shelf_of
from peerchallenge.actions import contacts, key_facts, team
from reports.actions import own_styles, runs, uploads, word_templates
from reports.importing.prepared import transcribe
from reports.writers.docx.template import Template
from tests import samples
from tests.integration.access.table import LISTED, QUERY, SENT


@dataclass
class World:
    """`keys` are what addresses take, by their names there."""

    keys: dict
    people: dict = field(default_factory=dict)

    def url(self, name: str, wanted: frozenset[str]) -> str:
        keys = {key: self.keys[key] for key in wanted if key in self.keys}
        if "row_id" in wanted:
            keys["row_id"] = self.keys["of_lists"][name.partition(":")[2].rpartition("-")[0]]
        if "message_id" in wanted:
            keys["message_id"] = self.keys["recommendation_id" if "recommendation" in name else "key_message_id"]
        return reverse(name, kwargs=keys) + QUERY.get(name, "")

    def answer(self, who: str, method: str, name: str, url: str):
        """What this person gets; whatever it does is undone."""
        with transaction.atomic():
            answer = getattr(self.people[who], method)(url, SENT.get(name, {}) if method == "post" else None)
            # To the end, so that a file that is sent is closed.
            answer.getvalue()
            transaction.set_rollback(True)
        return answer


def furnish(review, *, by, agreed_by) -> dict:
    """One of everything in a review, by the names that addresses have for their keys."""
    theme = review.framework.themes.get(number=1)
    place = {"review": review, "kind": "strength", "theme": theme, "by": by}
    finding = findings.record(**place, heading="Staff stay with a problem")
    key_message = messages.add_key_message(review=review, text="<p>Remember the staff of the ZQB.</p>", by=by)
    recommendation = messages.add_recommendation(review=review, text="<p>Write to people.</p>", by=by)
    section = outline.add_section(
        review=review, kind="focus_area", title="Chapter", parts=[{"kind": "text", "body": "<p>Words.</p>"}], by=by
    )
    if review.is_scored:
        statement = theme.statements.first()
        scores.set_score(review=review, statement=statement, value=3, by=agreed_by)
    shelf = shelf_of(review)
    item = evidence.add(council=shelf.council, review=shelf.review, source="read", title="Minutes", by=by)
    run = runs.request(review=review, formats=["json"], is_draft=True, by=by)
    run.artefacts.create(format="json", media_type="application/json", file_name="a.json", data=b"{}", size=2)
    return {
        "slug": review.council.slug,
        "review_id": review.pk,
        "finding_id": finding.pk,
        "item_id": item.pk,
        "comment_id": comments.add(finding=finding, text="Is it so?", address_of=str, by=by).pk,
        "paragraph_id": paragraphs.add(**place, text="<p>Says more.</p>").pk,
        "key_message_id": key_message.pk,
        "recommendation_id": recommendation.pk,
        "section_id": section.pk,
        "area_id": outline.ask_about(review=review, text="How people wait", by=by).pk,
        "part_id": section.parts.get().pk,
        "acronym": "ZQB",
        "run_id": run.pk,
        "format": "json",
        "number": 1,
        "to": "shared",
    }


def furnish_challenge(review, *, manager, peer) -> dict:
    """A row in each list of a peer challenge, by the list's name, and somebody of its team."""
    made = [
        team.add(review=review, name="Nadia Peerless", by=manager),
        key_facts.add(review=review, value="£1m", label="Budget", by=manager),
        contacts.add(review=review, name="Connie Tact", by=manager),
    ]
    of_lists = {name: row.pk for name, row in zip(LISTED, made, strict=True)}
    return {"of_lists": of_lists, "member_id": review.members.get(user=peer).pk}


def keep_upload(council, by):
    return uploads.keep(
        council=council, file_name="report.txt", transcript=transcribe(b"A report\n\nOf some words."), by=by
    ).pk


def keep_template(council, by, content: bytes = b"A Word file") -> int:
    template = Template(content, ("A note.",))
    return word_templates.adopt(council=council, file_name="Ours.docx", template=template, by=by).pk


def keep_style(council, by, name: str = "Ours") -> int:
    return own_styles.copy(council=council, name=name, like="titled", by=by).pk


def keep_evidence(council, by, review=None) -> dict:
    """An item with a file, in the council's library or in that of a challenge's team."""
    item = evidence.add(council=council, review=review, source="read", title="Strategy", by=by)
    revision = evidence_files.attach(item=item, upload=SimpleUploadedFile("Strategy.pdf", samples.PDF), by=by)
    return {"item_id": item.pk, "file_id": revision.file_id}


def keep_return(council, framework, by) -> dict:
    """An information return with one request."""
    place = information_returns.create(council=council, framework=framework, title="Return", by=by)
    request = evidence_requests.add(information_return=place, reference="IR01", text="A plan", by=by)
    return {"return_id": place.pk, "request_id": request.pk}


def client_of(user=None) -> Client:
    client = Client()
    if user:
        client.force_login(user)
    return client
