import json

import pytest
from django.db.models.functions import Now

from assurance.actions import evidence, evidence_links, findings, glossary, messages, outline, reviews, scores
from assurance.models import Review, Score
from peerchallenge.models import AccuracyRound
from reports.builders.compose import compose
from reports.builders.facts import Facts, GlossaryFacts
from reports.builders.gather import gather
from reports.document.nodes import Section
from reports.document.style import BULLETS
from reports.document.words import text_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


def fresh(review):
    return Review.objects.with_status().select_related("council", "framework").get(pk=review.pk)


def gathered(review, *, include_unagreed=True):
    return gather(fresh(review), include_unagreed=include_unagreed)


def test_facts_of_a_peer_challenge(told):
    facts = gathered(told)
    assert Facts.from_json(json.loads(json.dumps(facts.to_json()))) == facts
    assert [(finding.heading, finding.state) for finding in facts.findings] == [
        ("Staff stay with a problem", "agreed"),
        ("Who hears?", "draft"),
    ]
    assert [paragraph.text for paragraph in facts.paragraphs] == [
        "<p>Expands the draft.</p>",
        "<p>Expands nothing in particular.</p>",
    ]
    assert [theme.number for theme in facts.framework.themes] == [1, 2, 3, 4]
    assert facts.challenge.team[0].role == "Lead peer"
    assert [count.kind for count in facts.challenge.activity] == ["documents", "hours"]
    assert (facts.status, facts.lines_of_enquiry, facts.scores) == ("drafting", ("How people wait",), ())


def test_evidence_behind_findings_is_counted_and_not_named(told, manager):
    finding = told.findings.get(heading="Staff stay with a problem")
    shelf = {"council": told.council, "review": told, "source": "read", "by": manager}
    kept, removed = (evidence.add(**shelf, title=title) for title in ("Secret minutes", "Secret letter"))
    for item in (kept, removed):
        evidence_links.link(finding=finding, item=item, by=manager)
    evidence.remove(item=removed, by=manager)
    facts = gathered(told)
    assert {one.heading: one.evidence for one in facts.findings} == {"Staff stay with a problem": 1, "Who hears?": 0}
    assert "Secret" not in json.dumps(facts.to_json())


def test_rows_are_named_by_their_keys(told):
    facts = gathered(told)
    of_list = (facts.paragraphs, facts.key_messages, facts.recommendations)
    assert all(row.ref for rows in of_list for row in rows)
    assert all(part.ref for section in facts.sections for part in section.parts)


def test_the_withdrawn_are_never_printed_nor_pointed_at(told):
    facts = gathered(told)
    assert "Taken back" not in json.dumps(facts.to_json())
    assert "taken back" not in json.dumps(facts.to_json())
    agreed = next(finding for finding in facts.findings if finding.state == "agreed")
    assert facts.key_messages[0].findings == (agreed.ref,)


def test_a_final_has_only_what_is_agreed_and_says_what_it_leaves_out(told):
    facts = gathered(told, include_unagreed=False)
    assert [finding.heading for finding in facts.findings] == ["Staff stay with a problem"]
    assert "Expands the draft." not in json.dumps(facts.to_json())
    assert (facts.left_out.findings, facts.left_out.paragraphs) == (1, 1)
    assert facts.recommendations[0].findings == ()


def test_nobodys_account_is_in_the_facts(told, manager, peer):
    words = json.dumps(gathered(told).to_json())
    for user in (manager, peer):
        assert user.email not in words
        assert user.name not in words


def test_nothing_of_another_review_is_in_the_facts(told, council, framework, lead, record_finding):
    other = reviews.create(council=council, framework=framework, kind="self_assessment", title="Other", by=lead)
    record_finding(other, by=lead, heading="A foreign finding")
    messages.add_key_message(review=other, text="<p>A foreign message</p>", by=lead)
    assert "foreign" not in json.dumps(gathered(told).to_json())


def test_scores_are_printed_when_they_are_agreed(scored, dass):
    assert len(gathered(scored).scores) == 9
    final = gathered(scored, include_unagreed=False)
    assert (final.scores, final.left_out.scores) == ((), 9)
    first = Score.objects.filter(review=scored).first()
    scores.agree(score=first, version=first.version, by=dass)
    assert [score.statement for score in gathered(scored, include_unagreed=False).scores] == [1]


def test_what_a_regulator_published_is_printed_as_it_is(council, framework, lead):
    review = reviews.record_published(
        council=council, framework=framework, kind="cqc_assessment", title="Assessment", by=lead
    )
    statement = framework.themes.get(number=1).statements.first()
    scores.set_score(review=review, statement=statement, value=3, by=lead)
    assert gathered(review, include_unagreed=False).published is None
    reviews.set_result(review=review, rating="Good", percent=78, date_printed="May 2024", by=lead)
    facts = gathered(review, include_unagreed=False)
    assert len(facts.scores) == 1
    assert "Rating: Good, 78 per cent (May 2024)." in text_of(compose(facts, BULLETS))


def test_the_standard_outline_becomes_a_report(told):
    document = compose(gathered(told), BULLETS)
    headings = [section.heading[0].text for section in document.sections]
    assert headings == [
        "Summary of key findings",
        "Background",
        "Key facts",
        *(f"{theme.number}. {theme.name}" for theme in told.framework.themes.all()),
        "Recommendations",
        "Next steps",
        "Glossary",
    ]


def test_as_many_queries_for_twenty_findings_as_for_one(told, peer, record_finding):
    review = fresh(told)
    statements = list(told.framework.themes.get(number=1).statements.all())

    def more():
        for number in range(20):
            finding = record_finding(told, by=peer, heading=f"More {number}", statements=statements)
            findings.mark_for_review(finding=finding, by=peer)
            messages.add_key_message(review=told, text=f"<p>{number}</p>", findings=[finding], by=peer)

    same_number_of_queries(lambda: gather(review, include_unagreed=True), more=more)


def test_when_comments_are_due_while_a_round_is_open(accuracy_round, peer_challenge):
    assert gathered(peer_challenge).accuracy_due_on == accuracy_round.due_on
    AccuracyRound.objects.update(closed_at=Now(), closed_by=accuracy_round.opened_by)
    assert gathered(peer_challenge).accuracy_due_on is None


def test_what_people_decided_about_acronyms(self_assessment, lead):
    glossary.explain(review=self_assessment, acronym="ZQB", meaning="Zonal Quality Board", version=0, by=lead)
    glossary.leave_out(review=self_assessment, acronym="CQC", by=lead)
    assert gathered(self_assessment).glossary == (
        GlossaryFacts("CQC", "", True),
        GlossaryFacts("ZQB", "Zonal Quality Board"),
    )


def test_focus_areas_are_printed_inside_their_theme_in_the_order_that_people_gave_them(self_assessment, lead):
    theme = self_assessment.framework.themes.get(number=1)
    add = {"review": self_assessment, "kind": "focus_area", "theme": theme, "by": lead}
    parts = [{"kind": "text", "body": "<p>What we saw.</p>"}]
    for title in ("Waiting", "Carers", "Sight"):
        moved = outline.add_section(**add, title=title, parts=parts)
    outline.move_section(section=moved, up=True, by=lead)
    printed = next(one for one in compose(gathered(self_assessment), BULLETS).sections if one.theme == 1)
    inside = [block.heading[0].text for block in printed.blocks if isinstance(block, Section)]
    assert [title for title in inside if title in {"Waiting", "Carers", "Sight"}] == ["Waiting", "Sight", "Carers"]
