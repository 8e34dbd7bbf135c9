"""A council for which one of everything was typed."""

from datetime import date

import pytest

from assurance.actions import evidence_links, findings, glossary, messages, outline, paragraphs, scores
from assurance.models import Comment, EvidenceRequest, Finding, InformationReturn, Mention

KITCHEN_SINK = (
    "<p>Plain, <strong>bold</strong>, <em>italic</em>, <strong><em>both</em></strong> &amp; &lt;angles&gt;<br>new</p>"
    '<ul><li>One <a href="https://www.cqc.org.uk/?a=1&amp;b=2">link</a></li><li><p>Two</p><ol><li>deep</li></ol></li></ul>'
    "<blockquote><p>“Quoted” – Ŵyth ñ 漢字 😀</p></blockquote>"
)


@pytest.fixture
def everything(council, self_assessment, lead, dass, record_finding, add_evidence):
    """One of everything that a council types."""
    review, theme = self_assessment, self_assessment.framework.themes.get(number=1)
    statements = theme.statements.all()
    focus = outline.ask_about(review=review, text="How people wait", by=lead)
    words = {"narrative": KITCHEN_SINK, "impact": KITCHEN_SINK, "statements": statements[:2], "line_of_enquiry": focus}
    kept = record_finding(review, by=lead, i_statements=review.framework.i_statements.all()[:2], **words)
    gone = findings.withdraw(finding=record_finding(review, by=dass), by=lead)
    Finding.objects.filter(pk=gone.pk).update(merged_into=kept)
    findings.agree(finding=record_finding(review, by=lead, kind="consideration"), by=dass)
    place = {"review": review, "kind": "strength", "theme": theme, "by": lead}
    paragraphs.add(**place, text=KITCHEN_SINK, finding=kept)
    for add in (messages.add_key_message, messages.add_recommendation):
        add(review=review, text=KITCHEN_SINK, findings=[kept], by=lead)
    scores.set_score(review=review, statement=statements[0], value=3, rationale="Because", by=lead)
    part = {"kind": "text", "title": "Why", "body": KITCHEN_SINK}
    outline.add_section(review=review, kind="prose", title="Chapter", parts=[part], by=lead)
    glossary.explain(review=review, acronym="ZQB", meaning="Zonal Quality Board", version=0, by=lead)
    comment = Comment.objects.create(finding=kept, text="Really? @Ruth Okonjo", created_by=lead)
    Mention.objects.create(comment=comment, user=dass)
    Comment.objects.create(finding=kept, parent=comment, text="Yes.", created_by=dass)
    item = add_evidence(
        council, by=lead, source="heard", text=KITCHEN_SINK, url="https://example.org/", refers_on=date(2026, 3, 1),
        category=review.framework.evidence_categories.first(), statements=statements[:1], owner=dass,
    )  # fmt: skip
    evidence_links.link(finding=kept, item=item, note="Shows it", by=lead)
    asked = InformationReturn.objects.create(
        council=council, framework=review.framework, title="Return", due_on=date(2026, 12, 1), created_by=lead
    )
    request = EvidenceRequest.objects.create(
        information_return=asked, reference="IR1", text="Send it", position=1, created_by=lead
    )
    request.statement_links.create(statement=statements[0])
    request.item_links.create(item=item, created_by=lead)
    return {"review": review, "item": item}
