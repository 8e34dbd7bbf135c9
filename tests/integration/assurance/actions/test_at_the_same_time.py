"""Two people change one review at the same moment."""

import pytest

from assurance.actions import findings, reviews, scores
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.models import Finding, ReviewStatus, Score
from assurance.transitions import AGREED, DRAFTING, SHARED, NotATransition
from tests.together import at_once, one_behind_the_other

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def shared(self_assessment, lead):
    return reviews.move(review=self_assessment, to=SHARED, by=lead)


def test_nothing_is_written_into_a_review_that_is_being_agreed(shared, lead, dass, record_finding):
    came_of_it = one_behind_the_other(
        lambda: reviews.move(review=shared, to=AGREED, by=dass),
        lambda: record_finding(shared, by=lead),
    )
    assert isinstance(came_of_it, ReviewIsFrozen)
    assert not Finding.objects.of_review(shared).exists()


def test_a_review_moves_once_when_two_people_move_it(shared, lead, dass):
    came_of_it = one_behind_the_other(
        lambda: reviews.move(review=shared, to=DRAFTING, by=dass),
        lambda: reviews.move(review=shared, to=AGREED, by=lead),
    )
    assert isinstance(came_of_it, NotATransition)
    assert ReviewStatus.objects.filter(review=shared).last().name == DRAFTING


def test_findings_recorded_at_once_each_get_a_place_of_their_own(self_assessment, lead, contributor, record_finding):
    people = (lead, contributor) * 3
    at_once(*(lambda by=by: record_finding(self_assessment, by=by) for by in people))
    positions = Finding.objects.of_review(self_assessment).values_list("position", flat=True)
    assert sorted(positions) == [1, 2, 3, 4, 5, 6]


def test_moving_withdrawing_and_agreeing_at_once_end_in_one_order(self_assessment, lead, contributor, record_finding):
    one, two, three = (record_finding(self_assessment, by=contributor) for _ in range(3))
    came_of_it = at_once(
        lambda: findings.move(finding=one, up=False, by=lead),
        lambda: findings.move(finding=three, up=True, by=contributor),
        lambda: findings.withdraw(finding=two, by=contributor),
        lambda: findings.agree(finding=one, by=lead),
    )
    assert not [error for error in came_of_it if isinstance(error, Exception)]
    positions = Finding.objects.of_review(self_assessment).values_list("position", flat=True)
    assert sorted(positions) == [1, 2, 3]


def test_of_two_first_scores_of_a_statement_one_is_refused(self_assessment, framework, lead, dass):
    statement = framework.statements().first()

    def give(value, by):
        return scores.set_score(review=self_assessment, statement=statement, value=value, by=by)

    came_of_it = at_once(lambda: give(2, lead), lambda: give(3, dass))
    assert {type(one) for one in came_of_it} == {Score, Stale}
    assert Score.objects.filter(review=self_assessment).count() == 1
