import pytest

from assurance.actions import finding_versions, findings, reviews
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.models.finding import FindingState
from councils.rules import NotAllowed


@pytest.fixture
def finding(self_assessment, lead, dass, record_finding):
    """Its second version has other words, and a statement that the first had not."""
    first = record_finding(
        self_assessment, by=lead, heading="First words", narrative="<p>One.</p>", impact="<p>So.</p>"
    )
    statements = self_assessment.framework.statements()[:1]
    return findings.edit(finding=first, version=1, heading="Second words", narrative="", statements=statements, by=dass)


def restore(finding, by, number=1, version=2):
    return finding_versions.restore(finding=finding, number=number, version=version, by=by)


def test_the_words_are_back_as_a_new_version_and_ties_stay(finding, lead):
    restored = restore(finding, lead)
    assert (restored.heading, restored.narrative, restored.impact) == ("First words", "<p>One.</p>", "<p>So.</p>")
    assert (restored.version, restored.updated_by) == (3, lead)
    assert restored.statements.count() == 1
    assert finding.events.last().pgh_context.metadata == {
        "action": "finding_versions.restore", "user": lead.pk, "restored": 1,
    }  # fmt: skip


def test_an_agreement_is_taken_back_with_the_words(finding, lead):
    finding.review.is_agreed_by_another = False
    finding.review.save()
    findings.agree(finding=finding, by=lead)
    assert restore(finding, lead).state == FindingState.FOR_REVIEW


def test_the_words_that_stand_make_no_version(finding, lead):
    assert restore(finding, lead, number=2).version == 2


def test_somebody_saved_in_between(finding, lead):
    with pytest.raises(Stale):
        restore(finding, lead, version=1)


def test_there_was_no_such_version(finding, lead):
    with pytest.raises(finding_versions.NoSuchVersion):
        restore(finding, lead, number=9)


def test_a_withdrawn_finding_is_restored_first(finding, lead):
    findings.withdraw(finding=finding, by=lead)
    with pytest.raises(findings.NotInThisState):
        restore(finding, lead)


def test_a_frozen_review_keeps_its_words(finding, lead):
    for status in ("shared", "agreed"):
        reviews.move(review=finding.review, to=status, by=lead)
    with pytest.raises(ReviewIsFrozen):
        restore(finding, lead)


@pytest.mark.parametrize("who", ["reader", "stranger", "peer"])
def test_others_may_not(request, finding, who):
    with pytest.raises(NotAllowed):
        restore(finding, request.getfixturevalue(who))


def test_the_heading_over_neighbours_comes_back_too(self_assessment, lead, record_finding):
    finding = record_finding(self_assessment, by=lead, topic="Waiting well")
    words = {"heading": finding.heading, "narrative": finding.narrative, "by": lead}
    findings.edit(finding=finding, version=1, topic="", **words)
    assert finding_versions.restore(finding=finding, number=1, version=2, by=lead).topic == "Waiting well"
