"""A draft that the council checks: its round, and lines in it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from peerchallenge.actions import accuracy_comments
from peerchallenge.models import AccuracyRound
from reports.actions import accuracy

FACTUAL = {"kind": "factual", "text": "There are two teams.", "evidence": "Structure chart, May 2026"}


@pytest.fixture
def open_round(peer_challenge, manager, lead):
    """Opens a round on a peer challenge: ``open_round(people=[lead], due_in=10)``, days from today."""

    def make(review=None, *, people=None, due_in=10, by=None):
        return accuracy.open_round(
            review=review or peer_challenge,
            people=[lead] if people is None else people,
            due_on=timezone.localdate() + timedelta(days=due_in),
            address_of=lambda made: f"https://example.org/accuracy/{made.pk}/",
            by=by or manager,
        )

    return make


@pytest.fixture
def accuracy_round(open_round, peer_challenge, peer, manager, record_finding):
    """On a draft that says something; the improvement lead is asked."""
    record_finding(peer_challenge, by=peer, heading="Staff stay with a problem", narrative="<p>All three teams.</p>")
    return AccuracyRound.objects.with_places().get(pk=open_round().pk)


@pytest.fixture
def say(lead):
    """A line about the numbered paragraph: ``say(accuracy_round, text="Two teams.")``."""

    def make(accuracy_round, *, by=None, passage=None, **said):
        passage = passage or accuracy_round.passages.exclude(number="").order_by("-position").first()
        return accuracy_comments.say(passage=passage, by=by or lead, **{**FACTUAL, **said})

    return make


@pytest.fixture
def overdue():
    """The round's last day was this many days ago."""

    def make(accuracy_round, days=1):
        AccuracyRound.objects.update(due_on=timezone.localdate() - timedelta(days=days))
        return AccuracyRound.objects.with_places().get(pk=accuracy_round.pk)

    return make
