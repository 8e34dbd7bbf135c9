import pytest

from assurance.actions import finding_selections, findings, outline
from assurance.actions.holding import Stale
from assurance.models.finding import FindingState
from councils.rules import NotAllowed


def refusals(outcome):
    return {finding.pk: type(reason) for finding, reason in outcome.refused}


def test_what_can_be_agreed_is_and_the_rest_is_named(self_assessment, lead, dass, record_finding):
    theirs, own, changed, unread, gone = (
        record_finding(self_assessment, by=by) for by in (lead, dass, lead, lead, lead)
    )
    findings.edit(finding=changed, version=1, heading="Other words", narrative="", by=lead)
    findings.withdraw(finding=gone, by=lead)
    rows = [theirs, own, changed, unread, gone]
    versions = {row.pk: 1 for row in (theirs, own, changed, gone)}
    outcome = finding_selections.agree(findings=rows, versions=versions, by=dass)
    assert [row.pk for row in outcome.done] == [theirs.pk]
    assert refusals(outcome) == {
        own.pk: findings.AgreedByItsAuthor,
        changed.pk: Stale,
        unread.pk: Stale,
        gone.pk: findings.NotInThisState,
    }


def test_several_are_marked_for_review_and_withdrawn(self_assessment, lead, record_finding):
    rows = [record_finding(self_assessment, by=lead) for _ in range(2)]
    assert len(finding_selections.mark_for_review(findings=rows, by=lead).done) == 2
    outcome = finding_selections.withdraw(findings=rows, by=lead)
    assert {row.state for row in outcome.done} == {FindingState.WITHDRAWN}
    assert len(finding_selections.mark_for_review(findings=rows, by=lead).refused) == 2


def test_tags_are_added_and_taken_away_without_touching_words(self_assessment, lead, record_finding, framework):
    first, second, third = framework.statements()[:3]
    finding = record_finding(self_assessment, by=lead, statements=[first, second])
    outcome = finding_selections.tag(findings=[finding], add=[second, third], remove=[first], by=lead)
    finding.refresh_from_db()
    assert set(finding.statements.all()) == {second, third}
    assert (finding.version, len(outcome.done)) == (2, 1)
    finding_selections.tag(findings=[finding], add=[third], by=lead)
    finding.refresh_from_db()
    assert finding.version == 2


def test_a_focus_area_is_set_and_taken_away(self_assessment, lead, record_finding):
    focus = outline.ask_about(review=self_assessment, text="How people wait", by=lead)
    finding = record_finding(self_assessment, by=lead)
    for wanted in (focus, None):
        finding_selections.tag(findings=[finding], line_of_enquiry=wanted, by=lead)
        finding.refresh_from_db()
        assert finding.line_of_enquiry == wanted


def test_a_withdrawn_finding_is_not_tagged(self_assessment, lead, record_finding, framework):
    gone = findings.withdraw(finding=record_finding(self_assessment, by=lead), by=lead)
    outcome = finding_selections.tag(findings=[gone], add=framework.statements()[:1], by=lead)
    assert refusals(outcome) == {gone.pk: findings.NotInThisState}


def test_a_reader_does_none_of_it(self_assessment, lead, reader, record_finding):
    rows = [record_finding(self_assessment, by=lead)]
    for step in (finding_selections.mark_for_review, finding_selections.withdraw, finding_selections.tag):
        with pytest.raises(NotAllowed):
            step(findings=rows, by=reader)
