import pytest

from assurance.actions import findings, reviews
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.models import Finding
from assurance.models.finding import FindingState
from councils.rules import NotAllowed


def test_a_finding_is_recorded_at_the_end_of_its_list(self_assessment, lead, record_finding):
    first = record_finding(self_assessment, by=lead)
    second = record_finding(self_assessment, by=lead)
    other_list = record_finding(self_assessment, by=lead, kind="consideration")
    assert (first.position, second.position, other_list.position) == (1, 2, 1)
    assert first.state == FindingState.DRAFT


def test_a_finding_without_words_is_refused(self_assessment, lead):
    with pytest.raises(findings.SaysNothing):
        findings.record(review=self_assessment, kind="strength", heading="  ", narrative="<p> </p>", by=lead)


def test_a_stale_edit_gives_the_present_words_and_writes_nothing(self_assessment, lead, dass, record_finding):
    finding = record_finding(self_assessment, by=lead, heading="First words")
    findings.edit(finding=finding, version=1, heading="Second words", narrative="", by=dass)
    with pytest.raises(Stale) as stale:
        findings.edit(finding=finding, version=1, heading="Lost words", narrative="", by=lead)
    assert stale.value.current.heading == "Second words"
    finding.refresh_from_db()
    assert (finding.heading, finding.version) == ("Second words", 2)


def test_the_author_does_not_agree_their_own_finding(self_assessment, lead, dass, record_finding):
    finding = record_finding(self_assessment, by=lead)
    with pytest.raises(findings.AgreedByItsAuthor):
        findings.agree(finding=finding, by=lead)
    agreed = findings.agree(finding=finding, by=dass)
    assert (agreed.state, agreed.agreed_by) == (FindingState.AGREED, dass)


def test_a_finding_that_changed_since_it_was_read_is_not_agreed(self_assessment, lead, dass, record_finding):
    finding = record_finding(self_assessment, by=lead)
    findings.edit(finding=finding, version=1, heading="Other words", narrative="", by=lead)
    with pytest.raises(Stale):
        findings.agree(finding=finding, version=1, by=dass)
    assert findings.agree(finding=finding, version=2, by=dass).state == FindingState.AGREED


def test_changed_ties_are_a_version_but_leave_an_agreement(self_assessment, lead, dass, contributor, record_finding):
    finding = findings.agree(finding=record_finding(self_assessment, by=lead), by=dass)
    statement = self_assessment.framework.statements().first()
    tied = {"heading": finding.heading, "narrative": "", "statements": [statement]}
    edited = findings.edit(finding=finding, version=1, **tied, by=contributor)
    assert (edited.version, edited.state, edited.updated_by) == (2, FindingState.AGREED, lead)
    assert findings.edit(finding=finding, version=2, **tied, by=lead).version == 2
    with pytest.raises(Stale):
        findings.edit(finding=finding, version=1, heading=finding.heading, narrative="", by=lead)
    assert list(finding.statements.all()) == [statement]


def test_changed_words_of_an_agreed_finding_go_back_for_review(self_assessment, lead, dass, record_finding):
    finding = findings.agree(finding=record_finding(self_assessment, by=lead), by=dass)
    edited = findings.edit(finding=finding, version=1, heading="Other words", narrative="", by=lead)
    assert (edited.state, edited.agreed_by) == (FindingState.FOR_REVIEW, None)


def test_a_finding_moves_past_its_neighbour_and_stops_at_the_end(self_assessment, lead, record_finding):
    first, second = (record_finding(self_assessment, by=lead) for _ in range(2))
    findings.move(finding=second, up=True, by=lead)
    findings.move(finding=second, up=True, by=lead)
    assert list(Finding.objects.in_order()) == [second, first]


def test_a_withdrawn_finding_comes_back_to_its_place(self_assessment, lead, record_finding):
    first, second = (record_finding(self_assessment, by=lead) for _ in range(2))
    findings.withdraw(finding=first, by=lead)
    assert list(Finding.objects.standing()) == [second]
    with pytest.raises(findings.NotInThisState):
        findings.withdraw(finding=first, by=lead)
    with pytest.raises(findings.NotInThisState):
        findings.edit(finding=first, version=1, heading="While away", narrative="", by=lead)
    assert findings.restore(finding=first, by=lead).position == 1


@pytest.mark.parametrize("who", ["reader", "stranger", "peer"])
def test_others_may_not_record(request, who, self_assessment):
    with pytest.raises(NotAllowed):
        findings.record(review=self_assessment, kind="strength", heading="No", by=request.getfixturevalue(who))


def test_a_team_owned_review_is_not_the_councils_to_write(peer_challenge, peer, lead, record_finding):
    record_finding(peer_challenge, by=peer)
    with pytest.raises(NotAllowed):
        record_finding(peer_challenge, by=lead)


def test_a_frozen_review_keeps_its_words(self_assessment, lead, record_finding):

    for status in ("shared", "agreed"):
        reviews.move(review=self_assessment, to=status, by=lead)
    with pytest.raises(ReviewIsFrozen):
        record_finding(self_assessment, by=lead)


def test_a_heading_over_neighbours_is_set_kept_and_agreed_again(self_assessment, lead, dass, record_finding):
    finding = record_finding(self_assessment, by=lead, topic=" Waiting  well ")
    assert finding.topic == "Waiting well"
    finding = findings.agree(finding=finding, by=dass)
    words = {"heading": finding.heading, "narrative": finding.narrative, "by": dass}
    kept = findings.edit(finding=finding, version=1, **words)
    assert (kept.topic, kept.version, kept.state) == ("Waiting well", 1, "agreed")
    changed = findings.edit(finding=finding, version=1, topic=" Living\nwell", **words)
    assert (changed.topic, changed.version, changed.state) == ("Living well", 2, "for_review")
    assert findings.edit(finding=finding, version=2, topic="", **words).topic == ""
