"""The council reads the draft that a team has shared, and not what the team thought on the way to it."""

import pytest
from django.urls import reverse

from assurance.actions import findings, messages, paragraphs, reviews
from assurance.transitions import SHARED

pytestmark = pytest.mark.django_db


@pytest.fixture
def shared(peer_challenge, manager, peer, record_finding):
    """One finding was reworded before the draft was shared, another withdrawn with what hangs on it."""
    kept = record_finding(peer_challenge, by=peer, heading="Blunt first words")
    findings.edit(finding=kept, version=1, heading="Careful second words", narrative="", by=manager)
    gone = record_finding(peer_challenge, by=peer, heading="Taken back before")
    paragraphs.add(
        review=peer_challenge, kind="strength", theme=gone.theme, text="<p>Hangs on it.</p>", finding=gone, by=peer
    )
    messages.add_key_message(review=peer_challenge, text="<p>Remember.</p>", findings=[kept, gone], by=peer)
    findings.withdraw(finding=gone, by=peer)
    return reviews.move(review=peer_challenge, to=SHARED, by=manager), kept, gone


def pages(client, review, kept):
    """All that is said of findings on the pages of the review."""
    names = ("findings", "finding-csv", "message-list", "outline", "review-detail")
    urls = [reverse(f"assurance:{name}", args=[review.council.slug, review.pk]) for name in names]
    return " ".join(client.get(url).content.decode() for url in [*urls, kept.get_absolute_url()])


def test_the_council_sees_no_earlier_words_and_nothing_withdrawn(signed_in, lead, shared):
    review, kept, gone = shared
    client = signed_in(lead)
    page = pages(client, review, kept)
    assert "Careful second words" in page
    for hidden in ("Blunt first words", "Taken back before", "Hangs on it."):
        assert hidden not in page
    assert client.get(gone.get_absolute_url()).status_code == 404


def test_the_team_sees_both(signed_in, peer, shared):
    review, kept, _ = shared
    page = pages(signed_in(peer), review, kept)
    for shown in ("Blunt first words", "Taken back before", "Hangs on it."):
        assert shown in page


def test_a_councils_own_review_keeps_nothing_from_its_people(signed_in, reader, lead, self_assessment, record_finding):
    finding = record_finding(self_assessment, by=lead, heading="Withdrawn and kept")
    findings.withdraw(finding=finding, by=lead)
    page = signed_in(reader).get(finding.get_absolute_url()).content.decode()
    assert "withdrew it" in page
