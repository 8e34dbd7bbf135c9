"""What the council says and what the team answers."""

import pytest
from django.utils import timezone

from assurance.actions import evidence, reviews
from assurance.actions.holding import Stale
from councils.models import Membership
from councils.rules import NotAllowed
from peerchallenge import rules
from peerchallenge.actions import accuracy_answers, accuracy_comments, accuracy_rounds
from peerchallenge.actions.accuracy_comments import IsSent, SaysNothing
from peerchallenge.actions.accuracy_rounds import RoundIsClosed
from peerchallenge.models import AccuracyComment, AccuracyRound
from tests.plugins.accuracy import FACTUAL

pytestmark = pytest.mark.django_db


def seen_by(user):
    return AccuracyComment.objects.visible_to(user, today=timezone.localdate())


def test_only_who_is_named_says_something(accuracy_round, say, dass, manager, peer, stranger):
    for user in (dass, manager, peer, stranger):
        with pytest.raises(NotAllowed):
            say(accuracy_round, by=user)
    assert say(accuracy_round).text == FACTUAL["text"]


def test_not_once_ones_role_in_the_council_has_ended(accuracy_round, say, lead):
    Membership.objects.filter(user=lead).update(expires_at=timezone.now())
    with pytest.raises(NotAllowed):
        say(accuracy_round)


def test_not_while_the_team_has_its_draft_back(accuracy_round, say, manager, lead):
    line = say(accuracy_round)
    reviews.move(review=accuracy_round.challenge.review, to="drafting", by=manager)
    with pytest.raises(NotAllowed):
        say(accuracy_round)
    assert not seen_by(lead).exists()
    assert not AccuracyRound.objects.visible_to(lead).exists()
    reviews.move(review=accuracy_round.challenge.review, to="shared", by=manager)
    assert seen_by(lead).get() == line


def test_not_once_the_review_is_agreed(accuracy_round, say, manager):
    reviews.move(review=accuracy_round.challenge.review, to="agreed", by=manager)
    with pytest.raises(RoundIsClosed):
        say(accuracy_round)


@pytest.mark.parametrize("said", [{"text": " \r\n "}, {"evidence": ""}, {"kind": "omitted", "text": ""}])
def test_a_line_needs_words_and_a_fact_evidence(accuracy_round, say, said):
    with pytest.raises(SaysNothing):
        say(accuracy_round, **said)


def test_an_unknown_kind_is_refused(accuracy_round, say):
    with pytest.raises(ValueError, match="opinion"):
        say(accuracy_round, kind="opinion")


def test_the_team_reads_a_line_once_it_is_sent(accuracy_round, say, lead, peer, dass, stranger):
    line = say(accuracy_round)
    assert seen_by(lead).get() == line
    assert not seen_by(peer).exists()
    assert accuracy_comments.send(accuracy_round=accuracy_round, by=lead) == 1
    assert seen_by(peer).get() == line
    assert not seen_by(dass).exists()
    assert not seen_by(stranger).exists()
    assert accuracy_round.invitees.get().answered_at
    assert accuracy_comments.send(accuracy_round=accuracy_round, by=lead) == 0


def test_the_team_reads_a_line_once_its_day_has_passed_or_the_round_is_closed(
    accuracy_round, say, peer, overdue, manager
):
    line = say(accuracy_round)
    overdue(accuracy_round)
    assert seen_by(peer).get() == line
    overdue(accuracy_round, days=-3)
    assert not seen_by(peer).exists()
    accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=False, by=manager)
    assert seen_by(peer).get() == line


def test_what_comes_late_goes_to_the_team_at_once(accuracy_round, say, overdue, peer):
    assert say(overdue(accuracy_round)).sent_at
    assert seen_by(peer).exists()


def test_people_of_the_council_see_each_others_lines_and_change_only_their_own(open_round, lead, dass, say):
    made = AccuracyRound.objects.get(pk=open_round(people=[lead, dass]).pk)
    line = say(made, by=lead, passage=made.passages.first())
    assert seen_by(dass).get() == line
    with pytest.raises(NotAllowed):
        accuracy_comments.correct(comment=line, version=1, by=dass, **FACTUAL)
    with pytest.raises(NotAllowed):
        accuracy_comments.withdraw(comment=line, by=dass)


def test_correcting_and_withdrawing(accuracy_round, say, lead):
    line = say(accuracy_round)
    said = {"kind": "typographical", "text": "Two, not three.", "suggestion": "Both teams."}
    assert accuracy_comments.correct(comment=line, version=1, by=lead, **said).version == 2
    line.refresh_from_db()
    assert (line.kind, line.suggestion, line.evidence) == ("typographical", "Both teams.", "")
    with pytest.raises(Stale):
        accuracy_comments.correct(comment=line, version=1, by=lead, **said)
    accuracy_comments.withdraw(comment=line, by=lead)
    assert not AccuracyComment.objects.exists()


def test_what_is_sent_stays_as_it_is(accuracy_round, say, lead, overdue):
    line = say(accuracy_round)
    overdue(accuracy_round)
    with pytest.raises(IsSent):
        accuracy_comments.withdraw(comment=line, by=lead)
    overdue(accuracy_round, days=-3)
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    with pytest.raises(IsSent):
        accuracy_comments.correct(comment=line, version=1, by=lead, **FACTUAL)


def test_evidence_of_the_library_goes_with_it(accuracy_round, say, council, lead):
    item = evidence.add(council=council, source="read", title="Structure chart", by=lead)
    assert say(accuracy_round, evidence_item=item).evidence_item == item


@pytest.fixture
def sent(accuracy_round, say, lead):
    line = say(accuracy_round)
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    line.refresh_from_db()
    return line


def test_the_team_accepts_with_the_change_or_declines_with_a_reason(sent, peer, manager):
    accepted = accuracy_answers.accept(comment=sent, version=1, change="“Two teams”.", by=peer)
    assert (accepted.outcome, accepted.change, accepted.answered_by) == ("accepted", "“Two teams”.", peer)
    with pytest.raises(Stale):
        accuracy_answers.decline(comment=sent, version=1, reason="Seen three.", by=manager)
    declined = accuracy_answers.decline(comment=sent, version=2, reason="Seen three.", by=manager)
    assert (declined.outcome, declined.change, declined.reason) == ("declined", "", "Seen three.")


def test_an_answer_says_something(sent, peer):
    with pytest.raises(accuracy_answers.SaysNothing):
        accuracy_answers.accept(comment=sent, version=1, change=" ", by=peer)
    with pytest.raises(accuracy_answers.SaysNothing):
        accuracy_answers.decline(comment=sent, version=1, reason="", by=peer)


def test_only_the_team_answers(sent, lead, dass, stranger):
    for user in (lead, dass, stranger):
        with pytest.raises(NotAllowed):
            accuracy_answers.accept(comment=sent, version=1, change="So it is.", by=user)


def test_a_line_that_is_not_sent_cannot_be_answered(accuracy_round, say, peer):
    with pytest.raises(AccuracyComment.DoesNotExist):
        accuracy_answers.accept(comment=say(accuracy_round), version=1, change="So it is.", by=peer)


def test_what_waits(sent, peer, manager, lead):
    today = timezone.localdate()
    waiting = AccuracyComment.objects.waiting_for
    assert waiting(peer, today=today).get() == sent
    assert not waiting(lead, today=today).exists()
    accuracy_answers.accept(comment=sent, version=1, change="Done.", by=peer)
    assert not waiting(manager, today=today).exists()


def test_lines_by_state_kind_and_words(sent, accuracy_round, say, lead, peer):
    other = say(accuracy_round, kind="omitted", text="The new hub is missing.", evidence="")
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    accuracy_answers.decline(comment=sent, version=1, reason="No.", by=peer)
    lines = seen_by(peer).of_round(accuracy_round)
    assert lines.matching(state="waiting").get() == other
    assert lines.matching(state="declined").get() == sent
    assert lines.matching(kind="omitted").get() == other
    assert lines.matching(words="HUB").get() == other
    assert lines.matching().count() == 2
    assert lines.by_passage() == {sent.passage_id: 2}


def test_a_review_of_the_council_has_no_rounds_to_run_or_answer(self_assessment, lead, peer_challenge, manager, peer):
    assert not rules.may_run(lead, review=self_assessment)
    assert not rules.may_answer(lead, review=self_assessment)
    assert rules.may_run(manager, review=peer_challenge)
    assert not rules.may_run(peer, review=peer_challenge)
    assert rules.may_answer(peer, review=peer_challenge)
