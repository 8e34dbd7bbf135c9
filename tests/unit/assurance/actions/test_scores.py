import pytest

from assurance.actions import scores
from assurance.actions.holding import Stale
from assurance.models import QualityStatement
from councils.rules import NotAllowed


@pytest.fixture
def statement(framework):
    return QualityStatement.objects.get(theme__framework=framework, number=7)


def test_a_score_is_given_and_changed(self_assessment, statement, lead, dass):
    first = scores.set_score(review=self_assessment, statement=statement, value=2, rationale=" Why ", by=lead)
    changed = scores.set_score(review=self_assessment, statement=statement, value=3, by=dass, version=first.version)
    assert (first.pk, first.rationale) == (changed.pk, "Why")
    assert (changed.value, changed.version, changed.scored_by) == (3, 2, dass)


def test_saving_the_same_score_again_changes_nothing(self_assessment, statement, lead, dass):
    first = scores.set_score(review=self_assessment, statement=statement, value=2, by=lead)
    scores.agree(score=first, version=1, by=dass)
    again = scores.set_score(review=self_assessment, statement=statement, value=2, by=dass, version=1)
    assert (again.version, again.scored_by, again.agreed_by) == (1, lead, dass)


def test_a_stale_score_is_refused(self_assessment, statement, lead, dass):
    scores.set_score(review=self_assessment, statement=statement, value=2, by=lead)
    with pytest.raises(Stale):
        scores.set_score(review=self_assessment, statement=statement, value=4, by=dass)


def test_a_changed_score_loses_its_agreement(self_assessment, statement, lead, dass):
    score = scores.set_score(review=self_assessment, statement=statement, value=2, by=lead)
    agreed = scores.agree(score=score, version=1, by=dass)
    assert agreed.agreed_by == dass
    assert scores.set_score(review=self_assessment, statement=statement, value=1, by=lead, version=1).agreed_by is None


def test_agreeing_needs_another_person_and_the_present_version(self_assessment, statement, lead, dass):
    score = scores.set_score(review=self_assessment, statement=statement, value=2, by=lead)
    with pytest.raises(scores.ScoredByTheSamePerson):
        scores.agree(score=score, version=1, by=lead)
    scores.set_score(review=self_assessment, statement=statement, value=3, by=lead, version=1)
    with pytest.raises(Stale):
        scores.agree(score=score, version=1, by=dass)


@pytest.mark.parametrize("value", [0, 5, 99])
def test_a_value_off_the_scale_is_refused(self_assessment, statement, lead, value):
    with pytest.raises(scores.NotOnTheScale):
        scores.set_score(review=self_assessment, statement=statement, value=value, by=lead)


def test_a_statement_of_another_framework_is_refused(self_assessment, lead, second_framework):
    other = QualityStatement.objects.filter(theme__framework=second_framework).first()
    with pytest.raises(scores.NotOnTheScale):
        scores.set_score(review=self_assessment, statement=other, value=2, by=lead)


def test_a_peer_challenge_gives_no_score(peer_challenge, statement, manager, recorder_role):
    with pytest.raises(scores.NotScored):
        scores.set_score(review=peer_challenge, statement=statement, value=2, by=recorder_role(peer_challenge))


def test_a_contributor_does_not_score(self_assessment, statement, contributor):
    with pytest.raises(NotAllowed):
        scores.set_score(review=self_assessment, statement=statement, value=2, by=contributor)
