import pytest

from assurance.actions import reviews
from assurance.actions.holding import ReviewIsFrozen, Stale
from councils.rules import NotAllowed
from peerchallenge.actions import activity, challenges
from peerchallenge.actions.activity import Figure
from peerchallenge.models import ActivityCount

pytestmark = pytest.mark.django_db


def counted():
    return {count.kind: (count.value, count.qualifier) for count in ActivityCount.objects.all()}


def test_figures_are_set_changed_and_cleared(peer_challenge, manager, peer):
    figures = {"hours": Figure(190, "about"), "people": Figure(12), "documents": None}
    challenge = activity.set_figures(review=peer_challenge, version=1, figures=figures, by=manager)
    assert counted() == {"hours": (190, "about"), "people": (12, "")}
    assert challenge.figures_version == 2
    activity.set_figures(review=peer_challenge, version=2, figures={"hours": None, "people": Figure(13)}, by=peer)
    assert counted() == {"people": (13, "")}


def test_nothing_is_written_over_a_colleague_s_figures(peer_challenge, manager, peer):
    activity.set_figures(review=peer_challenge, version=1, figures={"hours": Figure(190)}, by=manager)
    with pytest.raises(Stale) as stale:
        activity.set_figures(review=peer_challenge, version=1, figures={"people": Figure(1)}, by=peer)
    assert stale.value.current.figures_version == 2
    assert counted() == {"hours": (190, "")}


def test_a_figure_that_a_loader_keeps_counts_as_a_save(peer_challenge, manager):
    challenge = challenges.set_up(review=peer_challenge, by=manager)
    challenges.count_activity(challenge=challenge, kind="hours", value=1, qualifier=None, by=manager)
    with pytest.raises(Stale):
        activity.set_figures(review=peer_challenge, version=1, figures={}, by=manager)


def test_who_may_not_and_when(peer_challenge, manager, lead):
    with pytest.raises(NotAllowed):
        activity.set_figures(review=peer_challenge, version=1, figures={}, by=lead)
    for status in ("shared", "agreed"):
        reviews.move(review=peer_challenge, to=status, by=manager)
    with pytest.raises(ReviewIsFrozen):
        activity.set_figures(review=peer_challenge, version=1, figures={}, by=manager)
