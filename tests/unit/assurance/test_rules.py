"""Who may do what in which review: every role against every permission, as one table."""

import pytest

from assurance import rules
from assurance.actions import reviews
from councils.permissions import Permission as P
from councils.rules import permissions_in

WRITE = {P.FINDING_WRITE}
AGREE = {P.FINDING_AGREE}
SCORE = {P.SCORE_SET, P.SCORE_AGREE}
LOOK = {P.REVIEW_VIEW, P.REPORT_REQUEST}
TALK = {P.FINDING_COMMENT, P.EVIDENCE_VIEW, P.EVIDENCE_WRITE}

OWN = {
    "lead": set(P),
    "dass": set(P),
    "contributor": LOOK | WRITE | TALK | {P.COUNCIL_VIEW},
    "reader": {P.REVIEW_VIEW, P.COUNCIL_VIEW},
    "stranger": set(),
    "peer": set(),
}
TEAM_DRAFT = {
    "lead": set(),
    "dass": set(),
    "reader": set(),
    "stranger": set(),
    "peer": LOOK | WRITE | AGREE | TALK,
    "manager": LOOK | WRITE | AGREE | TALK | {P.REVIEW_MOVE, P.REPORT_IMPORT, P.REPORT_PUBLISH, P.REPORT_STYLE},
}
TEAM_SHARED = TEAM_DRAFT | {"lead": LOOK, "dass": LOOK, "contributor": LOOK, "reader": {P.REVIEW_VIEW}}


def granted(user, review):
    """What somebody may do; asked for each permission, for all at once and for the person, the rules say the same."""
    may = {permission for permission in P if rules.may(user, permission, review=review)}
    assert may == {permission for permission in P if user in rules.people_who_may(permission, review=review)}
    of_council = permissions_in(review.council, user=user)
    assert may == rules.permissions_in(review, user=user, of_council=of_council)
    return may


@pytest.mark.parametrize("who", OWN)
def test_in_the_councils_own_review(request, self_assessment, who):
    assert granted(request.getfixturevalue(who), self_assessment) == OWN[who]


@pytest.mark.parametrize("who", TEAM_DRAFT)
def test_in_a_teams_draft(request, peer_challenge, who):
    assert granted(request.getfixturevalue(who), peer_challenge) == TEAM_DRAFT[who]


@pytest.mark.parametrize("who", TEAM_SHARED)
def test_in_a_teams_shared_draft(request, peer_challenge, manager, who):
    shared = reviews.move(review=peer_challenge, to="shared", by=manager)
    assert granted(request.getfixturevalue(who), shared) == TEAM_SHARED[who]
