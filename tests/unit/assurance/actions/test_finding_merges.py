import pytest

from assurance.actions import evidence_links, finding_merges, findings, messages, paragraphs
from assurance.actions.finding_lists import NotOfThisReview
from assurance.actions.holding import Stale
from assurance.models import Comment, Finding
from assurance.models.finding import FindingState


def notes(finding):
    return {link.item.title: link.note for link in finding.evidence_links.select_related("item")}


def unheaded(review, by, narrative):
    return findings.record(review=review, kind="strength", heading="", narrative=narrative, by=by)


@pytest.fixture
def two(self_assessment, lead, record_finding):
    one = {"heading": "Staff & carers", "narrative": "<p>One.</p>", "impact": "<p>They stay.</p>"}
    other = {"heading": "Carers < staff", "narrative": "<ul><li>Two</li></ul>", "impact": "<p>They go.</p>"}
    return [record_finding(self_assessment, by=lead, **words) for words in (one, other)]


def test_merging_keeps_every_word(two, lead):
    kept = finding_merges.merge(into=two[0], others=[two[1]], by=lead)
    assert kept.heading == "Staff & carers"
    assert kept.narrative == "<p>One.</p><p><strong>Carers &lt; staff</strong></p><ul><li>Two</li></ul>"
    assert kept.impact == "<p>They stay.</p><p>They go.</p>"
    assert kept.version == 2
    gone = Finding.objects.get(pk=two[1].pk)
    assert (gone.state, gone.merged_into, gone.heading) == (FindingState.WITHDRAWN, kept, "Carers < staff")


def test_without_a_heading_the_others_is_taken(self_assessment, lead, record_finding):
    bare = unheaded(self_assessment, lead, "<p>Says it.</p>")
    headed = record_finding(self_assessment, by=lead, heading="A heading")
    kept = finding_merges.merge(into=bare, others=[headed], by=lead)
    assert (kept.heading, kept.narrative) == ("A heading", "<p>Says it.</p>")


def test_merging_keeps_every_tie(self_assessment, two, lead, add_evidence, council):
    first, second = self_assessment.framework.statements()[:2]
    shared, own = (add_evidence(council, by=lead, title=title) for title in ("Shared", "Own"))
    for finding, item, note in ((two[0], shared, "a"), (two[1], shared, "b"), (two[1], own, "c")):
        evidence_links.link(finding=finding, item=item, note=note, by=lead)
    message = messages.add_key_message(review=self_assessment, text="<p>M</p>", findings=[two[1]], by=lead)
    place = {"review": self_assessment, "kind": "strength", "theme": two[1].theme}
    paragraph = paragraphs.add(**place, text="<p>P</p>", finding=two[1], by=lead)
    comment = Comment.objects.create(finding=two[1], text="Really?", created_by=lead)
    for finding, statement in zip(two, (first, second), strict=True):
        finding.statement_links.create(statement=statement)
    kept = finding_merges.merge(into=two[0], others=[two[1]], by=lead)
    assert set(kept.statements.all()) == {first, second}
    assert notes(kept) == {"Shared": "a\nb", "Own": "c"}
    assert kept in message.findings.all()
    paragraph.refresh_from_db()
    comment.refresh_from_db()
    assert (paragraph.finding, comment.finding) == (kept, kept)
    assert notes(two[1]) == {"Shared": "b", "Own": "c"}


def test_merging_into_an_agreed_finding_asks_for_review_again(two, lead, dass):
    findings.agree(finding=two[0], by=dass)
    kept = finding_merges.merge(into=two[0], others=[two[1]], by=dass)
    assert (kept.state, kept.agreed_by, kept.updated_by) == (FindingState.FOR_REVIEW, None, dass)


def test_an_agreed_finding_may_be_merged_into_another(two, lead, dass):
    findings.agree(finding=two[1], by=dass)
    finding_merges.merge(into=two[0], others=[two[1]], by=lead)
    two[1].refresh_from_db()
    assert (two[1].state, two[1].agreed_by, two[1].withdrawn_by) == (FindingState.WITHDRAWN, None, lead)


def test_what_is_withdrawn_or_elsewhere_is_not_merged(two, lead, manager, peer_challenge, record_finding):
    foreign = record_finding(peer_challenge, by=manager)
    with pytest.raises(NotOfThisReview):
        finding_merges.merge(into=two[0], others=[foreign], by=lead)
    findings.withdraw(finding=two[1], by=lead)
    with pytest.raises(findings.NotInThisState):
        finding_merges.merge(into=two[0], others=[two[1]], by=lead)


def test_splitting_makes_two_neighbours(self_assessment, lead, record_finding, add_evidence, council):
    statement = self_assessment.framework.statements()[0]
    words = {"heading": "Both", "narrative": "<p>One two</p><p>three</p>", "statements": [statement]}
    finding = record_finding(self_assessment, by=lead, topic="Waiting well", **words)
    last = record_finding(self_assessment, by=lead, heading="Last")
    item = add_evidence(council, by=lead, title="Survey")
    evidence_links.link(finding=finding, item=item, note="n", by=lead)
    first, second = finding_merges.split(finding=finding, version=1, after=3, by=lead)
    assert (first.heading, first.narrative, first.version) == ("Both", "<p>One</p>", 2)
    assert (second.heading, second.narrative, second.state) == ("", "<p>two</p><p>three</p>", FindingState.DRAFT)
    assert list(second.statements.all()) == [statement]
    assert (first.topic, second.topic) == ("Waiting well", "Waiting well")
    assert notes(second) == notes(first) == {"Survey": "n"}
    last.refresh_from_db()
    assert [first.position, second.position, last.position] == [1, 2, 3]


def test_merging_undoes_a_split(self_assessment, lead, record_finding):
    finding = record_finding(self_assessment, by=lead, heading="H", narrative="<p>One</p><p>two</p>")
    first, second = finding_merges.split(finding=finding, version=1, after=3, by=lead)
    assert finding_merges.merge(into=first, others=[second], by=lead).narrative == "<p>One</p><p>two</p>"


@pytest.mark.parametrize("after", [3, 99])
def test_nothing_behind_the_cut_is_refused(self_assessment, lead, record_finding, after):
    finding = record_finding(self_assessment, by=lead, narrative="<p>One</p>")
    with pytest.raises(finding_merges.NothingToSplit):
        finding_merges.split(finding=finding, version=1, after=after, by=lead)


def test_nothing_before_the_cut_needs_a_heading(self_assessment, lead, record_finding):
    bare = unheaded(self_assessment, lead, "<p>One</p>")
    with pytest.raises(finding_merges.NothingToSplit):
        finding_merges.split(finding=bare, version=1, after=0, by=lead)
    headed = record_finding(self_assessment, by=lead, heading="H", narrative="<p>One</p>")
    first, second = finding_merges.split(finding=headed, version=1, after=0, by=lead)
    assert (first.narrative, second.narrative) == ("", "<p>One</p>")


def test_splitting_is_refused_over_newer_words_and_when_withdrawn(self_assessment, lead, record_finding):
    finding = record_finding(self_assessment, by=lead, narrative="<p>One two</p>")
    with pytest.raises(Stale):
        finding_merges.split(finding=finding, version=7, after=3, by=lead)
    findings.withdraw(finding=finding, by=lead)
    with pytest.raises(findings.NotInThisState):
        finding_merges.split(finding=finding, version=1, after=3, by=lead)
